import type { Budget } from "./budget";
import { type FigureLines, halfUnitOf } from "./figure-lines";

const MOST_SURVIVORS = 24;
/** Of more lines than this one may deny the run. */
const FEW_LINES = 3;

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

/**
 * Runs before and after the position whose mean it is on nearly all of a few lines. Two of these, of which one must
 * agree, rule nearly all runs out by the excess of their figures over the mean; the others are added up.
 * @param isMade whether a position is a total or a mean of others: passed over, and then all tried as it stands
 */
export function averageRuns(
  view: FigureLines,
  total: number,
  lines: readonly number[],
  isMade: (position: number) => boolean,
  most: RunsTried,
  budget: Budget,
): number[][] {
  const P = view.positions.length;
  const targets = lines.map((line) => targetOn(view, total, line));
  const found: number[][] = [];
  for (const step of [-1, 1]) {
    for (const passing of [true, false]) {
      if (!budget.spend(Math.min(P, most.length))) return found;
      const stops: number[] = [];
      for (let p = total + step; p >= 0 && p < P && stops.length < most.length; p += step) {
        if (!passing || !isMade(p)) stops.push(p);
      }
      if (!passing && !stops.some(isMade)) continue;
      if (!addRuns(view, stops, targets, most.skipped, budget, found)) return found;
    }
  }
  return found;
}

function targetOn(view: FigureLines, total: number, line: number): Target {
  const at = total * view.lines.length + line;
  const value = view.figures[at] ?? 0;
  return { line, value, slack: halfUnitOf(view, total, at) * (1 + 1e-6) + 1e-9 * Math.abs(value) };
}

/** Adds the runs among the stops; false where there are enough, or no more may be looked at. */
function addRuns(
  view: FigureLines,
  stops: readonly number[],
  targets: readonly Target[],
  mostSkipped: number,
  budget: Budget,
  found: number[][],
): boolean {
  const mayMiss = targets.length > FEW_LINES ? 1 : 0;
  const [first, second = first] = mayMiss > 0 ? targets : targets.slice(0, 1);
  if (!first || !second) return true;
  if (!budget.spend((mayMiss + 1) * stops.length)) return false;
  const [one, other] = [excessesOn(view, stops, first), excessesOn(view, stops, second)];
  for (let skipped = 0; skipped <= Math.min(mostSkipped, stops.length - 2); skipped++) {
    const [beforeOne, beforeOther] = [one.excess[skipped] ?? 0, other.excess[skipped] ?? 0];
    for (let end = skipped + 2; end <= stops.length; end++) {
      if (
        Math.abs((one.excess[end] ?? 0) - beforeOne) > (one.room[end] ?? 0) &&
        Math.abs((other.excess[end] ?? 0) - beforeOther) > (other.room[end] ?? 0)
      )
        continue;
      const run = stops.slice(skipped, end);
      if (!budget.spend(run.length)) return false;
      const misses = targets.filter((target) => !isMeanOn(view, run, target)).length;
      if (misses > mayMiss) continue;
      found.push(run.sort((a, b) => a - b));
      if (found.length >= MOST_SURVIVORS) return false;
    }
  }
  return true;
}

/** How far the figures before each stop are above the mean, all together: equal before and after a run that has it. */
interface Excesses {
  readonly excess: Float64Array;
  /** By how much they may differ at most, all before taken as one run: who differs by more is no mean. */
  readonly room: Float64Array;
}

/** Binary sums of so many figures are off by less than this part of them. */
const RESIDUE = 1e-12;

function excessesOn(view: FigureLines, stops: readonly number[], { line, value, slack }: Target): Excesses {
  const { figures } = view;
  const L = view.lines.length;
  const excess = new Float64Array(stops.length + 1);
  const room = new Float64Array(stops.length + 1);
  let [sum, count, size] = [0, 0, 0];
  for (let k = 0; k < stops.length; k++) {
    const figure = figures[(stops[k] ?? 0) * L + line] ?? NaN;
    if (!Number.isNaN(figure)) {
      sum += figure - value;
      count++;
      size += Math.abs(figure) + Math.abs(value);
    }
    excess[k + 1] = sum;
    room[k + 1] = slack * count + RESIDUE * size * count;
  }
  return { excess, room };
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
