import type { Candidate } from "./candidate";
import type { RunBonus } from "./from-runs";
import type { LineView } from "./line-view";

/** Fewer parts are found as runs, rounded or not. */
const FEWEST_PARTS = 6;
const BLOCK_BONUS = 2;
const WHOLE_BONUS = 8;
/** Above the first of all figures may stand units or years that were read as such. */
const MOST_ABOVE = 2;

/**
 * The first or the last of all figures, or of a block between blank lines, as the total of all others of it:
 * `Toàn tỉnh` over its communes, `United States` over the states. Runs are looked for within a unit or two; of many
 * rounded parts the sum may be off by more, and here there are so few to choose from that the bounds of rounding
 * alone may decide (see `weigh`).
 * @param live positions still to be explained, ascending
 */
export function candidatesFromWhole(view: LineView, live: readonly number[], bonusOf: RunBonus): Candidate[] {
  const blocks = blocksOf(view, live);
  const heads = [1, MOST_ABOVE].map((above) => live.slice(above));
  return [live, ...heads, ...(blocks.length > 1 ? blocks : [])].flatMap((stretch, k) => {
    if (stretch.length <= FEWEST_PARTS) return [];
    const bonus = k === 0 ? WHOLE_BONUS : BLOCK_BONUS;
    const asTotal = (total: number, parts: readonly number[]): Candidate => ({
      total,
      parts,
      signs: parts.map(() => 1),
      evidence: ["arithmetic"],
      declared: false,
      bonus: bonusOf(total, parts) + bonus,
      ...(k === 0 && { whole: true }),
    });
    const [first = 0, last = 0] = [stretch[0], stretch[stretch.length - 1]];
    return [asTotal(first, stretch.slice(1)), asTotal(last, stretch.slice(0, -1))];
  });
}

/** Live positions that no line without figures parts from each other. */
function blocksOf({ positions }: LineView, live: readonly number[]): number[][] {
  const blocks: number[][] = [];
  live.forEach((position, k) => {
    const before = live[k - 1] ?? position;
    const isApart = (positions[position] ?? 0) - (positions[before] ?? 0) > position - before;
    const block = blocks[blocks.length - 1];
    if (block && !isApart) block.push(position);
    else blocks.push([position]);
  });
  return blocks;
}
