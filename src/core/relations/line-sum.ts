import type { LineView } from "./line-view";

/** A rule between positions of a view: total = Σ sign·part. */
export interface SumRule {
  readonly total: number;
  readonly parts: readonly number[];
  /** As long as `parts`. */
  readonly signs: readonly (1 | -1)[];
}

/** Total and parts of a rule on every line, in units of the line. The next call of `sumLines` fills them anew. */
export interface LineSums {
  readonly total: Float64Array;
  /** Σ sign·part over the parts that are there. */
  readonly sum: Float64Array;
  /** Parts that are there, 0 where the total is missing; and those of them that are not zero. */
  readonly count: Int32Array;
  readonly nonZero: Int32Array;
  /** Smallest and largest part. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** So many lines at a time stay at hand while part after part is added. */
const LINES_AT_ONCE = 1024;

const known = new WeakMap<LineView, { readonly rule: SumRule; readonly sums: LineSums }>();

/** Adds up a rule on all lines of a view, part after part: a position's figures stand side by side. */
export function sumLines(view: LineView, rule: SumRule): LineSums {
  const before = known.get(view);
  if (before && isSameRule(before.rule, rule)) return before.sums;
  const L = view.lines.length;
  const { total, parts, signs } = rule;
  const sums = { ...(before?.sums ?? emptySums(L)), total: view.units.subarray(total * L, total * L + L) };
  for (let first = 0; first < L; first += LINES_AT_ONCE)
    addUp(view, rule, sums, first, Math.min(L, first + LINES_AT_ONCE));
  // What is taken away makes no mean.
  if (signs.some((sign) => sign < 0)) sums.low.fill(Infinity);
  known.set(view, { rule: { total, parts, signs }, sums });
  return sums;
}

/** Rules share their lists of parts as long as they are weighed; equal lists are not looked for. */
function isSameRule(one: SumRule, other: SumRule): boolean {
  return one.total === other.total && one.parts === other.parts && one.signs === other.signs;
}

/** Fills the sums of some of the lines. */
function addUp(
  { units, present, lines: { length: L } }: LineView,
  { total, parts, signs }: SumRule,
  { sum, count, nonZero, low, high }: LineSums,
  first: number,
  end: number,
): void {
  sum.fill(0, first, end);
  count.fill(0, first, end);
  nonZero.fill(0, first, end);
  low.fill(Infinity, first, end);
  high.fill(-Infinity, first, end);
  for (let k = 0; k < parts.length; k++) {
    const from = (parts[k] ?? 0) * L;
    const sign = signs[k] ?? 1;
    for (let l = first; l < end; l++) {
      if (present[from + l] === 0) continue;
      const value = units[from + l] ?? 0;
      count[l] = (count[l] ?? 0) + 1;
      if (value !== 0) nonZero[l] = (nonZero[l] ?? 0) + 1;
      if (value < (low[l] ?? 0)) low[l] = value;
      if (value > (high[l] ?? 0)) high[l] = value;
      sum[l] = (sum[l] ?? 0) + sign * value;
    }
  }
  for (let l = first; l < end; l++) if (present[total * L + l] === 0) count[l] = 0;
}

function emptySums(L: number): LineSums {
  return {
    total: new Float64Array(0),
    sum: new Float64Array(L),
    count: new Int32Array(L),
    nonZero: new Int32Array(L),
    low: new Float64Array(L),
    high: new Float64Array(L),
  };
}

/** How far sum and total may lie apart on a line by rounding. */
export function toleranceOn({ halfUnit }: LineView, { count }: LineSums, line: number): number {
  return (halfUnit[line] ?? 0) * ((count[line] ?? 0) + 1);
}

/** Whether a total that fails looks like a mean of its parts: it lies between them. */
export function looksLikeMean({ total, count, low, high }: LineSums, line: number): boolean {
  const value = total[line] ?? 0;
  return (count[line] ?? 0) >= 2 && value >= (low[line] ?? 0) && value <= (high[line] ?? 0);
}
