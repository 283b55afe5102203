import { mentions, readingOf } from "../labels/lexicon";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const BONUS = 24;
/** Opening, changes and closing stand within so many positions of each other. */
const FARTHEST = 24;

function saysOpening({ table, direction, positions }: LineView, position: number): boolean {
  const grid = positions[position] ?? 0;
  const says = direction === "across" ? readingOf(table.paths[grid] ?? []) : table.labelOf(grid).says;
  return says.anywhere.has("opening");
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
    const increase = find((other) => mentions(other, "increase") && !mentions(other, "decrease"));
    const decrease = find((other) => mentions(other, "decrease") && !mentions(other, "increase"));
    if (closing === undefined || increase === undefined || decrease === undefined) return;
    const parts = [live[k] ?? 0, increase, decrease];
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
