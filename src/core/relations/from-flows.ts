import { means, mentions, readingOf } from "../labels/lexicon";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const BONUS = 24;
const PARTS_BONUS = 8;
/** Opening, changes and closing stand within so many positions of each other. */
const FARTHEST = 24;

function saysOpening({ table, direction, positions }: LineView, position: number): boolean {
  const grid = positions[position] ?? 0;
  const says = direction === "across" ? readingOf(table.paths[grid] ?? []) : table.labelOf(grid).says;
  return says.anywhere.size > 0 && says.anywhere.has("opening");
}

/** What came in is made of the lines below it, down to what went out, and this of those down to the closing. */
function partsBetween(live: readonly number[], total: number, end: number): Candidate[] {
  const parts = live.filter((position) => position > total && position < end);
  if (parts.length < 2) return [];
  const signs = parts.map(() => 1 as const);
  return [{ total, parts, signs, evidence: ["header"], declared: true, tentative: true, bonus: PARTS_BONUS }];
}

/**
 * Stocks and flows by their names, in columns as in rows: opening + increase − decrease = closing
 * (đầu kỳ + tăng − giảm = cuối kỳ).
 */
export function candidatesFromFlows(view: LineView, live: readonly number[]): Candidate[] {
  if (!live.some((position) => saysOpening(view, position))) return [];
  const names = live.map((position) => {
    const grid = view.positions[position] ?? 0;
    const words =
      view.direction === "across" ? (view.table.paths[grid] ?? []) : view.table.labelOf(grid).words;
    return words[view.direction === "across" ? words.length - 1 : 0] ?? "";
  });
  const candidates: Candidate[] = [];
  names.forEach((name, k) => {
    if (!mentions(name, "opening")) return;
    const find = (fits: (name: string) => boolean): number | undefined => {
      for (let at = k + 1; at < Math.min(names.length, k + FARTHEST); at++)
        if (fits(names[at] ?? "")) return live[at];
      return undefined;
    };
    const closing = find((other) => mentions(other, "closing") && !mentions(other, "opening"));
    const increase =
      find((other) => mentions(other, "increase") && !mentions(other, "decrease")) ??
      find((other) => means(other, "incoming"));
    const decrease =
      find((other) => mentions(other, "decrease") && !mentions(other, "increase")) ??
      find((other) => means(other, "outgoing"));
    if (closing === undefined || increase === undefined || decrease === undefined) return;
    const parts = [live[k] ?? 0, increase, decrease];
    for (const [total, end] of [
      [increase, decrease],
      [decrease, closing],
    ] as const)
      candidates.push(...partsBetween(live, total, end));
    candidates.push({
      total: closing,
      parts,
      signs: [1, 1, -1],
      evidence: ["header"],
      declared: true,
      bonus: BONUS,
    });
  });
  return candidates;
}
