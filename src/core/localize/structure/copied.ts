import type { Problem } from "../search/problem";
import { FEWEST_FITTING, type Hypothesis, isCrossedByBroken } from "./hypothesis";
import type { Line } from "./lines";

/** Fewer equal cells than this, that are not nought, are no copy. */
const FEWEST_EQUAL = 3;

/** A stretch of a line that repeats its neighbour, where other equations say that it should not: its own figures are lost. */
export function copiedFrom(problem: Problem, line: Line, neighbour: Line): Hypothesis[] {
  const cells = new Set(line);
  const found: Hypothesis[] = [];
  let run: number[] = [];
  const close = (): void => {
    const equal = run.filter((v) => problem.values[v] !== 0).length;
    const lost = run.filter((v) => isCrossedByBroken(problem, cells, v));
    if (equal >= FEWEST_EQUAL && lost.length >= FEWEST_FITTING)
      found.push({ reason: "copied", changes: new Map(), free: lost, repairs: lost.length });
    run = [];
  };
  line.forEach((own, i) => {
    const other = neighbour[i] ?? -1;
    const repeats =
      own >= 0 &&
      other >= 0 &&
      problem.values[own] === problem.values[other] &&
      (problem.weights[own] ?? Infinity) < Infinity;
    if (repeats) run.push(own);
    else close();
  });
  close();
  return found;
}
