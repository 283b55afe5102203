import { means } from "../labels/lexicon";
import type { RowLabel } from "../tables/row-labels";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const BONUS = 12;
const MOST_TOTALS = 64;

/** "Total expenses", "Tổng thu", "Subtotal B", "Fossil fuels total": a total of something, if its figures say so. */
function isCalledTotal(label: RowLabel): boolean {
  const { whole, first, anywhere } = label.says;
  if (whole.size + first.size + anywhere.size === 0) return false;
  return (
    label.isTotal ||
    label.says.first.has("total") ||
    label.says.first.has("subtotal") ||
    // What ends in the word mentions it.
    (label.says.anywhere.has("total") && label.words.some(endsInTotal))
  );
}

/** But not "percent of total". */
function endsInTotal(word: string): boolean {
  const [before = "", last] = word
    .trim()
    .split(/[\s,:;]+/)
    .slice(-2);
  return last !== undefined && means(last, "total") && !/^(of|in|the)$/i.test(before);
}

/**
 * Rows whose label begins with a total word: each may add up the block of rows above it, up to the next heading,
 * blank row or total; or all totals above it that nothing has taken yet. No more than a hint: "Tổng số chi bộ" is
 * a plain row in many tables, so the figures must bear it out.
 * @param live positions still to be explained, ascending
 */
export function candidatesFromCalledTotals(view: LineView, live: readonly number[]): Candidate[] {
  if (view.direction !== "down") return [];
  const rowOf = (at: number): number => view.positions[live[at] ?? 0] ?? 0;
  const totals = live.flatMap((_, at) => (isCalledTotal(view.table.labelOf(rowOf(at))) ? [at] : []));
  if (totals.length > MOST_TOTALS) return [];
  const isTotal = new Set(totals);
  return totals.flatMap((at): Candidate[] => {
    const block: number[] = [];
    for (let k = at - 1; k >= 0 && !isTotal.has(k); k--) {
      const isApart = (live[k + 1] ?? 0) === (live[k] ?? 0) + 1 && rowOf(k) !== rowOf(k + 1) - 1;
      if (isApart && block.length > 0) break;
      block.push(live[k] ?? 0);
    }
    block.reverse();
    const before = totals.filter((k) => k < at).map((k) => live[k] ?? 0);
    return [block, before]
      .filter(({ length }) => length >= 2)
      .map((parts) => ({
        total: live[at] ?? 0,
        parts,
        signs: parts.map(() => 1 as const),
        evidence: ["header", "arithmetic"] as const,
        declared: false,
        bonus: BONUS,
      }));
  });
}
