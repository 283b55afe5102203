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
const inOrder = new Float64Array(2 * MOST_LOOKED_AT);

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
  if (count <= FEW) putInOrder(count);
  const ranked = count <= FEW ? lineAt : rankedBySize(count);
  const [quarter, half] = [Math.floor(count / 4), Math.floor(count / 2)];
  return quarter === 1
    ? [ranked(0), ranked(1), ranked(half)]
    : [ranked(0), ranked(1), ranked(quarter), ranked(half)];
}

/** The line of a rank, the largest figure first; of equal ones in their order. */
function rankedBySize(count: number): (rank: number) => number {
  inOrder.set(sizes.subarray(0, count));
  inOrder.subarray(0, count).sort();
  return (rank) => lineAmong(count, rank, inOrder[count - 1 - rank] ?? 0);
}

const lineAt = (rank: number): number => lines[rank] ?? 0;

/** The largest figure first, of equal ones in their order. */
function putInOrder(count: number): void {
  for (let k = 1; k < count; k++) {
    const [size, line] = [sizes[k] ?? 0, lines[k] ?? 0];
    let at = k;
    for (; at > 0 && (sizes[at - 1] ?? 0) < size; at--) {
      sizes[at] = sizes[at - 1] ?? 0;
      lines[at] = lines[at - 1] ?? 0;
    }
    sizes[at] = size;
    lines[at] = line;
  }
}

/** Of the lines with figures of one size, the one that has a rank among all. */
function lineAmong(count: number, rank: number, size: number): number {
  let left = rank;
  for (let k = 0; k < count; k++) if ((sizes[k] ?? 0) > size) left--;
  for (let k = 0; k < count; k++) if (sizes[k] === size && left-- === 0) return lines[k] ?? 0;
  return 0;
}
