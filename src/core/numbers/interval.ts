import { addExact, compareExact, type Exact, timesExact } from "./exact";

/** All values that would have been shown as one figure. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
  /** Whether the ends belong to it. */
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** How figures were shortened: to the nearest, or cut. */
export type Shortening = "nearest" | "cut";

const TEN = 10n;

/**
 * The interval of a figure with its accuracy, after XBRL Calculations 1.1: half a unit either way with
 * both ends where it was rounded; where it was cut, from the figure away from zero, without the far end.
 * @param decimals digits after the point that are accurate, negative for tens, hundreds …; Infinity: exact
 */
export function shownInterval(value: Exact, decimals: number, shortening: Shortening): Interval {
  if (decimals === Infinity) return { low: value, high: value, lowIncluded: true, highIncluded: true };
  const unit = (digits: bigint): Exact => ({ digits: digits * (TEN / 2n), exponent: -decimals - 1 });
  if (shortening === "nearest") {
    const [low, high] = [addExact(value, unit(-1n)), addExact(value, unit(1n))];
    return { low, high, lowIncluded: true, highIncluded: true };
  }
  return {
    low: value.digits > 0n ? value : addExact(value, unit(-2n)),
    high: value.digits < 0n ? value : addExact(value, unit(2n)),
    lowIncluded: value.digits > 0n,
    highIncluded: value.digits < 0n,
  };
}

/** Every weight · value; a negative weight turns the interval round, the ends with their belonging. */
export function weighted(interval: Interval, weight: Exact): Interval {
  const [low, high] = [timesExact(interval.low, weight), timesExact(interval.high, weight)];
  if (weight.digits >= 0n) return { ...interval, low, high };
  return { low: high, high: low, lowIncluded: interval.highIncluded, highIncluded: interval.lowIncluded };
}

/** Every sum of one value of each: an end belongs to it if it belongs to all. */
export function sumOfIntervals(intervals: readonly Interval[]): Interval {
  const zero: Exact = { digits: 0n, exponent: 0 };
  return intervals.reduce<Interval>(
    (sum, { low, high, lowIncluded, highIncluded }) => ({
      low: addExact(sum.low, low),
      high: addExact(sum.high, high),
      lowIncluded: sum.lowIncluded && lowIncluded,
      highIncluded: sum.highIncluded && highIncluded,
    }),
    { low: zero, high: zero, lowIncluded: true, highIncluded: true },
  );
}

/** Whether some value belongs to both: a total is consistent with its parts if its interval meets their sum's. */
export function meet(a: Interval, b: Interval): boolean {
  const before = (x: Interval, y: Interval): boolean => {
    const order = compareExact(x.high, y.low);
    return order < 0 || (order === 0 && !(x.highIncluded && y.lowIncluded));
  };
  return !before(a, b) && !before(b, a);
}
