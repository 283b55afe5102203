import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";
import { pivotLines } from "./pivot-lines";

/** Positions among which parts are chosen: half of all subsets of half of them are listed. */
const POOL = 20;
const MOST_PARTS = 8;
/** More subsets than this that fit one line prove that its figures are too small to tell. */
const MOST_HITS = 400;
const MOST_LIVE = 80;
const PRICE = 3;

/**
 * Some of the positions that nothing has explained yet, in any order: a grand total as the sum of four of ten
 * subtotals. Searched on the total's largest line by meeting in the middle, and confirmed on another. What such
 * a search finds by chance, its price takes away: one of n over k ways to choose.
 * @param live positions that may be parts, ascending; @param totals those that may be totals
 */
export function candidatesFromSubsets(
  view: LineView,
  live: readonly number[],
  totals: readonly number[],
): Candidate[] {
  if (live.length < 4 || live.length > MOST_LIVE) return [];
  return totals.flatMap((total) => {
    const at = live.findIndex((position) => position >= total);
    const from = Math.max(0, Math.min((at < 0 ? live.length : at) - POOL / 2, live.length - 1 - POOL));
    const pool = live.slice(from, from + POOL + 1).filter((position) => position !== total);
    const lines = pivotLines(view, total);
    // One line cannot tell one subset from another.
    if (lines.length < 2 || !view.budget.spend(2 ** (POOL / 2 + 2))) return [];
    return subsetsThatMake(view, pool, total, lines).map((parts): Candidate => {
      const signs = parts.map(() => 1 as const);
      const price = PRICE + choices(pool.length, parts.length);
      return {
        total,
        parts,
        signs,
        evidence: ["arithmetic"],
        declared: false,
        scattered: true,
        bonus: -price,
      };
    });
  });
}

/** Sums of subsets, ascending, and which values each is made of, a bit a value. */
interface Subsets {
  readonly sums: Float64Array;
  readonly masks: Uint32Array;
}

function subsetsThatMake(
  view: LineView,
  pool: readonly number[],
  total: number,
  lines: readonly number[],
): number[][] {
  const L = view.lines.length;
  const [first = 0, ...others] = lines;
  const at = (position: number, line: number): number => view.units[position * L + line] ?? 0;
  const useful = pool.filter((position) => at(position, first) !== 0);
  const half = useful.length >> 1;
  const low = allSums(useful.slice(0, half).map((position) => at(position, first)));
  const high = allSums(useful.slice(half).map((position) => at(position, first)));
  const wanted = at(total, first);
  const slack = (view.halfUnit[first] ?? 0) * 4;
  const found: number[][] = [];
  let hits = 0;
  let to = high.sums.length - 1;
  for (let i = 0; i < low.sums.length; i++) {
    const one = low.sums[i] ?? 0;
    while (to >= 0 && one + (high.sums[to] ?? 0) > wanted + slack) to--;
    for (let k = to; k >= 0 && one + (high.sums[k] ?? 0) >= wanted - slack; k--) {
      if (++hits > MOST_HITS) return [];
      const parts = [
        ...chosen(useful.slice(0, half), low.masks[i] ?? 0),
        ...chosen(useful.slice(half), high.masks[k] ?? 0),
      ];
      if (parts.length < 2 || parts.length > MOST_PARTS) continue;
      const fits = (line: number): boolean => {
        const sum = parts.reduce((before, position) => before + at(position, line), 0);
        return Math.abs(sum - at(total, line)) <= (view.halfUnit[line] ?? 0) * (parts.length + 1);
      };
      if (others.some(fits)) found.push(parts);
    }
  }
  return found;
}

/** The sums of all subsets, ascending: each value is merged into the sums without it. */
function allSums(values: readonly number[]): Subsets {
  let [sums, masks] = [new Float64Array(1), new Uint32Array(1)];
  values.forEach((value, bit) => {
    const n = sums.length;
    const [nextSums, nextMasks] = [new Float64Array(2 * n), new Uint32Array(2 * n)];
    let [without, within] = [0, 0];
    for (let k = 0; k < 2 * n; k++) {
      const takesOld = within >= n || (without < n && (sums[without] ?? 0) <= (sums[within] ?? 0) + value);
      nextSums[k] = takesOld ? (sums[without] ?? 0) : (sums[within] ?? 0) + value;
      nextMasks[k] = takesOld ? (masks[without] ?? 0) : (masks[within] ?? 0) | (1 << bit);
      if (takesOld) without++;
      else within++;
    }
    [sums, masks] = [nextSums, nextMasks];
  });
  return { sums, masks };
}

function chosen(positions: readonly number[], mask: number): number[] {
  return positions.filter((_, bit) => (mask >> bit) & 1);
}

/** log2 of n over k. */
function choices(n: number, k: number): number {
  let bits = 0;
  for (let i = 0; i < k; i++) bits += Math.log2((n - i) / (i + 1));
  return bits;
}
