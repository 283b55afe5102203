import type { LineView } from "./line-view";

/**
 * Prefix sums of one line over the live positions, zeros and blanks left out: of counts they rise
 * strictly, so the run that makes a total is found by bisection, whatever its length. Where there
 * are negative figures a table of sums takes its place.
 */
export interface PrefixSums {
  /** Whether a first look leaves any such run: most beginnings are out of the question at once. */
  mayEnd(from: number, total: number): boolean;
  mayStart(to: number, total: number): boolean;
  /** Where runs from live index `from` that make `total` may end: first and last index, zeros after it included. */
  ends(from: number, total: number): Ends | undefined;
  /** Where runs up to live index `to` that make `total` may begin. */
  starts(to: number, total: number): Ends | undefined;
}

/** From `first` to `last`, both included. */
export interface Ends {
  readonly first: number;
  readonly last: number;
}

/** Most runs have no more figures than this. */
const STEPS_AT_FIRST = 12;

/** @param slacks how far a sum may be off: the narrowest is tried first, the next where it finds nothing */
export function prefixSums(
  view: LineView,
  live: readonly number[],
  line: number,
  slacks: readonly number[],
): PrefixSums {
  const L = view.lines.length;
  const n = live.length;
  /** rank[i]: how many of the first i live positions are not zero. */
  const rank = new Int32Array(n + 1);
  /** Live index of the k-th position that is not zero. */
  const place = new Int32Array(n);
  const sum = new Float64Array(n + 1);
  let rising = true;
  let count = 0;
  for (let i = 0; i < n; i++) {
    const value = view.units[(live[i] ?? 0) * L + line] ?? 0;
    if (value !== 0) {
      place[count] = i;
      sum[count + 1] = (sum[count] ?? 0) + value;
      count++;
      if (value < 0) rising = false;
    }
    rank[i + 1] = count;
  }
  const widest = Math.max(...slacks);
  const find = rising ? amongRising(sum, count, slacks, widest) : amongAll(sum, count, slacks);
  return {
    mayEnd(from, total) {
      if (!rising) return true;
      const begin = rank[from] ?? 0;
      const wanted = (sum[begin] ?? 0) + total;
      const most = Math.min(count, begin + STEPS_AT_FIRST);
      for (let k = begin + 1; k <= most; k++)
        if ((sum[k] ?? 0) >= wanted - widest) return (sum[k] ?? 0) <= wanted + widest;
      return most < count;
    },
    mayStart(to, total) {
      if (!rising) return true;
      const end = rank[to] ?? 0;
      const wanted = (sum[end] ?? 0) - total;
      const least = Math.max(0, end - STEPS_AT_FIRST);
      for (let k = end - 1; k >= least; k--)
        if ((sum[k] ?? 0) <= wanted + widest) return (sum[k] ?? 0) >= wanted - widest;
      return least > 0;
    },
    ends(from, total) {
      const k = find((sum[rank[from] ?? 0] ?? 0) + total, (rank[from] ?? 0) + 1, "up");
      if (k < 0) return undefined;
      return { first: (place[k - 1] ?? 0) + 1, last: k < count ? (place[k] ?? n) : n };
    },
    starts(to, total) {
      const k = find((sum[rank[to] ?? 0] ?? 0) - total, (rank[to] ?? 0) - 1, "down");
      if (k < 0) return undefined;
      return { first: k > 0 ? (place[k - 1] ?? 0) + 1 : 0, last: place[k] ?? 0 };
    },
  };
}

type Find = (sum: number, limit: number, way: "up" | "down") => number;

/**
 * Index of a sum among rising sums, at or beyond `limit` in the direction of search; -1 where it is not there. Most
 * runs are short: the search begins at the limit and doubles its steps.
 */
function amongRising(sum: Float64Array, count: number, slacks: readonly number[], widest: number): Find {
  return (wanted, limit, way) => {
    const low = firstNotBelow(sum, count, wanted - widest, Math.min(Math.max(limit, 0), count));
    for (const slack of slacks) {
      let k = low;
      while (k < count && (sum[k] ?? 0) < wanted - slack) k++;
      if (Math.abs((sum[k] ?? Infinity) - wanted) > slack) continue;
      if (way === "up" ? k >= limit : k <= limit) return k;
    }
    return -1;
  };
}

/** Index of the first of rising sums that is not below a value, or of the last of all; looked for from a place on. */
function firstNotBelow(sum: Float64Array, count: number, value: number, from: number): number {
  let [low, high] = [from, from];
  if ((sum[from] ?? 0) < value) {
    for (let step = 1; high < count && (sum[high] ?? 0) < value; step *= 2) {
      low = high + 1;
      high = Math.min(count, high + step);
    }
  } else {
    for (let step = 1; low > 0 && (sum[low - 1] ?? 0) >= value; step *= 2) {
      high = low - 1;
      low = Math.max(0, low - step);
    }
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sum[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function amongAll(sum: Float64Array, count: number, slacks: readonly number[]): Find {
  const finds = slacks.slice(0, 2).map((slack) => sumTable(sum, count, slack));
  return (wanted, limit, way) => {
    for (const attempt of finds) {
      const k = attempt(wanted, limit, way);
      if (k >= 0) return k;
    }
    return -1;
  };
}

/** Chains of equal sums are long only where figures cancel; a few steps reach past them. */
const MOST_STEPS = 24;
/** Sums that may be this far off, at most, are looked up one by one. */
const WIDEST_SLACK = 10;

function sumTable(sum: Float64Array, count: number, slack: number): Find {
  const places = new Map<number, number[]>();
  for (let k = 0; k <= count; k++) {
    const value = sum[k] ?? 0;
    const at = places.get(value);
    if (at) at.push(k);
    else places.set(value, [k]);
  }
  return (wanted, limit, way) => {
    const most = Math.min(slack, WIDEST_SLACK);
    for (let d = -most; d <= most; d++) {
      const found = places.get(wanted + d)?.slice(0, MOST_STEPS) ?? [];
      const k = way === "up" ? found.find((at) => at >= limit) : found.reverse().find((at) => at <= limit);
      if (k !== undefined) return k;
    }
    return -1;
  };
}
