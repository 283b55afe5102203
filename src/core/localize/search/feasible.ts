import type { Problem } from "./problem";
import { coefficientIn, combine, eliminate, isBroken, isExceeded, type Row } from "./row";
import { OutOfSteps, type Steps } from "./steps";

/** Changes of the chosen figures that satisfy every rule, or a rule that no such change can satisfy. */
export type Feasibility =
  | {
      readonly feasible: true;
      /** In units. */
      readonly changes: ReadonlyMap<number, number>;
      /** Those of the chosen whose change the rules settle. */
      readonly settled: ReadonlySet<number>;
    }
  /** Follows from the edits, holds none of the chosen figures and is broken: another figure of it must change. */
  | { readonly feasible: false; readonly candidates: readonly number[] };

/** More implied rules than this are not followed. */
const MOST_RULES = 4000;

interface Elimination {
  readonly variable: number;
  /** The equation it was eliminated by, or the bounds it was between. */
  readonly equation?: Row;
  readonly bounds?: readonly Row[];
}

/**
 * Whether some values of the chosen figures satisfy all rules, the others staying as they are: exact
 * equations by Gauss, the rest by Fourier and Motzkin, in whole numbers.
 */
export function feasibilityOf(problem: Problem, chosen: readonly number[], steps: Steps): Feasibility {
  const touched = rulesOf(problem, chosen);
  const quick = byEquations(problem, chosen, touched, steps);
  if (quick) return quick;
  return byElimination(problem, chosen, touched, steps);
}

interface Rules {
  readonly equations: readonly Row[];
  readonly bounds: readonly Row[];
}

function rulesOf(problem: Problem, chosen: readonly number[]): Rules {
  const pick = (of: Problem["equationsOf"], rows: readonly Row[]): Row[] =>
    [...new Set(chosen.flatMap((variable) => of[variable] ?? []))]
      .sort((a, b) => a - b)
      .flatMap((r) => rows[r] ?? []);
  return {
    equations: pick(problem.equationsOf, problem.equations),
    bounds: pick(problem.boundsOf, problem.bounds),
  };
}

/** Gauss on all equations as if exact: settles most cases, and says which figures are settled. */
function gauss(chosen: readonly number[], equations: readonly Row[], steps: Steps) {
  let rows = [...equations];
  const pivots: { variable: number; row: Row }[] = [];
  for (const variable of chosen) {
    const pivot = rows
      .filter((row) => coefficientIn(row, variable) !== 0)
      .sort((a, b) => a.slack - b.slack)[0];
    if (!pivot) continue;
    rows = rows.flatMap((row) => {
      if (row === pivot) return [];
      if (coefficientIn(row, variable) === 0) return [row];
      steps.take(row.at.length + pivot.at.length);
      return [eliminate(row, pivot, variable)];
    });
    pivots.forEach((known, i) => {
      if (coefficientIn(known.row, variable) === 0) return;
      steps.take(known.row.at.length + pivot.at.length);
      pivots[i] = { variable: known.variable, row: eliminate(known.row, pivot, variable) };
    });
    pivots.push({ variable, row: pivot });
  }
  return { pivots, rest: rows };
}

function byEquations(
  problem: Problem,
  chosen: readonly number[],
  { equations, bounds }: Rules,
  steps: Steps,
): Feasibility | undefined {
  const { pivots, rest } = gauss(chosen, equations, steps);
  const isChosen = new Set(chosen);
  const changes = new Map(chosen.map((variable) => [variable, 0]));
  const settled = new Set<number>();
  for (const { variable, row } of pivots) {
    changes.set(variable, row.residual / coefficientIn(row, variable));
    if (row.at.every((other) => other === variable || !isChosen.has(other))) settled.add(variable);
  }
  const broken = rest.find((row) => isBroken(row));
  if (broken) return infeasible(problem, isChosen, [broken]);
  const holds =
    equations.every((row) => Math.abs(sumOf(row, changes) - row.residual) <= row.slack + noiseOf(row)) &&
    bounds.every((row) => {
      const sum = sumOf(row, changes);
      return row.strict ? sum < row.residual : sum <= row.residual;
    });
  if (!holds) {
    if (settled.size < chosen.length || equations.some(({ slack }) => slack > 0)) return undefined;
    // Every change is settled: a bound that it breaks says so by itself.
    const exceeded = bounds
      .map((row) => pivots.reduce((sum, pivot) => withoutPivot(sum, pivot), row))
      .filter((row) => isExceeded(row));
    return infeasible(problem, isChosen, exceeded.slice(0, 1));
  }
  const fraction = [...settled].find(
    (variable) => problem.whole[variable] === 1 && !isWhole(problem, variable, changes.get(variable) ?? 0),
  );
  if (fraction !== undefined && equations.every(({ slack }) => slack === 0))
    return infeasible(problem, isChosen, [...equations, ...bounds]);
  return { feasible: true, changes, settled };
}

function withoutPivot(row: Row, { variable, row: pivot }: { variable: number; row: Row }): Row {
  return coefficientIn(row, variable) === 0 ? row : eliminate(row, pivot, variable);
}

function isWhole({ values, power }: Problem, variable: number, change: number): boolean {
  return Number.isInteger(((values[variable] ?? 0) + change) / power);
}

