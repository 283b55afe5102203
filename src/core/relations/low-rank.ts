import type { LineView } from "./line-view";

const RANK = 2;
/** Smaller tables have a low rank by their size alone. */
const SMALLEST = 8;
const MOST_CELLS = 200_000;
/** Figures are reproduced within so many units, or this share of the largest of their line. */
const UNITS_OFF = 3;
const SHARE_OFF = 2e-3;

const known = new WeakMap<LineView, boolean>();

/**
 * Whether the figures of a view are made of two rows and two columns: scales of fees, tables of
 * multiples, series in proportion. There every position is a combination of others, and a sum that
 * holds on all lines is no evidence of anything.
 */
export function isLowRank(view: LineView): boolean {
  let low = known.get(view);
  if (low === undefined) {
    low = reproducedByCrosses(view);
    known.set(view, low);
  }
  return low;
}

/** Takes crosses through the largest remainder away (adaptive cross approximation) and looks at what is left. */
function reproducedByCrosses({ units, positions, lines }: LineView): boolean {
  const [P, L] = [positions.length, lines.length];
  if (P < SMALLEST || L < SMALLEST || P * L > MOST_CELLS) return false;
  const rest = Float64Array.from(units);
  for (let rank = 0; rank < RANK; rank++) {
    let pivot = 0;
    for (let at = 1; at < rest.length; at++)
      if (Math.abs(rest[at] ?? 0) > Math.abs(rest[pivot] ?? 0)) pivot = at;
    const value = rest[pivot] ?? 0;
    if (value === 0) return true;
    const [row, column] = [Math.floor(pivot / L), pivot % L];
    const across = Float64Array.from({ length: L }, (_, l) => rest[row * L + l] ?? 0);
    const down = Float64Array.from({ length: P }, (_, p) => (rest[p * L + column] ?? 0) / value);
    for (let p = 0; p < P; p++) {
      for (let l = 0; l < L; l++)
        rest[p * L + l] = (rest[p * L + l] ?? 0) - (down[p] ?? 0) * (across[l] ?? 0);
    }
  }
  for (let l = 0; l < L; l++) {
    let [largest, off] = [0, 0];
    for (let p = 0; p < P; p++) {
      largest = Math.max(largest, Math.abs(units[p * L + l] ?? 0));
      off = Math.max(off, Math.abs(rest[p * L + l] ?? 0));
    }
    if (off > Math.max(UNITS_OFF, SHARE_OFF * largest)) return false;
  }
  return true;
}
