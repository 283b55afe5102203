import { feasibilityOf } from "../search/feasible";
import type { Problem } from "../search/problem";
import { isBroken, isExceeded, type Row } from "../search/row";
import type { ChangeSet } from "../search/smallest-sets";
import { Steps } from "../search/steps";
import type { Solver, SolverQuestion } from "../solver";
import { orUndefined, STEPS } from "./fewest";

/** The set that a solver names, where it proves to satisfy every rule. */
export function askSolver(problem: Problem, solver: Solver | undefined): ChangeSet | undefined {
  const named = solver?.(questionOf(problem));
  if (!named) return undefined;
  const places = new Map(problem.variables.map((name, v) => [name, v]));
  const variables = named
    .flatMap((name) => places.get(name) ?? [])
    .filter((v) => (problem.weights[v] ?? Infinity) < Infinity)
    .sort((a, b) => a - b);
  const free = problem.variables.flatMap((_, v) => (problem.weights[v] === 0 ? [v] : []));
  const all = [...new Set([...free, ...variables])];
  // Whether the chosen figures can satisfy their rules is proved; rules without one must hold as they are.
  const isChosen = new Set(all);
  const misses = (rows: readonly Row[], fails: (row: Row) => boolean): boolean =>
    rows.some((row) => fails(row) && !row.at.some((v) => isChosen.has(v)));
  if (misses(problem.equations, isBroken) || misses(problem.bounds, isExceeded)) return undefined;
  const proof = orUndefined(() => feasibilityOf(problem, all, new Steps(STEPS)));
  if (!proof?.feasible) return undefined;
  const { changes, settled } = proof;
  return { variables: variables.filter((v) => !free.includes(v)), changes, settled };
}

function questionOf({ variables, values, weights, power, equations, bounds }: Problem): SolverQuestion {
  const rowOf = (row: Row, low: number, high: number) => ({
    terms: [...row.at].map((v, k) => ({
      variable: variables[v] ?? "",
      coefficient: row.coefficients[k] ?? 0,
    })),
    low: low / power,
    high: high / power,
  });
  return {
    variables: variables.map((name, v) => ({
      name,
      value: (values[v] ?? 0) / power,
      weight: weights[v] ?? Infinity,
    })),
    rows: [
      ...equations.map((row) => rowOf(row, row.residual - row.slack, row.residual + row.slack)),
      ...bounds.map((row) => rowOf(row, -Infinity, row.residual - Number(row.strict))),
    ],
  };
}
