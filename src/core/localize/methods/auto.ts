import type { Component } from "../components";
import { excessOf } from "../linear-edit";
import type { Localization, Solution } from "../options";
import type { LocalizeRecord } from "../record";
import { valueIn } from "../record";
import { type Problem, withChanges } from "../search/problem";
import { type ChangeSet, SetSearch, type SmallestSets } from "../search/smallest-sets";
import { Steps } from "../search/steps";
import { Suppositions } from "../structure/find-hypotheses";
import type { Hypothesis } from "../structure/hypothesis";
import { type Change, explainChanges, inOrder } from "../typing/explain-changes";
import { askSolver } from "./ask-solver";
import { changesOf, orUndefined, problemOf, STEPS } from "./fewest";

/** Bits that a mistake of several cells together costs. */
const STRUCTURE_BITS = 8;
const ALIKE = 1e-9;

/**
 * All lightest explanations of one connected part. With `structures` a mistake that spoils several cells
 * at once (a paste one off, a copied row, an exchange) weighs as one.
 * @param most explanations that weigh more are not looked for
 */
export function explainPart(
  record: LocalizeRecord,
  component: Component,
  structures: boolean,
  most = Infinity,
): Localization {
  const value = valueIn(record);
  const excess = component.edits.map((edit) => excessOf(edit, value, record.tolerance));
  if (excess.every((by) => by === 0)) return { status: "valid", solutions: [] };
  const problem = problemOf(record, component);
  if (!problem) return { status: "not-localised", solutions: [] };
  const steps = new Steps(record.options.budget ?? STEPS);
  const solutions = orUndefined(() => lightest(record, problem, structures, steps, most));
  if (!solutions) {
    const set = askSolver(problem, record.options.solver);
    return set
      ? {
          status: "corrected",
          solutions: [solutionOf(record, { problem, supposed: [] }, set, weighed(problem, set))],
        }
      : { status: "not-localised", solutions: [] };
  }
  if (solutions.length === 0) return { status: "invalid", solutions };
  // Nothing must change, but something is missing and keeps edits from being checked.
  const nothing = solutions.some(({ changes }) => Object.keys(changes).length === 0);
  return nothing ? { status: "uncheckable", solutions: [] } : { status: "corrected", solutions };
}

/** A search under the supposition of some mistakes in several cells, or of none. */
class Supposition {
  /** What they weigh. */
  readonly own: number;
  readonly problem: Problem;
  private search: SetSearch | undefined;

  constructor(
    problem: Problem,
    readonly supposed: readonly Hypothesis[],
    private readonly steps: Steps,
  ) {
    this.own = supposed.reduce((sum, one) => sum + weightOf(problem, one), 0);
    const changes = new Map(supposed.flatMap((one) => [...one.changes]));
    const free = supposed.flatMap((one) => one.free);
    this.problem = supposed.length === 0 ? problem : withChanges(problem, changes, free);
  }

  /** No answer under it weighs less. */
  get from(): number {
    return this.own + (this.search?.from ?? 0);
  }

  goOn(): SmallestSets {
    this.search ??= new SetSearch(this.problem, this.steps);
    return this.search.goOn();
  }
}

/** All searches are taken up in turn, the one first that may find the lightest answer. */
function lightest(
  record: LocalizeRecord,
  problem: Problem,
  structures: boolean,
  steps: Steps,
  most: number,
): Solution[] {
  const mistakes = structures ? new Suppositions(problem, record.options) : undefined;
  const searchOf = (set: readonly Hypothesis[]): Supposition => new Supposition(problem, set, steps);
  const searches = [[], ...(mistakes?.shown ?? [])].map(searchOf);
  // Two mistakes that hide each other weigh no less than this; they are looked for where nothing as light explains all.
  let hiddenFrom = mistakes ? 2 * lightestOf(problem) : Infinity;
  let best = most;
  const found: Solution[] = [];
  for (;;) {
    const next = searches.reduce((first, one) => (one.from < first.from ? one : first));
    const from = Math.min(next.from, hiddenFrom);
    if (from > best + ALIKE || from === Infinity) break;
    if (hiddenFrom < next.from) {
      searches.push(...(mistakes?.hidden() ?? []).map(searchOf));
      hiddenFrom = Infinity;
      continue;
    }
    const { weight, sets } = next.goOn();
    best = Math.min(best, next.own + weight);
    for (const set of sets) found.push(solutionOf(record, next, set, next.own + weight));
  }
  const kept = inOrder(found.filter((solution) => solution.weight <= best + ALIKE));
  const seen = new Set<string>();
  return kept.filter(({ changes }) => {
    const key = JSON.stringify(changes);
    return !seen.has(key) && seen.add(key);
  });
}

function lightestOf({ weights }: Problem): number {
  return weights.reduce((least, weight) => (weight > 0 && weight < least ? weight : least), Infinity);
}

function weighed(problem: Problem, { variables }: ChangeSet): number {
  return variables.reduce((sum, v) => sum + (problem.weights[v] ?? 0), 0);
}

function weightOf(problem: Problem, { changes, free }: Hypothesis): number {
  return Math.min(...[...changes.keys(), ...free].map((v) => problem.weights[v] ?? Infinity));
}

function solutionOf(
  record: LocalizeRecord,
  { problem, supposed }: Pick<Supposition, "problem" | "supposed">,
  set: ChangeSet,
  weight: number,
): Solution {
  const structural = supposed.flatMap(({ changes, free, reason }) => {
    const cells = [...changes.keys(), ...free].sort((a, b) => a - b);
    return changesOf(record, problem, { ...set, variables: cells }).map((change, i): Change => {
      const v = cells[i] ?? -1;
      const to = changes.has(v) ? (problem.values[v] ?? 0) / problem.power : change.to;
      return { ...change, to, reason, bits: i === 0 ? STRUCTURE_BITS : 0 };
    });
  });
  const changes = [...structural, ...changesOf(record, problem, set)]
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.variable < b.variable ? -1 : 1));
  return explainChanges(changes, weight, record.circumstances);
}
