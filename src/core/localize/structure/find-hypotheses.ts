import type { LocalizeOptions } from "../options";
import { type Problem, withChanges } from "../search/problem";
import { copiedFrom, repeatedIn } from "./copied";
import { exchangedPair } from "./exchanged";
import { hiddenPairs } from "./hidden-by-each-other";
import type { Hypothesis } from "./hypothesis";
import { type Line, linesOf } from "./lines";
import { shiftedAlong } from "./shifted";

/** Mistakes that are looked at together, at most: those that repair most. */
const MOST_HYPOTHESES = 8;
/** Of those that show, so many are taken away to see what they hide, and so many are then looked at. */
const MOST_BEHIND = 4;
/** So many of them are supposed at once in every combination. */
const MOST_AT_ONCE = 2;

/** Suppositions: sets of mistakes of several cells each that may have been made together, never none. */
export type Supposed = readonly (readonly Hypothesis[])[];

/** What mistakes of several cells may explain. */
export class Suppositions {
  /** Of those that show in the figures as they stand. */
  readonly shown: Supposed;
  private readonly lines: readonly Line[][];
  private readonly hypotheses: readonly Hypothesis[];

  constructor(
    private readonly problem: Problem,
    private readonly options: LocalizeOptions,
  ) {
    this.lines = linesOf(problem, options.grids ?? []);
    this.hypotheses = this.foundIn(problem).slice(0, MOST_HYPOTHESES);
    this.shown = jointHypotheses(this.hypotheses);
  }

  /** Sets of two and more: those that another one hides until it is taken away, and pairs that hide each other. */
  hidden(): Supposed {
    const { problem } = this;
    const broken = new BrokenByVariable(problem);
    const pairs = this.lines.flatMap((parallel) =>
      hiddenPairs(problem, parallel, (line) => isCrossedTwice(line, broken)),
    );
    const behind = this.hypotheses.slice(0, MOST_BEHIND).flatMap((one) => this.behind([one], MOST_BEHIND));
    const second = [...behind, ...pairs];
    const third = second.slice(0, MOST_BEHIND).flatMap((set) => this.behind(set, 2));
    const seen = new Set(this.shown.map(keyOf));
    return [...second, ...third].filter((set) => !seen.has(keyOf(set)) && seen.add(keyOf(set)));
  }

  private behind(set: readonly Hypothesis[], most: number): Supposed {
    const rest = withChanges(
      this.problem,
      new Map(set.flatMap(({ changes }) => [...changes])),
      set.flatMap(({ free }) => free),
    );
    if (rest.broken.length === 0) return [];
    const next = this.foundIn(rest).filter((one) => set.every((other) => !overlap(one, other)));
    return next.slice(0, most).map((one) => [...set, one]);
  }

  /** A stretch of figures of the period before. */
  private leftFromBefore(problem: Problem, line: Line): Hypothesis[] {
    const { previous } = this.options;
    if (!previous || Object.keys(previous).length === 0) return [];
    return repeatedIn(problem, line, "previous-period", (i) => {
      const value = previous[problem.variables[line[i] ?? -1] ?? ""];
      return value === undefined ? undefined : Math.round(value * problem.power);
    });
  }

  /** The most telling first. */
  private foundIn(problem: Problem): Hypothesis[] {
    const found: Hypothesis[] = [];
    const broken = new BrokenByVariable(problem);
    for (const parallel of this.lines) {
      parallel.forEach((line, i) => {
        if (!line.some((variable) => broken.has(variable))) return;
        if (isCrossedTwice(line, broken)) {
          found.push(...shiftedAlong(problem, line));
          found.push(...this.leftFromBefore(problem, line));
          for (const j of [i - 1, i + 1]) {
            const neighbour = parallel[j];
            if (neighbour) found.push(...copiedFrom(problem, line, neighbour));
          }
        }
        for (let k = 0; k + 1 < line.length; k++) {
          const [a = -1, b = -1] = [line[k], line[k + 1]];
          if (a < 0 || b < 0 || !(broken.has(a) || broken.has(b))) continue;
          const pair = exchangedPair(problem, a, b);
          if (pair) found.push(pair);
        }
      });
    }
    const places = new Map(problem.variables.map((name, v) => [name, v]));
    for (const [one, other] of this.options.allow?.swap ?? []) {
      const [a, b] = [places.get(one), places.get(other)];
      const pair = a === undefined || b === undefined ? undefined : exchangedPair(problem, a, b);
      if (pair) found.push(pair);
    }
    return found.sort((a, b) => b.repairs - a.repairs);
  }
}

function keyOf(set: readonly Hypothesis[]): string {
  const keys = set.map(({ reason, changes, free }) =>
    JSON.stringify([reason, [...changes].sort(([a], [b]) => a - b), free]),
  );
  return keys.sort().join();
}

/** The broken equations of the variables that are in one. */
class BrokenByVariable {
  private readonly equations: (number[] | undefined)[] = [];

  constructor({ equations, broken }: Problem) {
    for (const r of broken)
      for (const variable of equations[r]?.at ?? []) (this.equations[variable] ??= []).push(r);
  }

  has(variable: number): boolean {
    return this.equations[variable] !== undefined;
  }

  of(variable: number): readonly number[] {
    return this.equations[variable] ?? [];
  }
}

/** Whether at least two broken equations cross the line: each holds one cell of it. */
function isCrossedTwice(line: Line, broken: BrokenByVariable): boolean {
  const counts = new Map<number, number>();
  for (const variable of line) for (const r of broken.of(variable)) counts.set(r, (counts.get(r) ?? 0) + 1);
  let crossing = 0;
  for (const count of counts.values()) if (count === 1) crossing++;
  return crossing >= 2;
}

/**
 * Sets of hypotheses that touch no cell twice, never none. First as many as go together, the most telling
 * first: what is found with them bounds the search with others.
 */
function jointHypotheses(hypotheses: readonly Hypothesis[]): (readonly Hypothesis[])[] {
  const all: Hypothesis[] = [];
  for (const one of hypotheses) if (all.every((other) => !overlap(one, other))) all.push(one);
  const fewer = all.length > MOST_AT_ONCE ? all.map((left) => all.filter((one) => one !== left)) : [];
  const pairs = hypotheses.flatMap((one, i) =>
    hypotheses.slice(i + 1).flatMap((other) => (overlap(one, other) ? [] : [[one, other]])),
  );
  const sets = [all, ...fewer, ...pairs, ...hypotheses.map((one) => [one])];
  const seen = new Set<string>();
  return sets.filter((set) => {
    const key = set.map((one) => hypotheses.indexOf(one)).join();
    return set.length > 0 && !seen.has(key) && seen.add(key);
  });
}

function overlap(a: Hypothesis, b: Hypothesis): boolean {
  const cells = new Set([...a.changes.keys(), ...a.free]);
  return [...b.changes.keys(), ...b.free].some((cell) => cells.has(cell));
}
