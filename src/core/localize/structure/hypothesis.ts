import type { ErrorReason } from "../options";
import type { Problem } from "../search/problem";
import { coefficientIn } from "../search/row";

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

export function fitOf(problem: Problem, line: ReadonlySet<number>, variable: number, value: number): Fit {
  if (!mayChange(problem, variable)) return "no";
  const by = value - (problem.values[variable] ?? 0);
  let repaired = false;
  let [crossed, unclear] = [false, false];
  for (const r of problem.equationsOf[variable] ?? []) {
    const row = problem.equations[r];
    if (!row || row.at.some((other) => other !== variable && line.has(other))) continue;
    if (row.at.some((other) => problem.weights[other] === 0)) {
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

/** Whether a cell holds a figure of its own that may be wrong. */
export function mayChange({ weights }: Problem, variable: number): boolean {
  const weight = weights[variable] ?? Infinity;
  return weight > 0 && weight < Infinity;
}

/** Whether an equation that crosses the line at this cell is broken. */
export function isCrossedByBroken(problem: Problem, line: ReadonlySet<number>, variable: number): boolean {
  return (problem.equationsOf[variable] ?? []).some((r) => {
    const row = problem.equations[r];
    return (
      row !== undefined &&
      Math.abs(row.residual) > row.slack &&
      !row.at.some((other) => other !== variable && line.has(other))
    );
  });
}
