import { NO_LABEL, type RowLabel } from "../tables/row-labels";
import { type Candidate, NEAR } from "./candidate";
import { isSexPair } from "./from-labels";
import type { LineView } from "./line-view";

const BONUS = 6;
/** Where some of them make the whole, the others are asked to. */
const FAMILY = "section";

/**
 * Rows under a heading that has no figures of its own ("1. Tuổi đời") may split the table's first
 * total: every such block is a candidate, and the figures decide, for some blocks are not complete. Blocks that come
 * to one sum are complete, whatever the total says.
 * @param labels of the live positions
 */
export function candidatesFromSections(
  view: LineView,
  live: readonly number[],
  labels: readonly RowLabel[],
): Candidate[] {
  const [whole] = live;
  if (whole === undefined) return [];
  const rowOf = (at: number): number => view.positions[live[at] ?? 0] ?? 0;
  const blocks: number[][] = [];
  let block: number[] | undefined;
  for (let at = 1; at < live.length; at++) {
    const above = rowOf(at) - 1;
    // Figures that are explained already stand between too.
    const isHeaded = rowOf(at - 1) < above && view.positions[(live[at] ?? 0) - 1] !== above;
    const heading = isHeaded ? view.table.labelOf(above) : NO_LABEL;
    if (heading.words.length > 0) blocks.push((block = []));
    // "Trong đó" heads some of the whole.
    if (heading.isOfWhich) block = undefined;
    block?.push(live[at] ?? 0);
  }
  const complete = blocks.filter(({ length }) => length >= 2);
  if (complete.length === 0) return [];
  const [, first, second, third] = labels;
  const isBySex =
    first && second && isSexPair(first, second) && (!third || blocks[0]?.[0] === live[3]) && live.length > 3;
  if (isBySex) complete.unshift(live.slice(1, 3));
  const sums = complete.map((parts) => sumsOf(view, parts));
  return complete.map((parts, k) => {
    const own = sums[k] ?? [];
    const agrees = isOfOneSize(view, whole, own) && sums.some((other, i) => i !== k && isSame(other, own));
    return {
      total: whole,
      parts,
      signs: parts.map(() => 1 as const),
      evidence: ["layout"],
      declared: true,
      ...(agrees || exceeds(view, whole, own) ? { insistent: true } : { tentative: true }),
      ...(!agrees && { loose: true }),
      // What is far from the whole is a list of something else.
      ...(isNear(view, whole, own) && { families: [FAMILY] }),
      bonus: BONUS,
    };
  });
}

function sumsOf({ units, lines: { length: L } }: LineView, parts: readonly number[]): number[] {
  return Array.from({ length: L }, (_, l) =>
    parts.reduce((sum, part) => sum + (units[part * L + l] ?? 0), 0),
  );
}

/** Small sums may be one by chance. */
const SMALLEST = 30;

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.every((sum, l) => sum === other[l]) && one.some((sum) => sum >= SMALLEST);
}

/** One digit too many or too few is a slip; what is smaller still is no whole of these parts. */
const MOST_TIMES = 11;

function isOfOneSize(view: LineView, whole: number, sums: readonly number[]): boolean {
  const L = view.lines.length;
  return sums.every((sum, l) => {
    const total = Math.abs(view.units[whole * L + l] ?? 0);
    return Math.abs(sum) <= MOST_TIMES * total && total <= MOST_TIMES * Math.abs(sum);
  });
}

function isNear(view: LineView, whole: number, sums: readonly number[]): boolean {
  const L = view.lines.length;
  return sums.every((sum, l) => {
    const total = view.units[whole * L + l] ?? 0;
    return Math.abs(sum - total) <= NEAR * Math.abs(total);
  });
}

/** Parts of a named total may leave some of it out, but what makes a little more than it is a slip on every line. */
function exceeds(view: LineView, whole: number, sums: readonly number[]): boolean {
  const { says } = view.table.labelOf(view.positions[whole] ?? 0);
  if (!says.first.has("total") && !says.whole.has("persons")) return false;
  const L = view.lines.length;
  return sums.every((sum, l) => {
    const total = view.units[whole * L + l] ?? 0;
    return sum > total && sum <= total * (1 + NEAR);
  });
}
