import { componentsOf } from "../components";
import { excessOf } from "../linear-edit";
import type { LocalizeRecord } from "../record";
import { valueIn } from "../record";
import { coefficientIn, combine, eliminate, type Row } from "../search/row";
import type { Problem } from "../search/problem";
import { feasibilityOf } from "../search/feasible";
import { OutOfSteps, Steps } from "../search/steps";
import { type Change, explainChanges } from "../typing/explain-changes";
import type { Localization } from "../options";
import { orUndefined, problemOf, STEPS } from "./fewest";

/** More bounds than this on the way to one value are not followed. */
const MOST_BOUNDS = 2000;

/**
 * Missing figures for which the edits leave one value only (deductive imputation): by equations, by sums
 * of figures that cannot be negative, and by whatever else follows from bounds.
 */
export function imputeMissing(record: LocalizeRecord): Localization {
  const value = valueIn(record);
  const broken = record.edits.some((edit) => (excessOf(edit, value, record.tolerance) ?? 0) > 0);
  const isMissing = (variable: string): boolean => value(variable) === null;
  const edits = record.edits.filter(({ terms }) => terms.some(({ variable }) => isMissing(variable)));
  if (edits.length === 0) return { status: broken ? "invalid" : "valid", solutions: [] };
  const changes: Change[] = [];
  let [missing, contradicted, gaveUp] = [0, false, false];
  for (const component of componentsOf(edits, isMissing)) {
    missing += component.variables.filter(isMissing).length;
    const problem = problemOf(record, component);
    const found =
      problem && orUndefined(() => settledValues(problem, new Steps(record.options.budget ?? STEPS)));
    gaveUp ||= !found;
    contradicted ||= found === "contradiction";
    if (!problem || !found || found === "contradiction") continue;
    for (const [v, to] of found) changes.push({ variable: problem.variables[v] ?? "", from: null, to });
  }
  if (changes.length === 0)
    return {
      status: gaveUp ? "not-localised" : contradicted || broken ? "invalid" : "uncheckable",
      solutions: [],
    };
  return {
    status: changes.length === missing && !broken ? "corrected" : "partial",
    solutions: [explainChanges(changes, 0)],
  };
}

function settledValues(problem: Problem, steps: Steps): Map<number, number> | "contradiction" {
  const missing = [...problem.weights].flatMap((weight, v) => (weight === 0 ? [v] : []));
  const feasible = feasibilityOf(problem, missing, steps);
  if (!feasible.feasible) return "contradiction";
  const found = new Map<number, number>();
  for (const v of missing) {
    const change = feasible.settled.has(v) ? feasible.changes.get(v) : onlyChange(problem, missing, v, steps);
    if (change === undefined) continue;
    const value = ((problem.values[v] ?? 0) + change) / problem.power;
    if (problem.whole[v] === 1 && !Number.isInteger(value)) continue;
    found.set(v, value);
  }
  return found;
}

/** The change of a variable where the rules, all other missing ones eliminated, allow one only. */
function onlyChange(
  { equations, bounds }: Problem,
  missing: readonly number[],
  variable: number,
  steps: Steps,
): number | undefined {
  let rows: Row[] = [...bounds];
  let exact: Row[] = [...equations];
  for (const other of missing) {
    if (other === variable) continue;
    const pivot = exact.find((row) => coefficientIn(row, other) !== 0);
    const without = (row: Row): Row =>
      pivot && coefficientIn(row, other) !== 0 ? eliminate(row, pivot, other) : row;
    if (pivot) {
      exact = exact.filter((row) => row !== pivot).map(without);
      rows = rows.map(without);
      continue;
    }
    const above = rows.filter((row) => coefficientIn(row, other) > 0);
    const below = rows.filter((row) => coefficientIn(row, other) < 0);
    rows = rows.filter((row) => coefficientIn(row, other) === 0);
    for (const a of above)
      for (const b of below) {
        steps.take(a.at.length + b.at.length);
        rows.push(combine(a, -coefficientIn(b, other), b, coefficientIn(a, other)));
        if (rows.length > MOST_BOUNDS) throw new OutOfSteps();
      }
  }
  const equation = exact.find((row) => coefficientIn(row, variable) !== 0);
  if (equation) return equation.residual / coefficientIn(equation, variable);
  let [low, high] = [-Infinity, Infinity];
  for (const row of rows) {
    const own = coefficientIn(row, variable);
    if (own > 0) high = Math.min(high, row.residual / own);
    if (own < 0) low = Math.max(low, row.residual / own);
  }
  return low === high ? low : undefined;
}