/** Quotients of whole numbers are rounded where they do not come out. */
function noiseOf(row: Row): number {
  return 1e-9 * Math.max(1, Math.abs(row.residual) * 1e-3);
}

function sumOf(row: Row, changes: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [variable, change] of changes) sum += coefficientIn(row, variable) * change;
  return sum;
}

function infeasible(problem: Problem, chosen: ReadonlySet<number>, rows: readonly Row[]): Feasibility {
  const candidates = new Set(rows.flatMap((row) => [...row.at]));
  const open = (variable: number): boolean =>
    !chosen.has(variable) && (problem.weights[variable] ?? Infinity) < Infinity;
  return { feasible: false, candidates: [...candidates].filter(open).sort((a, b) => a - b) };
}

function byElimination(
  problem: Problem,
  chosen: readonly number[],
  touched: Rules,
  steps: Steps,
): Feasibility {
  const isChosen = new Set(chosen);
  let equations = touched.equations.filter(({ slack }) => slack === 0);
  let bounds = [
    ...touched.bounds,
    ...touched.equations.filter(({ slack }) => slack > 0).flatMap((row) => bothSides(row)),
  ];
  const eliminations: Elimination[] = [];
  for (const variable of chosen) {
    const equation = equations.find((row) => coefficientIn(row, variable) !== 0);
    if (!equation) continue;
    const without = (row: Row): Row => withoutPivot(row, { variable, row: equation });
    equations = equations.filter((row) => row !== equation).map(without);
    bounds = bounds.map(without);
    eliminations.push({ variable, equation });
  }
  const broken = equations.find((row) => isBroken(row));
  if (broken) return infeasible(problem, isChosen, [broken]);
  const open = chosen.filter((variable) => !eliminations.some((found) => found.variable === variable));
  for (const variable of open) {
    const { own, rest } = split(bounds, variable);
    eliminations.push({ variable, bounds: own });
    const above = own.filter((row) => coefficientIn(row, variable) > 0);
    const below = own.filter((row) => coefficientIn(row, variable) < 0);
    bounds = rest;
    for (const a of above)
      for (const b of below) {
        steps.take(a.at.length + b.at.length);
        bounds.push(combine(a, -coefficientIn(b, variable), b, coefficientIn(a, variable)));
        if (bounds.length > MOST_RULES) throw new OutOfSteps();
      }
    const impossible = bounds.find((row) => isExceeded(row) && !row.at.some((v) => isChosen.has(v)));
    if (impossible) return infeasible(problem, isChosen, [impossible]);
  }
  const exceeded = bounds.find((row) => isExceeded(row));
  if (exceeded) return infeasible(problem, isChosen, [exceeded]);
  const changes = new Map<number, number>();
  for (const elimination of [...eliminations].reverse())
    changes.set(elimination.variable, changeOf(problem, elimination, changes));
  const { settled } = settledBy(chosen, touched.equations, steps);
  return { feasible: true, changes, settled };
}

function settledBy(chosen: readonly number[], equations: readonly Row[], steps: Steps) {
  const isChosen = new Set(chosen);
  const { pivots } = gauss(chosen, equations, steps);
  return {
    settled: new Set(
      pivots.flatMap(({ variable, row }) =>
        row.at.every((other) => other === variable || !isChosen.has(other)) ? [variable] : [],
      ),
    ),
  };
}

function bothSides(row: Row): [Row, Row] {
  return [
    { ...row, residual: row.residual + row.slack, slack: 0 },
    {
      ...row,
      coefficients: row.coefficients.map((coefficient) => -coefficient),
      residual: row.slack - row.residual,
      slack: 0,
    },
  ];
}

function split(rows: readonly Row[], variable: number): { own: Row[]; rest: Row[] } {
  const [own, rest]: [Row[], Row[]] = [[], []];
  for (const row of rows) (coefficientIn(row, variable) === 0 ? rest : own).push(row);
  return { own, rest };
}

/** A change within its bounds: none at all where that is one, else one that gives a round figure near the middle. */
function changeOf(
  { values, power }: Problem,
  { variable, equation, bounds = [] }: Elimination,
  known: ReadonlyMap<number, number>,
): number {
  if (equation) {
    const own = coefficientIn(equation, variable);
    return (equation.residual - sumOf(equation, known)) / own;
  }
  let [low, high, openLow, openHigh] = [-Infinity, Infinity, false, false];
  for (const row of bounds) {
    const own = coefficientIn(row, variable);
    const end = (row.residual - sumOf(row, known)) / own;
    if (own > 0 && (end < high || (end === high && row.strict))) [high, openHigh] = [end, row.strict];
    if (own < 0 && (end > low || (end === low && row.strict))) [low, openLow] = [end, row.strict];
  }
  const inside = (change: number): boolean =>
    (openLow ? change > low : change >= low) && (openHigh ? change < high : change <= high);
  const middle = low > -Infinity && high < Infinity ? (low + high) / 2 : Math.max(low, Math.min(high, 0));
  const value = values[variable] ?? 0;
  for (let unit = power; unit >= 1; unit /= 10) {
    for (const shift of [0, -unit, unit]) {
      const change = Math.round((value + middle) / unit) * unit + shift - value;
      if (inside(change)) return change;
    }
  }
  return middle;
}
