import type { LineView } from "./line-view";

/** A rule between positions of a view: total = Σ sign·part. */
export interface SumRule {
  readonly total: number;
  readonly parts: readonly number[];
  /** As long as `parts`. */
  readonly signs: readonly (1 | -1)[];
}

/** Total and parts of a rule on one line, in units of the line. Filled by `readLine`, again and again. */
export interface LineSum {
  total: number;
  /** Σ sign·part over the parts that are there. */
  sum: number;
  /** Parts that are there, and those of them that are not zero. */
  count: number;
  nonZero: number;
  /** Smallest and largest part. */
  low: number;
  high: number;
  /** How far sum and total may lie apart by rounding. */
  tolerance: number;
}

export function emptyLine(): LineSum {
  return { total: 0, sum: 0, count: 0, nonZero: 0, low: 0, high: 0, tolerance: 0 };
}

/** Reads a rule on one line into `into`; false where the total or all parts are missing. */
export function readLine(
  view: LineView,
  { total, parts, signs }: SumRule,
  line: number,
  into: LineSum,
): boolean {
  const { units, present } = view;
  const L = view.lines.length;
  if (!present[total * L + line]) return false;
  let [sum, count, nonZero, low, high] = [0, 0, 0, Infinity, -Infinity];
  for (let k = 0; k < parts.length; k++) {
    const at = (parts[k] ?? 0) * L + line;
    if (!present[at]) continue;
    const value = units[at] ?? 0;
    count++;
    if (value !== 0) nonZero++;
    if (value < low) low = value;
    if (value > high) high = value;
    sum += (signs[k] ?? 1) * value;
  }
  into.total = units[total * L + line] ?? 0;
  into.sum = sum;
  into.count = count;
  into.nonZero = nonZero;
  into.low = low;
  into.high = high;
  into.tolerance = (view.halfUnit[line] ?? 0) * (count + 1);
  return count > 0;
}

/** Whether a total that fails looks like a mean of its parts: it lies between them. */
export function looksLikeMean({ total, count, low, high }: LineSum): boolean {
  return count >= 2 && total >= low && total <= high;
}
