import type { Component } from "../components";
import { excessOf } from "../linear-edit";
import type { Localization, Solution } from "../options";
import type { LocalizeRecord } from "../record";
import { valueIn } from "../record";
import { type Problem, withChanges } from "../search/problem";
import { type ChangeSet, SetSearch } from "../search/smallest-sets";
import { Steps } from "../search/steps";
import { suppositions } from "../structure/find-hypotheses";
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
 */
export function explainPart(record: LocalizeRecord, component: Component, structures: boolean): Localization {
  const value = valueIn(record);
  const excess = component.edits.map((edit) => excessOf(edit, value, record.tolerance));
  if (excess.every((by) => by === 0)) return { status: "valid", solutions: [] };
  const problem = problemOf(record, component);
  if (!problem) return { status: "not-localised", solutions: [] };
  const steps = new Steps(record.options.budget ?? STEPS);
  const solutions = orUndefined(() => lightest(record, problem, structures, steps));
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
interface Supposition {
  readonly supposed: readonly Hypothesis[];
  /** What they weigh. */
  readonly own: number;
  readonly problem: Problem;
  readonly search: SetSearch;
}

/** All searches are taken up in turn, the one first that may find the lightest answer. */
function lightest(record: LocalizeRecord, problem: Problem, structures: boolean, steps: Steps): Solution[] {
  const structural = structures ? suppositions(problem, record.options) : [];
  const supposed = [[], ...structural].map((set) => suppose(problem, set, steps));
  let best = Infinity;
  const found: Solution[] = [];
  for (;;) {
    const next = supposed.reduce((first, one) => (startOf(one) < startOf(first) ? one : first));
    if (startOf(next) > best + ALIKE || startOf(next) === Infinity) break;
    const { weight, sets } = next.search.goOn();
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

function startOf({ own, search }: Supposition): number {
  return own + search.from;
}

function suppose(problem: Problem, supposed: readonly Hypothesis[], steps: Steps): Supposition {
  const own = supposed.reduce((sum, one) => sum + weightOf(problem, one), 0);
  if (supposed.length === 0) return { supposed, own, problem, search: new SetSearch(problem, steps) };
  const changes = new Map(supposed.flatMap((one) => [...one.changes]));
  const free = supposed.flatMap((one) => one.free);
  const rest = withChanges(problem, changes, free);
  return { supposed, own, problem: rest, search: new SetSearch(rest, steps) };
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
  return explainChanges(changes, weight);
}
