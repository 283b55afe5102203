import type { Problem } from "../search/problem";
import { coefficientIn } from "../search/row";
import type { Hypothesis } from "./hypothesis";

/**
 * Two cells that hold each other's figure: exchanged, they repair an equation and break none. One that is
 * broken before and after may have another mistake in it.
 */
export function exchangedPair(problem: Problem, a: number, b: number): Hypothesis | undefined {
  const [valueA = 0, valueB = 0] = [problem.values[a], problem.values[b]];
  const isOpen = (v: number): boolean =>
    (problem.weights[v] ?? 0) > 0 && (problem.weights[v] ?? 0) < Infinity;
  if (valueA === valueB || !isOpen(a) || !isOpen(b)) return undefined;
  let repairs = 0;
  const touched = new Set([...(problem.equationsOf[a] ?? []), ...(problem.equationsOf[b] ?? [])]);
  for (const r of touched) {
    const row = problem.equations[r];
    if (!row) continue;
    const by = (coefficientIn(row, a) - coefficientIn(row, b)) * (valueB - valueA);
    const wasBroken = Math.abs(row.residual) > row.slack;
    const isBroken = Math.abs(row.residual - by) > row.slack;
    if (isBroken && !wasBroken) return undefined;
    if (wasBroken && !isBroken) repairs++;
  }
  if (repairs === 0) return undefined;
  const changes = new Map([
    [a, valueB],
    [b, valueA],
  ]);
  return { reason: "values-swapped", changes, free: [], repairs };
}
