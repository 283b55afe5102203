import { type EquationsLeft, equationsWith } from "./equations-left";
import type { Problem } from "./problem";
import type { Row } from "./row";
import type { Steps } from "./steps";

/** What is known at a node before one branches. */
export interface Outlook {
  /** No set that satisfies the edits weighs less, beyond what is chosen. */
  readonly least: number;
  /** Variables whose change alone satisfies every equation they are in. */
  readonly singles: ReadonlySet<number>;
}

interface Touched {
  broken: number;
  /** Between what its broken equations ask it to change by. */
  low: number;
  high: number;
  readonly weight: number;
}

/**
 * A lower bound of the weight of what must still be changed.
 *
 * Every broken equation holds a changed figure. A figure that satisfies its d equations alone pays 1/d for
 * each. The others hang together in groups: s figures of at most D equations each cover at most
 * sD − (s − 1) of them, so each equation costs at least 2/(2D − 1). In a table (D = 2) this is the number
 * of broken rows and columns less the largest number of groups that may balance.
 * The other bound takes broken rules without a common candidate.
 */
export function outlookOf(
  problem: Problem,
  left: EquationsLeft,
  equations: ReadonlyMap<number, Row>,
  rules: readonly (readonly number[])[],
  mayChange: (variable: number) => boolean,
  steps: Steps,
): Outlook {
  const touched = touchedBy(problem, equations, mayChange, steps);
  const singles = new Set<number>();
  // Where equations have slack, a change may leave others of them as they are.
  const hasSlack = problem.equations.some(({ slack }) => slack > 0);
  let [most, lightest] = [1, Infinity];
  for (const [variable, figure] of touched) {
    const count = equationsWith(problem, left, variable).length;
    most = Math.max(most, count);
    lightest = Math.min(lightest, figure.weight);
    const suitsAll = figure.low <= figure.high + Math.abs(figure.high) * 1e-12;
    if (suitsAll && (count === figure.broken || hasSlack)) singles.add(variable);
  }
  const inGroup = (lightest * 2) / (2 * most - 1);
  let shared = 0;
  for (const row of equations.values()) {
    let cheapest = inGroup;
    for (const variable of row.at) {
      if (!singles.has(variable)) continue;
      const { weight, broken } = touched.get(variable) ?? { weight: Infinity, broken: 1 };
      cheapest = Math.min(cheapest, weight / broken);
    }
    if (cheapest < Infinity) shared += cheapest;
  }
  return { least: Math.max(shared, apart(problem, rules)), singles };
}

function touchedBy(
  problem: Problem,
  equations: ReadonlyMap<number, Row>,
  mayChange: (variable: number) => boolean,
  steps: Steps,
): Map<number, Touched> {
  const touched = new Map<number, Touched>();
  for (const row of equations.values()) {
    steps.take(row.at.length);
    row.at.forEach((variable, k) => {
      if (!mayChange(variable)) return;
      const coefficient = row.coefficients[k] ?? 1;
      const [asked, slack] = [row.residual / coefficient, row.slack / Math.abs(coefficient)];
      const known = touched.get(variable);
      if (!known) {
        const weight = problem.weights[variable] ?? Infinity;
        touched.set(variable, { broken: 1, low: asked - slack, high: asked + slack, weight });
        return;
      }
      known.broken++;
      known.low = Math.max(known.low, asked - slack);
      known.high = Math.min(known.high, asked + slack);
    });
  }
  return touched;
}

/** The weight of rules of which no two share a candidate, taken greedily, the shortest first. */
function apart(problem: Problem, rules: readonly (readonly number[])[]): number {
  const used = new Set<number>();
  let least = 0;
  for (const rule of [...rules].sort((a, b) => a.length - b.length)) {
    if (rule.some((variable) => used.has(variable))) continue;
    let lightest = Infinity;
    for (const variable of rule) {
      used.add(variable);
      lightest = Math.min(lightest, problem.weights[variable] ?? Infinity);
    }
    least += lightest;
  }
  return least;
}
