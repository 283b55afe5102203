import type { Problem } from "./problem";
import { coefficientIn, eliminate, isBroken, type Row } from "./row";
import type { Steps } from "./steps";

/**
 * The equations that are left when some figures may be anything: those figures are eliminated, and what
 * is left must hold without them. Only what differs from the problem is kept.
 */
export interface EquationsLeft {
  /** Equations that are others now; null where one was used up. */
  readonly changed: ReadonlyMap<number, Row | null>;
}

export const ALL_LEFT: EquationsLeft = { changed: new Map() };

export function equationAt(problem: Problem, { changed }: EquationsLeft, r: number): Row | null {
  const own = changed.get(r);
  return own === undefined ? (problem.equations[r] ?? null) : own;
}

/** Indexes of the equations that hold a variable now. */
export function equationsWith(problem: Problem, left: EquationsLeft, variable: number): number[] {
  const found = (problem.equationsOf[variable] ?? []).filter((r) => !left.changed.has(r));
  for (const [r, row] of left.changed) if (row && coefficientIn(row, variable) !== 0) found.push(r);
  return found;
}

/** Eliminates a variable, by the shortest equation that holds it; unchanged where none does. */
export function withFree(
  problem: Problem,
  left: EquationsLeft,
  variable: number,
  steps: Steps,
): EquationsLeft {
  const holding = equationsWith(problem, left, variable);
  let [pivot, shortest] = [-1, Infinity];
  for (const r of holding) {
    const length = equationAt(problem, left, r)?.at.length ?? Infinity;
    if (length < shortest || (length === shortest && r < pivot)) [pivot, shortest] = [r, length];
  }
  const equation = pivot < 0 ? null : equationAt(problem, left, pivot);
  if (!equation) return left;
  const changed = new Map(left.changed);
  changed.set(pivot, null);
  for (const r of holding) {
    const row = r === pivot ? null : equationAt(problem, left, r);
    if (!row) continue;
    steps.take(row.at.length + equation.at.length);
    changed.set(r, eliminate(row, equation, variable));
  }
  return { changed };
}

/** The equations that are broken unless something else is changed too. */
export function brokenEquations(problem: Problem, left: EquationsLeft): Row[] {
  const found: Row[] = [];
  for (const r of problem.broken) {
    const row = problem.equations[r];
    if (row && !left.changed.has(r)) found.push(row);
  }
  for (const row of left.changed.values()) if (row && isBroken(row)) found.push(row);
  return found;
}
