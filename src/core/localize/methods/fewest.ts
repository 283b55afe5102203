import type { Component } from "../components";
import type { LocalizeRecord } from "../record";
import { makeProblem, type Problem } from "../search/problem";
import { TooLargeNumbers } from "../search/row";
import { type ChangeSet, type SmallestSets, smallestSets } from "../search/smallest-sets";
import { OutOfSteps, Steps } from "../search/steps";
import type { Change } from "../typing/explain-changes";
import { settledByQuotients } from "./settled-by-quotients";

/** Steps that one part may take, unless the caller says another number: about a second. */
export const STEPS = 8_000_000;

/** The figures of a component as one problem; undefined where its numbers are too large to be exact. */
export function problemOf(record: LocalizeRecord, { edits, variables }: Component): Problem | undefined {
  const figures = variables.flatMap((variable) => record.figures.get(variable) ?? []);
  return orUndefined(() => makeProblem(edits, figures, record.tolerance));
}

/** The lightest sets of a problem; undefined where they are not found within the steps. */
export function setsWithin(problem: Problem, budget: number): SmallestSets | undefined {
  return orUndefined(() => smallestSets(problem, new Steps(budget)));
}

/** Undefined where work was given up: the numbers too large, or the steps used up. */
export function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLargeNumbers || error instanceof OutOfSteps) return undefined;
    throw error;
  }
}

/** A set in the caller's numbers. */
export function changesOf(record: LocalizeRecord, problem: Problem, set: ChangeSet): Change[] {
  const changes = set.variables.map((v) => {
    const variable = problem.variables[v] ?? "";
    const from = record.blank.has(variable) ? null : (record.figures.get(variable)?.value ?? null);
    const to = ((problem.values[v] ?? 0) + (set.changes.get(v) ?? 0)) / problem.power;
    return { variable, from, to: set.settled.has(v) ? to : null };
  });
  return settledByQuotients(record, changes);
}
