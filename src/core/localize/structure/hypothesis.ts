import type { ErrorReason } from "../options";
import type { Problem } from "../search/problem";
import { coefficientIn } from "../search/row";
import type { Line } from "./lines";

/** One mistake in several cells: what they should hold, as far as it is known. */
export interface Hypothesis {
  readonly reason: ErrorReason;
  /** New values, in units. */
  readonly changes: ReadonlyMap<number, number>;
  /** Cells whose own figure is lost: the equations must give it. */
  readonly free: readonly number[];
  /** Broken equations that it repairs or may repair. */
  readonly repairs: number;
}

/** Fewer cells than this that fit are a coincidence, or two mistakes. */
export const FEWEST_FITTING = 2;

/**
 * How a cell of a line fits a new value by the equations that cross the line there: "repaired" where one
 * was broken and all hold then; "unmoved" where it is the value that stands there and none is broken;
 * "unclear" where one is broken before and after, perhaps by another mistake, or holds a figure that is lost.
 */
export type Fit = "repaired" | "unmoved" | "unclear" | "no";

export function fitOf(problem: Problem, along: Along, variable: number, value: number): Fit {
  if (!mayChange(problem, variable)) return "no";
  const by = value - (problem.values[variable] ?? 0);
  let repaired = false;
  let [crossed, unclear] = [false, false];
  const lost = lostIn(problem);
  for (const r of problem.equationsOf[variable] ?? []) {
    const row = problem.equations[r];
    if (!row || along.has(r)) continue;
    if (lost.has(r)) {
      unclear = true;
      continue;
    }
    crossed = true;
    const residual = row.residual - coefficientIn(row, variable) * by;
    const wasBroken = Math.abs(row.residual) > row.slack;
    const isBroken = Math.abs(residual) > row.slack;
    if (isBroken && !wasBroken) return "no";
    repaired ||= wasBroken && !isBroken;
    unclear ||= isBroken;
  }
  if (unclear) return "unclear";
  if (repaired) return "repaired";
  return by === 0 && crossed ? "unmoved" : "no";
}

/** The equations that lie along a line, for they hold two of its cells or more; all others of its cells cross it. */
export type Along = ReadonlySet<number>;

/** Of a line of this problem: what is supposed changed in it changes none of its equations' places. */
export function equationsAlong({ equationsOf }: Problem, line: Line): Along {
  let along = knownAlong.get(line);
  if (along) return along;
  const [once, twice] = [new Set<number>(), new Set<number>()];
  for (const variable of line)
    for (const r of equationsOf[variable] ?? []) {
      if (once.has(r)) twice.add(r);
      else once.add(r);
    }
  along = twice;
  knownAlong.set(line, along);
  return along;
}

const knownAlong = new WeakMap<Line, Along>();
const known = new WeakMap<Problem, ReadonlySet<number>>();

/** The equations that hold a figure that is lost. */
function lostIn(problem: Problem): ReadonlySet<number> {
  let lost = known.get(problem);
  if (!lost) {
    lost = new Set(problem.equationsOf.filter((_, v) => problem.weights[v] === 0).flat());
    known.set(problem, lost);
  }
  return lost;
}

/** Whether a cell holds a figure of its own that may be wrong. */
export function mayChange({ weights }: Problem, variable: number): boolean {
  const weight = weights[variable] ?? Infinity;
  return weight > 0 && weight < Infinity;
}

/** Whether an equation that crosses the line at this cell is broken. */
export function isCrossedByBroken(problem: Problem, along: Along, variable: number): boolean {
  return (problem.equationsOf[variable] ?? []).some((r) => {
    const row = problem.equations[r];
    return row !== undefined && !along.has(r) && Math.abs(row.residual) > row.slack;
  });
}
