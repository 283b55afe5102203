import type { LineView } from "./line-view";

/** Totals are looked for on this many lines each. */
const PIVOTS = 4;
/** Beyond this many lines a sample serves as well, and the whole stays linear. */
const MOST_LOOKED_AT = 512;

const known = new WeakMap<LineView, (readonly number[] | undefined)[]>();

/** Lines on which a total says most: its largest figures, and some from the middle in case those are wrong. */
export function pivotLines(view: LineView, total: number): readonly number[] {
  const ofView = known.get(view) ?? [];
  known.set(view, ofView);
  return (ofView[total] ??= findPivots(view, total));
}

function findPivots(view: LineView, total: number): readonly number[] {
  const L = view.lines.length;
  const lines: number[] = [];
  const step = Math.max(1, Math.floor(L / MOST_LOOKED_AT));
  for (let l = 0; l < L; l += step) {
    if (view.present[total * L + l] && view.units[total * L + l] !== 0) lines.push(l);
  }
  if (lines.length <= PIVOTS) return lines;
  const size = (l: number): number => Math.abs(view.units[total * L + l] ?? 0);
  const sizes = Float64Array.from(lines, size).sort().reverse();
  /** The line of this rank, largest first; of equal ones, in their order. */
  const ranked = (rank: number): number => {
    const wanted = sizes[rank] ?? 0;
    let before = rank - sizes.indexOf(wanted);
    return lines.find((l) => size(l) === wanted && before-- === 0) ?? 0;
  };
  const ranks = [0, 1, Math.floor(lines.length / 4), Math.floor(lines.length / 2)];
  return [...new Set(ranks)].map(ranked);
}
