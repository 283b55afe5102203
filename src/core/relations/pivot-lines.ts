import type { LineView } from "./line-view";

/** Beyond this many lines a sample serves as well, and the whole stays linear. */
const MOST_LOOKED_AT = 512;

const known = new WeakMap<LineView, (readonly number[] | undefined)[]>();

/** Lines on which a total says most: its largest figures, and some from the middle in case those are wrong. */
export function pivotLines(view: LineView, total: number): readonly number[] {
  let ofView = known.get(view);
  if (!ofView) known.set(view, (ofView = []));
  return (ofView[total] ??= findPivots(view, total));
}

/** A total with no more lines than this is looked for on all of them. */
const PIVOTS = 4;

/** So few are put in order quickest one by one. */
const FEW = 48;

const lines = new Int32Array(2 * MOST_LOOKED_AT);
const sizes = new Float64Array(2 * MOST_LOOKED_AT);

function findPivots({ units, present, lines: { length: L } }: LineView, total: number): readonly number[] {
  const step = Math.max(1, Math.floor(L / MOST_LOOKED_AT));
  let count = 0;
  for (let l = 0; l < L; l += step) {
    const at = total * L + l;
    if (!present[at] || units[at] === 0) continue;
    lines[count] = l;
    sizes[count++] = Math.abs(units[at] ?? 0);
  }
  if (count <= PIVOTS) return [...lines.subarray(0, count)];
  const order = bySize(count);
  const ranked = (rank: number): number => lines[order[rank] ?? 0] ?? 0;
  const [quarter, half] = [Math.floor(count / 4), Math.floor(count / 2)];
  return quarter === 1
    ? [ranked(0), ranked(1), ranked(half)]
    : [ranked(0), ranked(1), ranked(quarter), ranked(half)];
}

/** Places of the lines, the largest figure first; of equal ones in their order. */
function bySize(count: number): Uint16Array {
  const order = new Uint16Array(count);
  for (let k = 0; k < count; k++) order[k] = k;
  if (count > FEW) return order.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  for (let k = 1; k < count; k++) {
    const size = sizes[k] ?? 0;
    let at = k;
    for (; at > 0 && (sizes[order[at - 1] ?? 0] ?? 0) < size; at--) order[at] = order[at - 1] ?? 0;
    order[at] = k;
  }
  return order;
}
