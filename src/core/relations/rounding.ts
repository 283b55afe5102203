import { type SumRule, sumLines } from "./line-sum";
import type { LineView } from "./line-view";

/** Whether the whole numbers of a rule are rounded ones, and to what. */
export interface Rounding {
  /** Each whole number stands for the values half of this around it; 0: they are exact counts. */
  readonly unit: number;
  /** Lines that miss by no more than rounding could make them, and lines that miss by more. */
  readonly small: number;
  readonly large: number;
}

/** Share of failing lines from which on small gaps are the table's way of rounding, not slips. */
const ROUNDED_SHARE = 0.3;
/** Fewer small gaps than this are slips. */
export const FEWEST_ROUNDED = 3;
/** Units that tables round to, largest first, and how many of the numbers must be multiples. Those of 3 hide persons. */
const UNITS = [1000, 100, 10, 5, 3];
/** Whatever is a multiple of a unit is one of these. */
const isMultiple = (value: number): boolean => value % 5 === 0 || value % 3 === 0;
const MULTIPLES = 0.97;
const FEWEST_NUMBERS = 20;

/**
 * Tables of thousands, estimates and figures rounded for confidence miss their sums on many lines,
 * each by no more than the half units of its figures. Counts of people miss on few lines, or by more.
 */
export function roundingOf(view: LineView, rule: SumRule): Rounding {
  const unit = unitOf(view);
  const sums = sumLines(view, rule);
  let [small, large, judged] = [0, 0, 0];
  for (let l = 0; l < view.lines.length; l++) {
    const count = sums.count[l] ?? 0;
    if (count === 0 || view.halfUnit[l] !== 0) continue;
    judged++;
    const off = Math.abs((sums.sum[l] ?? 0) - (sums.total[l] ?? 0));
    if (off > ((count + 1) * unit) / 2) large++;
    else if (off > 0) small++;
  }
  const isRounded = small >= FEWEST_ROUNDED && small >= ROUNDED_SHARE * judged;
  return { unit: isRounded ? unit : 0, small, large };
}

const known = new WeakMap<LineView, number>();

/** The unit of which nearly all whole numbers of a view are multiples; 1 where there is none. */
export function unitOf(view: LineView): number {
  let unit = known.get(view);
  if (unit === undefined) {
    unit = findUnit(view);
    known.set(view, unit);
  }
  return unit;
}

function findUnit({ units, lines, halfUnit }: LineView): number {
  const multiples = UNITS.map(() => 0);
  let [numbers, others] = [0, 0];
  // Where so many are no multiples of anything, those that were not looked at yet change nothing.
  const mostOthers = (1 - MULTIPLES) * units.length + 1;
  for (let from = 0; from < units.length; from += lines.length) {
    for (let l = 0; l < lines.length; l++) {
      const value = units[from + l] ?? 0;
      if (value === 0 || halfUnit[l] !== 0) continue;
      numbers++;
      if (!isMultiple(value)) {
        if (++others > mostOthers) return 1;
        continue;
      }
      for (let k = 0; k < UNITS.length; k++)
        if (value % (UNITS[k] ?? 1) === 0) multiples[k] = (multiples[k] ?? 0) + 1;
    }
  }
  if (numbers < FEWEST_NUMBERS) return 1;
  return UNITS.find((_, k) => (multiples[k] ?? 0) >= MULTIPLES * numbers) ?? 1;
}
