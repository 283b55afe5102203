import { brokenEquations, ALL_LEFT, type EquationsLeft, withFree } from "./equations-left";
import { type Feasibility, feasibilityOf } from "./feasible";
import { outlookOf } from "./lower-bound";
import type { Problem } from "./problem";
import { isBroken, isExceeded, type Row } from "./row";
import { type Steps } from "./steps";

/** A set of figures whose change satisfies every rule, and changes that do. */
export interface ChangeSet {
  /** Ascending; what was free from the start is not named. */
  readonly variables: readonly number[];
  /** In units. */
  readonly changes: ReadonlyMap<number, number>;
  /** Figures whose new value the rules settle. */
  readonly settled: ReadonlySet<number>;
}

export interface SmallestSets {
  /** Infinity where nothing helps, or nothing within the limit. */
  readonly weight: number;
  readonly sets: readonly ChangeSet[];
}

/** Weights are added in another order on other paths. */
const ALIKE = 1e-9;

/**
 * All sets of least weight whose change satisfies every rule (Fellegi and Holt), by branch and bound over
 * the broken rules: one figure of each must change; what may change is eliminated, and what then still is
 * broken asks for another.
 * @param limit heavier sets are not looked for
 * @throws OutOfSteps
 */
export function smallestSets(problem: Problem, steps: Steps, limit = Infinity): SmallestSets {
  const search = new Search(problem, steps);
  const { least } = search;
  for (let threshold = least; threshold <= limit + ALIKE;) {
    const { sets, next } = search.upTo(threshold);
    if (sets.length > 0) return { weight: sets[0]?.weight ?? threshold, sets: sets.map(({ set }) => set) };
    if (!(next > threshold)) break;
    threshold = next;
  }
  return { weight: Infinity, sets: [] };
}

interface Found {
  readonly weight: number;
  readonly set: ChangeSet;
}

class Search {
  readonly least = 0;
  private readonly free: readonly number[];
  private readonly root: EquationsLeft;
  private readonly brokenAtFirst: readonly number[];
  private readonly exceededAtFirst: readonly Row[];
  private readonly wholeWeights: boolean;
  private readonly excluded: Uint8Array;
  private readonly mayChange = (variable: number): boolean =>
    this.excluded[variable] === 0 && (this.problem.weights[variable] ?? Infinity) < Infinity;
  private threshold = 0;
  private next = Infinity;
  private found: Found[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly steps: Steps,
  ) {
    this.free = [...problem.weights].flatMap((weight, variable) => (weight === 0 ? [variable] : []));
    let root = ALL_LEFT;
    for (const variable of this.free) root = withFree(problem, root, variable, steps);
    this.root = root;
    this.brokenAtFirst = problem.equations.flatMap((row, r) => (isBroken(row) ? [r] : []));
    this.exceededAtFirst = problem.bounds.filter((row) => isExceeded(row));
    this.wholeWeights = problem.weights.every((weight) => Number.isInteger(weight) || weight === Infinity);
    this.excluded = Uint8Array.from(problem.weights, (weight) => Number(weight === 0));
  }

  /** Every set that weighs no more, and the weight from which there may be more. */
  upTo(threshold: number): { sets: readonly Found[]; next: number } {
    this.threshold = threshold;
    this.next = Infinity;
    this.found = [];
    this.visit(this.root, [], 0);
    return { sets: this.lightest(), next: this.next };
  }

  private lightest(): readonly Found[] {
    const weight = Math.min(...this.found.map((found) => found.weight));
    return this.found.filter((found) => found.weight <= weight + ALIKE);
  }

  private visit(left: EquationsLeft, chosen: readonly number[], weight: number): void {
    this.steps.take(1 + left.changed.size);
    const equations = brokenEquations(this.problem, this.brokenAtFirst, left);
    const settledBy = new Set([...this.free, ...chosen]);
    const exceeded = this.exceededAtFirst.filter(
      (row) => !row.at.some((variable) => settledBy.has(variable)),
    );
    const rules = [...equations.values(), ...exceeded].map((row) => [...row.at].filter(this.mayChange));
    if (rules.length === 0) {
      this.close(left, chosen, weight);
      return;
    }
    if (rules.some((candidates) => candidates.length === 0)) return;
    const outlook = outlookOf(this.problem, left, equations, rules, this.mayChange, this.steps);
    const least = this.wholeWeights ? Math.ceil(outlook.least - ALIKE) : outlook.least;
    if (this.isTooHeavy(weight + least)) return;
    const shortest = rules.reduce((best, rule) => (rule.length < best.length ? rule : best));
    // What satisfies its rules alone is tried first: then the rest is known to be worse.
    const order = [
      ...shortest.filter((variable) => outlook.singles.has(variable)),
      ...shortest.filter((variable) => !outlook.singles.has(variable)),
    ];
    this.branch(order, left, chosen, weight);
  }

  private branch(
    order: readonly number[],
    left: EquationsLeft,
    chosen: readonly number[],
    weight: number,
  ): void {
    const tried: number[] = [];
    for (const variable of order) {
      const heavier = weight + (this.problem.weights[variable] ?? Infinity);
      if (!this.isTooHeavy(heavier)) {
        this.excluded[variable] = 1;
        tried.push(variable);
        this.visit(withFree(this.problem, left, variable, this.steps), [...chosen, variable], heavier);
      }
    }
    for (const variable of tried) this.excluded[variable] = 0;
  }

  private isTooHeavy(weight: number): boolean {
    if (weight <= this.threshold + ALIKE) return false;
    this.next = Math.min(this.next, weight);
    return true;
  }

  /** Nothing is broken that the eye can see: proves it, or goes on with what the proof asks for. */
  private close(left: EquationsLeft, chosen: readonly number[], weight: number): void {
    const all = [...this.free, ...chosen];
    const found: Feasibility = feasibilityOf(this.problem, all, this.steps);
    if (!found.feasible) {
      this.branch(found.candidates.filter(this.mayChange), left, chosen, weight);
      return;
    }
    const { changes, settled } = found;
    const variables = [...chosen].sort((a, b) => a - b);
    this.found.push({ weight, set: { variables, changes, settled } });
  }
}
