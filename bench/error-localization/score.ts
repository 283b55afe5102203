import { excessOf } from "../../src/core/localize/linear-edit";
import { parseLinearRule } from "../../test/support/linear-rules";
import type { Prediction, PublishedCase } from "./case";

/** Whether a prediction is the published answer, by the rules of the corpus's own scorer. */
export function isPublished({ record, rules, expected }: PublishedCase, prediction: Prediction): boolean {
  const { changes, errors } = prediction;
  const changed = { ...record, ...changes };
  const { optimal_solutions: optimal, certain_changes: certain = {}, corrected, any_of: anyOf } = expected;
  if (optimal) {
    const sets = [...optimal, certain].map((set) =>
      Object.fromEntries(Object.entries(set).map(([variable, [, to]]) => [variable, to])),
    );
    return sets.some((set) => isSame(set, changes));
  }
  if (corrected)
    return Object.entries(corrected).every(([variable, to]) =>
      isNear(changed[variable] ?? null, to, expected.tolerance ?? 1e-6),
    );
  if (expected.one_published_solution !== undefined) {
    const near = Object.entries(record).every(
      ([variable, from]) => Math.abs((changed[variable] ?? NaN) - (from ?? NaN)) <= 2,
    );
    const edits = rules.flatMap((rule) => parseLinearRule(rule) ?? []);
    return near && edits.every((edit) => excessOf(edit, (variable) => changed[variable]) === 0);
  }
  const sets = anyOf ?? (expected.errors ? [expected.errors] : undefined);
  if (sets) return sets.some((set) => [...set].sort().join() === [...errors].sort().join());
  if (expected.weight_of_solution !== undefined) return errors.length === expected.weight_of_solution;
  if (expected.status === "invalid") return Object.keys(changes).length === 0;
  if (expected.best !== undefined) return errors.length === 1 && errors[0] === expected.best;
  if (expected.explained_by !== undefined) return errors.length === 0;
  return false;
}

function isNear(a: number | null, b: number | null, tolerance: number): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= tolerance);
}

function isSame(
  a: Readonly<Record<string, number | null>>,
  b: Readonly<Record<string, number | null>>,
): boolean {
  return Object.keys({ ...a, ...b }).every((variable) => a[variable] === b[variable]);
}
