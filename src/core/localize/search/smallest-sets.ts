import { brokenEquations, ALL_LEFT, type EquationsLeft, withFree } from "./equations-left";
import { type Feasibility, feasibilityOf } from "./feasible";
import { LowerBound } from "./lower-bound";
import type { Problem } from "./problem";
import type { Row } from "./row";
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
 * @throws OutOfSteps
 */
export function smallestSets(problem: Problem, steps: Steps): SmallestSets {
  const search = new SetSearch(problem, steps);
  while (search.from < Infinity) {
    const found = search.goOn();
    if (found.sets.length > 0) return found;
  }
  return NONE;
}

const NONE: SmallestSets = { weight: Infinity, sets: [] };

interface Found {
  readonly weight: number;
  readonly set: ChangeSet;
}

/** A search that is taken up again with a larger weight as long as nothing is found. */
export class SetSearch {
  /** No set weighs less; Infinity where there is none. */
  from = 0;
  private readonly free: readonly number[];
  private readonly root: EquationsLeft;
  private readonly exceededAtFirst: readonly Row[];
  private readonly wholeWeights: boolean;
  private readonly excluded: Uint8Array;
  private readonly bound: LowerBound;
  private threshold = 0;
  private next = Infinity;
  private found: Found[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly steps: Steps,
  ) {
    const { weights } = problem;
    const free: number[] = [];
    this.excluded = new Uint8Array(weights.length);
    let wholeWeights = true;
    for (let variable = 0; variable < weights.length; variable++) {
      const weight = weights[variable] ?? Infinity;
      if (weight === 0) free.push(variable);
      if (weight === 0 || weight === Infinity) this.excluded[variable] = 1;
      else wholeWeights &&= Number.isInteger(weight);
    }
    this.free = free;
    this.wholeWeights = wholeWeights;
    let root = ALL_LEFT;
    for (const variable of this.free) root = withFree(problem, root, variable, steps);
    this.root = root;
    this.exceededAtFirst = problem.exceeded.flatMap((r) => problem.bounds[r] ?? []);
    this.bound = new LowerBound(problem, this.excluded, steps);
  }

  /** Looks at every set that weighs no more than `from`, and moves `from` on to where there may be others. */
  goOn(): SmallestSets {
    this.threshold = this.from;
    this.next = Infinity;
    this.found = [];
    this.visit(this.root, [], 0);
    this.from = this.next;
    if (this.found.length === 0) return NONE;
    const weight = Math.min(...this.found.map((found) => found.weight));
    const lightest = this.found.filter((found) => found.weight <= weight + ALIKE);
    return { weight, sets: lightest.map(({ set }) => set) };
  }

  private visit(left: EquationsLeft, chosen: readonly number[], weight: number): void {
    this.steps.take(1 + left.changed.size);
    const equations = brokenEquations(this.problem, left);
    const exceeded = this.exceededAtFirst.filter(
      (row) => !row.at.some((variable) => chosen.includes(variable) || this.problem.weights[variable] === 0),
    );
    if (equations.length === 0 && exceeded.length === 0) {
      this.close(left, chosen, weight);
      return;
    }
    const outlook = this.bound.outlook(left, equations, exceeded);
    if (outlook.least === Infinity) return;
    const least = this.wholeWeights ? Math.ceil(outlook.least - ALIKE) : outlook.least;
    if (!this.isTooHeavy(weight + least)) this.branch(outlook.candidates, left, chosen, weight);
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
      const open = found.candidates.filter((variable) => this.excluded[variable] === 0);
      this.branch(open, left, chosen, weight);
      return;
    }
    const { changes, settled } = found;
    const variables = [...chosen].sort((a, b) => a - b);
    this.found.push({ weight, set: { variables, changes, settled } });
  }
}
