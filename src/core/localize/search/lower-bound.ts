import type { EquationsLeft } from "./equations-left";
import type { Problem } from "./problem";
import type { Row } from "./row";
import type { Steps } from "./steps";

/** What is known at a node before one branches. */
export interface Outlook {
  /** No set that satisfies the edits weighs less, beyond what is chosen; Infinity where a rule cannot be mended. */
  readonly least: number;
  /** The broken rule with the fewest figures that may change; those whose change alone mends all their equations first. */
  readonly candidates: readonly number[];
}

/**
 * Lower bounds of the weight of what must still be changed.
 *
 * Every broken equation holds a changed figure. A figure that satisfies its d equations alone pays 1/d for
 * each. The others hang together in groups: s figures of at most D equations each cover at most
 * sD − (s − 1) of them, so each equation costs at least 2/(2D − 1). In a table (D = 2) this is the number
 * of broken rows and columns less the largest number of groups that may balance.
 * The other bound takes broken rules without a common candidate.
 *
 * One object serves a whole search: its arrays, one place a variable, are used again at every node.
 */
export class LowerBound {
  private readonly seen: Int32Array;
  private readonly used: Int32Array;
  /** How many broken equations hold a variable, and how many equations do. */
  private readonly broken: Int32Array;
  private readonly held: Int32Array;
  /** Between what its broken equations ask a variable to change by. */
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly single: Uint8Array;
  private node = 0;

  constructor(
    private readonly problem: Problem,
    private readonly mayNotChange: Uint8Array,
    private readonly steps: Steps,
  ) {
    const count = problem.variables.length;
    this.seen = new Int32Array(count);
    this.used = new Int32Array(count);
    this.broken = new Int32Array(count);
    this.held = new Int32Array(count);
    this.low = new Float64Array(count);
    this.high = new Float64Array(count);
    this.single = new Uint8Array(count);
  }

  outlook(left: EquationsLeft, equations: readonly Row[], exceeded: readonly Row[]): Outlook {
    this.node++;
    const touched = this.touch(equations);
    this.countHolding(left);
    let [most, lightest] = [1, Infinity];
    for (const variable of touched) {
      const held = this.held[variable] ?? 0;
      const [low, high] = [this.low[variable] ?? 0, this.high[variable] ?? 0];
      const suitsAll = low <= high + Math.abs(high) * 1e-12;
      // Where equations have slack, a change may leave others of them as they are.
      this.single[variable] = Number(suitsAll && (held === this.broken[variable] || this.problem.hasSlack));
      if (held > most) most = held;
      lightest = Math.min(lightest, this.problem.weights[variable] ?? Infinity);
    }
    const shared = this.shared(equations, (lightest * 2) / (2 * most - 1));
    const { apart, shortest } = this.apart([...equations, ...exceeded]);
    return { least: Math.max(shared, apart), candidates: this.candidatesOf(shortest) };
  }

  /** Whether a variable may be chosen. */
  private isOpen(variable: number): boolean {
    return this.mayNotChange[variable] === 0;
  }

  private touch(equations: readonly Row[]): number[] {
    const touched: number[] = [];
    for (const { at, coefficients, residual, slack } of equations) {
      this.steps.take(at.length);
      for (let k = 0; k < at.length; k++) {
        const variable = at[k] ?? 0;
        if (!this.isOpen(variable)) continue;
        const coefficient = coefficients[k] ?? 1;
        const [asked, room] = [residual / coefficient, slack / Math.abs(coefficient)];
        if (this.seen[variable] !== this.node) {
          this.seen[variable] = this.node;
          touched.push(variable);
          this.broken[variable] = 1;
          this.held[variable] = this.problem.equationsOf[variable]?.length ?? 0;
          this.low[variable] = asked - room;
          this.high[variable] = asked + room;
          continue;
        }
        this.broken[variable] = (this.broken[variable] ?? 0) + 1;
        if (asked - room > (this.low[variable] ?? 0)) this.low[variable] = asked - room;
        if (asked + room < (this.high[variable] ?? 0)) this.high[variable] = asked + room;
      }
    }
    return touched;
  }

  /** Equations that were used up or are others now hold other variables than at first. */
  private countHolding({ changed }: EquationsLeft): void {
    const count = (row: Row | null | undefined, by: number): void => {
      if (!row) return;
      this.steps.take(row.at.length);
      for (const variable of row.at)
        if (this.seen[variable] === this.node) this.held[variable] = (this.held[variable] ?? 0) + by;
    };
    for (const [r, row] of changed) {
      count(this.problem.equations[r], -1);
      count(row, 1);
    }
  }

  private shared(equations: readonly Row[], inGroup: number): number {
    let sum = 0;
    for (const { at } of equations) {
      let [cheapest, isOpen] = [inGroup, false];
      for (const variable of at) {
        if (!this.isOpen(variable)) continue;
        isOpen = true;
        if (this.single[variable] === 0) continue;
        const own = (this.problem.weights[variable] ?? Infinity) / (this.broken[variable] ?? 1);
        if (own < cheapest) cheapest = own;
      }
      if (!isOpen) return Infinity;
      sum += cheapest;
    }
    return sum;
  }

  /** The weight of rules of which no two share a candidate, taken greedily, the shortest first. */
  private apart(rules: readonly Row[]): { readonly apart: number; readonly shortest: Row | undefined } {
    const lengths = rules.map(({ at }) => {
      let length = 0;
      for (const variable of at) if (this.isOpen(variable)) length++;
      return length;
    });
    const order = rules.map((_, r) => r).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
    let apart = 0;
    for (const r of order) {
      if (lengths[r] === 0) return { apart: Infinity, shortest: undefined };
      let [lightest, isApart] = [Infinity, true];
      for (const variable of rules[r]?.at ?? []) {
        if (!this.isOpen(variable)) continue;
        if (this.used[variable] === this.node) {
          isApart = false;
          break;
        }
        lightest = Math.min(lightest, this.problem.weights[variable] ?? Infinity);
      }
      if (!isApart) continue;
      for (const variable of rules[r]?.at ?? []) this.used[variable] = this.node;
      apart += lightest;
    }
    return { apart, shortest: rules[order[0] ?? -1] };
  }

  private candidatesOf(rule: Row | undefined): number[] {
    const [singles, others]: [number[], number[]] = [[], []];
    for (const variable of rule?.at ?? []) {
      if (!this.isOpen(variable)) continue;
      const isSingle = this.seen[variable] === this.node && this.single[variable] === 1;
      (isSingle ? singles : others).push(variable);
    }
    return [...singles, ...others];
  }
}
