import { decimalsOf, MOST_DECIMALS, powerOfTen } from "../../numbers/decimal";
import type { LinearEdit } from "../linear-edit";
import { isBroken, isExceeded, type Row, TooLargeNumbers, withinExact } from "./row";

/** One connected part of a record and its edits, in whole numbers: a figure is `units / power`. */
export interface Problem {
  readonly variables: readonly string[];
  /** In units; 0 where missing. */
  readonly values: Float64Array;
  readonly power: number;
  /** 0 for what is missing: it is free. Infinity: fixed. */
  readonly weights: Float64Array;
  readonly whole: Uint8Array;
  readonly equations: readonly Row[];
  readonly bounds: readonly Row[];
  /** Indexes of the equations, and of the bounds, that hold each variable. */
  readonly equationsOf: readonly (readonly number[])[];
  readonly boundsOf: readonly (readonly number[])[];
  /** Indexes of the equations that are broken, and of the bounds, ascending. */
  readonly broken: readonly number[];
  readonly exceeded: readonly number[];
  /** Whether any equation may be off at all. */
  readonly hasSlack: boolean;
}

/** What is known of each variable. */
export interface Figure {
  readonly variable: string;
  readonly value: number | null;
  readonly weight: number;
  readonly whole: boolean;
  readonly nonNegative: boolean;
}

/**
 * @param figures in the order in which ties are broken
 * @param tolerance of equations that name none
 * @throws TooLargeNumbers where whole numbers of the smallest unit are not exact
 */
export function makeProblem(
  edits: readonly LinearEdit[],
  figures: readonly Figure[],
  tolerance: number,
): Problem {
  const places = new Map(figures.map(({ variable }, i) => [variable, i]));
  let decimals = 0;
  for (const { value } of figures) decimals = Math.max(decimals, decimalsOf(value ?? 0));
  for (const { constant } of edits) decimals = Math.max(decimals, decimalsOf(constant));
  const power = powerOfTen(decimals);
  const values = Float64Array.from(figures, ({ value }) => Math.round((value ?? 0) * power));
  const equations: Row[] = [];
  const bounds: Row[] = [];
  for (const edit of edits) {
    const scale = powerOfTen(Math.max(0, ...edit.terms.map(({ coefficient }) => decimalsOf(coefficient))));
    const terms = edit.terms
      .map(
        ({ variable, coefficient }) => [places.get(variable) ?? 0, Math.round(coefficient * scale)] as const,
      )
      .sort(([a], [b]) => a - b);
    const at = Int32Array.from(terms, ([place]) => place);
    const coefficients = Float64Array.from(terms, ([, coefficient]) => coefficient);
    let residual = Math.round(edit.constant * scale * power);
    let largest = Math.abs(residual);
    terms.forEach(([place, coefficient]) => {
      residual -= coefficient * (values[place] ?? 0);
      largest = Math.max(largest, Math.abs(coefficient * (values[place] ?? 0)), Math.abs(residual));
    });
    const isLoose = edit.operator === "==" && (edit.tolerance ?? tolerance) > 0;
    if (largest > Number.MAX_SAFE_INTEGER && !isLoose) throw new TooLargeNumbers();
    // What has the most decimals is the result of a division, and rounded to them.
    const noise = decimals >= MOST_DECIMALS ? terms.length : 0;
    const strict = edit.operator === "<" || edit.operator === ">";
    if (edit.operator === "==") {
      const slack = (edit.tolerance ?? tolerance) * scale * power + noise;
      equations.push(withinExact({ at, coefficients, residual, slack: slack * (1 + 1e-12), strict: false }));
    } else if (edit.operator === "<=" || edit.operator === "<") {
      bounds.push({ at, coefficients, residual: residual + noise, slack: 0, strict });
    } else {
      const negated = coefficients.map((coefficient) => -coefficient);
      bounds.push({ at, coefficients: negated, residual: noise - residual, slack: 0, strict });
    }
  }
  figures.forEach(({ nonNegative }, v) => {
    if (!nonNegative) return;
    const [at, coefficients] = [Int32Array.of(v), Float64Array.of(-1)];
    bounds.push({ at, coefficients, residual: values[v] ?? 0, slack: 0, strict: false });
  });
  return {
    variables: figures.map(({ variable }) => variable),
    values,
    power,
    weights: Float64Array.from(figures, ({ value, weight }) => (value === null ? 0 : weight)),
    whole: Uint8Array.from(figures, ({ whole }) => Number(whole)),
    equations,
    bounds,
    equationsOf: rowsByVariable(equations, figures.length),
    boundsOf: rowsByVariable(bounds, figures.length),
    broken: equations.flatMap((row, r) => (isBroken(row) ? [r] : [])),
    exceeded: bounds.flatMap((row, r) => (isExceeded(row) ? [r] : [])),
    hasSlack: equations.some(({ slack }) => slack > 0),
  };
}

function rowsByVariable(rows: readonly Row[], count: number): number[][] {
  const found = Array.from({ length: count }, (): number[] => []);
  rows.forEach((row, r) => {
    for (const variable of row.at) found[variable]?.push(r);
  });
  return found;
}

/** The same problem after some figures were changed, in units: those are then fixed, others free. */
export function withChanges(
  problem: Problem,
  changes: ReadonlyMap<number, number>,
  free: readonly number[],
): Problem {
  const values = problem.values.slice();
  const weights = problem.weights.slice();
  const [equations, bounds] = [[...problem.equations], [...problem.bounds]];
  const shift = (
    rows: Row[],
    moved: Set<number>,
    indexes: readonly number[] | undefined,
    variable: number,
    by: number,
  ): void => {
    for (const r of indexes ?? []) {
      const row = rows[r];
      if (!row) continue;
      const k = row.at.indexOf(variable);
      rows[r] = { ...row, residual: row.residual - (row.coefficients[k] ?? 0) * by };
      moved.add(r);
    }
  };
  const [movedEquations, movedBounds] = [new Set<number>(), new Set<number>()];
  for (const [variable, value] of changes) {
    const by = value - (values[variable] ?? 0);
    values[variable] = value;
    weights[variable] = Infinity;
    shift(equations, movedEquations, problem.equationsOf[variable], variable, by);
    shift(bounds, movedBounds, problem.boundsOf[variable], variable, by);
  }
  for (const variable of free) weights[variable] = 0;
  const broken = judgedAnew(problem.broken, movedEquations, equations, isBroken);
  const exceeded = judgedAnew(problem.exceeded, movedBounds, bounds, isExceeded);
  return { ...problem, values, weights, equations, bounds, broken, exceeded };
}

/** Indexes of the rows that are wrong, once those that moved are judged again. */
function judgedAnew(
  before: readonly number[],
  moved: ReadonlySet<number>,
  rows: readonly Row[],
  isWrong: (row: Row) => boolean,
): readonly number[] {
  if (moved.size === 0) return before;
  const wrong = before.filter((r) => !moved.has(r));
  for (const r of moved) {
    const row = rows[r];
    if (row && isWrong(row)) wrong.push(r);
  }
  return wrong.sort((a, b) => a - b);
}
