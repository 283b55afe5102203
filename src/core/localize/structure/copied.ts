import type { Problem } from "../search/problem";
import { equationsAlong, FEWEST_FITTING, type Hypothesis, isCrossedByBroken, mayChange } from "./hypothesis";
import type { Line } from "./lines";

/** Fewer equal cells than this, that are not nought, are no copy. */
const FEWEST_EQUAL = 3;

/**
 * A stretch of a line that repeats its neighbour, where other equations say that it should not: its own figures
 * are lost, also those between that happen to agree.
 */
export function copiedFrom(problem: Problem, line: Line, neighbour: Line): Hypothesis[] {
  return repeatedIn(problem, line, "copied", (i) => {
    const other = neighbour[i] ?? -1;
    return other < 0 ? undefined : problem.values[other];
  });
}

/** @param source what a cell of the line may repeat, in units */
export function repeatedIn(
  problem: Problem,
  line: Line,
  reason: Hypothesis["reason"],
  source: (i: number) => number | undefined,
): Hypothesis[] {
  const along = equationsAlong(problem, line);
  const found: Hypothesis[] = [];
  let run: number[] = [];
  const close = (): void => {
    const equal = run.filter((v) => problem.values[v] !== 0).length;
    const accused = run.map((v) => isCrossedByBroken(problem, along, v));
    const count = accused.filter(Boolean).length;
    const lost = run.slice(accused.indexOf(true), accused.lastIndexOf(true) + 1);
    if (equal >= FEWEST_EQUAL && count >= FEWEST_FITTING)
      found.push({ reason, changes: new Map(), free: lost, repairs: count });
    run = [];
  };
  line.forEach((own, i) => {
    if (own >= 0 && source(i) === problem.values[own] && mayChange(problem, own)) run.push(own);
    else close();
  });
  close();
  return found;
}
