import type { Budget } from "./budget";
import { type FigureLines, halfUnitOf } from "./figure-lines";

const MOST_SURVIVORS = 24;
/** Of more lines than this one may deny the run. */
const FEW_LINES = 2;
/** Binary sums are off by less than this part of all that was added. */
const RESIDUE = 1e-12;

/** How much of the surroundings of a mean is tried. */
export interface RunsTried {
  /** Positions between a mean and the first of its run, at most. */
  readonly skipped: number;
  /** Positions looked at on either side, at most. */
  readonly length: number;
}

/** What a mean is on a line, and how far the mean of a run may be from it. */
interface Target {
  readonly line: number;
  readonly value: number;
  readonly slack: number;
}

/** Positions of which runs are made, and the sums of their figures on a line up to each: one list serves all means. */
class Stops {
  private readonly known = new Map<number, Prefix>();

  constructor(
    private readonly view: FigureLines,
    readonly positions: readonly number[],
  ) {}

  prefixOn(line: number): Prefix {
    let prefix = this.known.get(line);
    if (!prefix) this.known.set(line, (prefix = this.sumsOn(line)));
    return prefix;
  }

  /** How many of them stand before a position. */
  before(position: number): number {
    let [low, high] = [0, this.positions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.positions[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private sumsOn(line: number): Prefix {
    const { figures, lines } = this.view;
    const n = this.positions.length;
    const [sum, count] = [new Float64Array(n + 1), new Int32Array(n + 1)];
    let [size, low, high] = [0, Infinity, -Infinity];
    for (let k = 0; k < n; k++) {
      const figure = figures[(this.positions[k] ?? 0) * lines.length + line] ?? NaN;
      const isThere = !Number.isNaN(figure);
      sum[k + 1] = (sum[k] ?? 0) + (isThere ? figure : 0);
      count[k + 1] = (count[k] ?? 0) + Number(isThere);
      if (!isThere) continue;
      size += Math.abs(figure);
      if (figure < low) low = figure;
      if (figure > high) high = figure;
    }
    return { sum, count, size, low, high };
  }
}

/** Sums and numbers of the figures before each stop; what all of them come to without their signs; least and greatest. */
interface Prefix {
  readonly sum: Float64Array;
  readonly count: Int32Array;
  readonly size: number;
  readonly low: number;
  readonly high: number;
}

/** Finds runs before and after a position whose mean it is on nearly all of a few lines. */
export type AverageRunFinder = (
  total: number,
  lines: readonly number[],
  most: RunsTried,
  budget: Budget,
) => number[][];

/**
 * Of the lines, two of which one must agree rule nearly all runs out: figures of a run exceed its mean by nothing
 * together, so the excess is the same before and after it. What is left is added up.
 * @param made positions that are totals or means of others: passed over, and then all tried as it stands; grows
 */
export function averageRunFinder(view: FigureLines, made: ReadonlySet<number>): AverageRunFinder {
  const P = view.positions.length;
  const all = new Stops(
    view,
    Array.from({ length: P }, (_, p) => p),
  );
  let [plain, madeThen] = [all, 0];
  return (total, lines, most, budget) => {
    if (made.size !== madeThen) {
      plain = new Stops(
        view,
        all.positions.filter((p) => !made.has(p)),
      );
      madeThen = made.size;
    }
    const targets = lines.map((line) => targetOn(view, total, line));
    const found: number[][] = [];
    for (const step of [-1, 1] as const) {
      const passing = stretchOf(plain, total, step, most.length);
      const asTheyStand = stretchOf(all, total, step, most.length);
      const isSame = asTheyStand.length === passing.length && reachesAsFar(asTheyStand, passing);
      for (const stretch of isSame ? [passing] : [passing, asTheyStand])
        if (!addRuns(view, stretch, targets, most.skipped, budget, found)) return found;
    }
    return found;
  };
}

/** Stops on one side of a mean, the nearest first. */
interface Stretch {
  readonly stops: Stops;
  /** Place of the boundary beside the mean, and which way it goes on from there. */
  readonly from: number;
  readonly step: 1 | -1;
  readonly length: number;
}

function stretchOf(stops: Stops, total: number, step: 1 | -1, longest: number): Stretch {
  const before = stops.before(total);
  const from = step < 0 ? before : before + Number(stops.positions[before] === total);
  const length = Math.min(longest, step < 0 ? from : stops.positions.length - from);
  return { stops, from, step, length };
}

/** Of as many stops on one side of a mean, none is passed over where the last is the same. */
function reachesAsFar(a: Stretch, b: Stretch): boolean {
  return a.length === 0 || stopAt(a, a.length - 1) === stopAt(b, b.length - 1);
}

function stopAt({ stops, from, step }: Stretch, k: number): number {
  return stops.positions[step > 0 ? from + k : from - 1 - k] ?? 0;
}

function targetOn(view: FigureLines, total: number, line: number): Target {
  const at = total * view.lines.length + line;
  const value = view.figures[at] ?? 0;
  return { line, value, slack: halfUnitOf(view, total, at) * (1 + 1e-6) + 1e-9 * Math.abs(value) };
}

/** Adds the runs of a stretch; false where there are enough, or no more may be looked at. */
function addRuns(
  view: FigureLines,
  stretch: Stretch,
  targets: readonly Target[],
  mostSkipped: number,
  budget: Budget,
  found: number[][],
): boolean {
  const mayMiss = targets.length > FEW_LINES ? 1 : 0;
  if (!budget.spend((mayMiss + 1) * stretch.length)) return false;
  const skips = Math.min(mostSkipped, stretch.length - 2);
  const ends: RunEnds[] = [];
  for (const target of targets.slice(0, mayMiss + 1)) addEndsThatMayFit(stretch, target, skips, ends);
  ends.sort((a, b) => a.skipped - b.skipped || a.end - b.end);
  for (let k = 0; k < ends.length; k++) {
    const { skipped = 0, end = 0 } = ends[k] ?? {};
    if (k > 0 && ends[k - 1]?.skipped === skipped && ends[k - 1]?.end === end) continue;
    if (!budget.spend(end - skipped)) return false;
    if (!mayBeMean(stretch, { skipped, end }, targets, mayMiss)) continue;
    const run = Array.from({ length: end - skipped }, (_, i) => stopAt(stretch, skipped + i));
    const misses = targets.filter((target) => !isMeanOn(view, run, target)).length;
    if (misses > mayMiss) continue;
    found.push(run.sort((a, b) => a - b));
    if (found.length >= MOST_SURVIVORS) return false;
  }
  return true;
}

/** A run: so many stops are passed over, and it ends before the stop of this number. */
interface RunEnds {
  readonly skipped: number;
  readonly end: number;
}

/** Whether the sums up to its ends leave room for a run to be the mean on nearly all lines. */
function mayBeMean(
  { stops, from, step }: Stretch,
  { skipped, end }: RunEnds,
  targets: readonly Target[],
  mayMiss: number,
): boolean {
  const [near, far] = [from + step * skipped, from + step * end];
  let misses = 0;
  for (const { line, value, slack } of targets) {
    const prefix = stops.prefixOn(line);
    const figures = step * ((prefix.count[far] ?? 0) - (prefix.count[near] ?? 0));
    const excess = step * ((prefix.sum[far] ?? 0) - (prefix.sum[near] ?? 0)) - value * figures;
    const isOff = Math.abs(excess) > slack * figures + residueOf(prefix, value);
    if ((figures === 0 || isOff) && ++misses > mayMiss) return false;
  }
  return true;
}

/** Adds the runs of at least two stops whose mean may be the target on its line, and few others. */
function addEndsThatMayFit(
  { stops, from, step, length }: Stretch,
  { line, value, slack }: Target,
  skips: number,
  found: RunEnds[],
): void {
  const prefix = stops.prefixOn(line);
  const { sum, count } = prefix;
  const residue = residueOf(prefix, value);
  const excesses: number[] = [];
  let [low, high] = [Infinity, -Infinity];
  // What one more stop may add to the excess of the runs so far, or take from it; backwards it is the other way round.
  const above = Math.max(0, prefix.high - value) + slack;
  const below = Math.max(0, value - prefix.low) + slack;
  const [up, down] = step > 0 ? [above, below] : [below, above];
  for (let end = 0; end <= length; end++) {
    const at = from + step * end;
    const excess = (sum[at] ?? 0) - value * (count[at] ?? 0);
    const room = slack * end + residue;
    if (end >= 2 && excess >= low - room && excess <= high + room) {
      for (let skipped = 0; skipped <= Math.min(skips, end - 2); skipped++)
        if (Math.abs(excess - (excesses[skipped] ?? 0)) <= room) found.push({ skipped, end });
    }
    if (end <= skips) {
      excesses.push(excess);
      if (excess < low) low = excess;
      if (excess > high) high = excess;
      continue;
    }
    // Stops by which the excess cannot come back into reach are passed over.
    const far = (excess > high ? (excess - high - room) / down : (low - room - excess) / up) * (1 - 1e-9) - 1;
    if (far > 0) end += Math.floor(far);
  }
}

/** How far excesses may be off because they are binary. */
function residueOf({ sum, size }: Prefix, value: number): number {
  return RESIDUE * (size + Math.abs(value) * (sum.length - 1));
}

function isMeanOn({ figures, lines }: FigureLines, run: readonly number[], target: Target): boolean {
  let [sum, count] = [0, 0];
  for (const stop of run) {
    const figure = figures[stop * lines.length + target.line] ?? NaN;
    if (Number.isNaN(figure)) continue;
    sum += figure;
    count++;
  }
  return Math.abs(sum / count - target.value) <= target.slack;
}
