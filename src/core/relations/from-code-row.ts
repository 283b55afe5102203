import type { CodeTerm } from "../tables/code-row";
import type { Candidate } from "./candidate";
import { candidatesFromRowCodes } from "./from-row-codes";
import type { LineView } from "./line-view";

const BONUS = 30;

/** What a code row declares of its columns: `3=4+5`, `2 (=3+…+12)`, `7=1+5-6`; down, what is printed beside the rows. */
export function candidatesFromCodeRow(view: LineView): Candidate[] {
  if (view.direction === "down") return candidatesFromRowCodes(view);
  const { table } = view;
  const positionOf = new Map<number, number>();
  view.positions.forEach((grid, position) => positionOf.set(table.frame.left + grid, position));
  const columnOf = new Map<string, number>();
  for (const { code, column } of table.codes) if (!columnOf.has(code)) columnOf.set(code, column);
  const candidates: Candidate[] = [];
  for (const { column, terms } of table.codes) {
    const total = positionOf.get(column);
    const rule = terms && expand(terms, columnOf, positionOf);
    if (total === undefined || !rule || rule.parts.length < 2 || rule.parts.includes(total)) continue;
    candidates.push({ total, ...rule, evidence: ["code-row"], declared: true, bonus: BONUS });
  }
  return candidates;
}

function expand(
  terms: readonly CodeTerm[],
  columnOf: ReadonlyMap<string, number>,
  positionOf: ReadonlyMap<number, number>,
): Pick<Candidate, "parts" | "signs"> | undefined {
  const parts: number[] = [];
  const signs: (1 | -1)[] = [];
  for (const { first, last, sign } of terms) {
    const codes = first === last ? [first] : between(Number(first), Number(last));
    for (const code of codes) {
      const column = columnOf.get(code);
      // Codes jump on official forms; one that is named outright must exist.
      if (column === undefined && codes.length > 1) continue;
      const position = positionOf.get(column ?? -1);
      if (position === undefined) return undefined;
      parts.push(position);
      signs.push(sign);
    }
  }
  return new Set(parts).size === parts.length ? { parts, signs } : undefined;
}

function between(first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
}
