import type { Problem } from "../search/problem";
import { FEWEST_FITTING, fitOf, type Hypothesis } from "./hypothesis";
import type { Line } from "./lines";

/** Figures pasted one cell off along a line: each cell's own figure stands in the next, and the last one's is lost. */
export function shiftedAlong(problem: Problem, line: Line): Hypothesis[] {
  const cells = new Set(line);
  return ([1, -1] as const).flatMap((step) => {
    const order = step === 1 ? line : [...line].reverse();
    const found: Hypothesis[] = [];
    let run: number[] = [];
    const isBetweenFits = (i: number): boolean => {
      const [after = -1, afterNext = -1] = [order[i + 1], order[i + 2]];
      if (run.length === 0 || after < 0 || afterNext < 0) return false;
      return fitOf(problem, cells, after, problem.values[afterNext] ?? 0) === "repaired";
    };
    const close = (end: number): void => {
      const hypothesis = hypothesisOf(problem, order, run, end);
      if (hypothesis) found.push(hypothesis);
      run = [];
    };
    for (let i = 0; i < order.length; i++) {
      const [own = -1, next = -1] = [order[i], order[i + 1]];
      const fit = own < 0 || next < 0 ? "no" : fitOf(problem, cells, own, problem.values[next] ?? 0);
      if (fit === "no" || (fit === "spoilt" && !isBetweenFits(i))) close(i);
      else run.push(i);
    }
    return found;
  });
}

/** @param end place of the cell after the run, whose own figure is lost */
function hypothesisOf(
  problem: Problem,
  order: Line,
  run: readonly number[],
  end: number,
): Hypothesis | undefined {
  const valueAt = (i: number): number => problem.values[order[i] ?? -1] ?? 0;
  const first = run.find((i) => valueAt(i) !== valueAt(i + 1));
  const moved = first === undefined ? [] : run.filter((i) => i >= first);
  const repairs = moved.filter((i) => valueAt(i) !== valueAt(i + 1)).length;
  const last = order[end] ?? -1;
  if (repairs < FEWEST_FITTING || last < 0) return undefined;
  const changes = new Map(moved.map((i) => [order[i] ?? -1, valueAt(i + 1)]));
  const isFree = (problem.weights[last] ?? Infinity) < Infinity;
  return { reason: "shifted", changes, free: isFree ? [last] : [], repairs };
}
