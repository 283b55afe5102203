import { plainCode, type RowCode } from "../tables/row-code";
import type { CodeTerm } from "../tables/code-row";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const BONUS = 30;

/** What is printed beside the rows: `10=01-02` among codes, `Cộng (1+…+11)` at the end of a label. */
export function candidatesFromRowCodes(view: LineView): Candidate[] {
  const { table } = view;
  if (!view.positions.some((row) => table.declaresSum(row))) return [];
  const read = Array.from(view.positions, (row) => table.codeOf(row));
  if (!read.some(({ terms }) => terms)) return [];
  return read.flatMap(({ terms }, total): Candidate[] => {
    const rule = terms && expand(terms, positionsByCode(read, total));
    if (!rule || rule.parts.length < 2 || rule.parts.includes(total)) return [];
    return [{ total, ...rule, evidence: ["code-row"], declared: true, bonus: BONUS }];
  });
}

/**
 * Positions by their codes, as the row that speaks of them means them: of the whole table where no
 * code is given twice, else those that follow up to where codes begin again, or failing these precede.
 */
function positionsByCode(read: readonly RowCode[], total: number): readonly ReadonlyMap<string, number>[] {
  const walk = (from: number, step: 1 | -1): Map<string, number> => {
    const found = new Map<string, number>();
    for (let at = from; at >= 0 && at < read.length; at += step) {
      const code = read[at]?.code;
      if (code === undefined) continue;
      if (found.has(code)) break;
      found.set(code, at);
    }
    return found;
  };
  const all = walk(0, 1);
  const coded = read.filter(({ code }) => code !== undefined).length;
  return all.size === coded ? [all] : [walk(total + 1, 1), walk(total - 1, -1)];
}

function expand(
  terms: readonly CodeTerm[],
  maps: readonly ReadonlyMap<string, number>[],
): Pick<Candidate, "parts" | "signs"> | undefined {
  for (const positionOf of maps) {
    const parts: number[] = [];
    const signs: (1 | -1)[] = [];
    let complete = true;
    for (const { first, last, sign } of terms) {
      const codes = first === last ? [plainCode(first)] : between(Number(first), Number(last));
      for (const code of codes) {
        const position = positionOf.get(code);
        // Codes jump on official forms; the ends of a range and what is named outright must exist.
        const isNamed = code === codes[0] || code === codes[codes.length - 1];
        if (position === undefined) {
          if (isNamed) complete = false;
          continue;
        }
        parts.push(position);
        signs.push(sign);
      }
    }
    if (complete && new Set(parts).size === parts.length) return { parts, signs };
  }
  return undefined;
}

function between(first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
}
