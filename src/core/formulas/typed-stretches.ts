import { CellKind, type CellTable } from "../workbook/cells";
import { byColumn, columnStarts, type LineDirection, rowsOf } from "./line-segments";

/** Typed numbers between or beside cells of one formula, shoulder to shoulder in a line. */
export interface TypedStretch {
  readonly direction: LineDirection;
  /** Indexes of the typed numbers in the sheet's cells. */
  readonly typed: readonly number[];
  /** Indexes of the formulas beside: before and after where both are the same, one where only one is there. */
  readonly beside: readonly number[];
  /** How many cells of the unbroken line have that formula. */
  readonly count: number;
}

/** So many numbers in a row may have been typed over formulas. */
const MOST_TYPED = 3;

interface Run {
  /** 0 of typed numbers. */
  readonly fingerprint: number;
  readonly indexes: number[];
}

/**
 * Numbers that stand in a line of formulas: between two cells of the same formula, or at the end of at least
 * two. Anything but numbers and formulas breaks a line. Linear in the cells of the sheet.
 */
export function* typedStretches(cells: CellTable, fingerprints: Float64Array): Generator<TypedStretch> {
  for (const direction of ["row", "column"] as const) {
    const lines = direction === "row" ? cells.rowStart : columnStarts(cells);
    const order = direction === "row" ? undefined : byColumn(cells, lines);
    const rows = direction === "row" ? undefined : rowsOf(cells);
    for (let line = 0; line + 1 < lines.length; line++) {
      const end = lines[line + 1] ?? 0;
      let runs: Run[] = [];
      let before = -2;
      for (let k = lines[line] ?? 0; k < end; k++) {
        const index = order ? (order[k] ?? 0) : k;
        const place = rows ? (rows[index] ?? 0) : (cells.column[index] ?? 0);
        const fingerprint = fingerprints[index] ?? 0;
        const isPart = fingerprint !== 0 || cells.kind[index] === CellKind.number;
        if (place !== before + 1 || !isPart) {
          if (runs.length > 1) yield* stretchesIn(runs, direction);
          runs = [];
        }
        before = place;
        if (!isPart) continue;
        const last = runs.at(-1);
        if (last?.fingerprint === fingerprint) last.indexes.push(index);
        else runs.push({ fingerprint, indexes: [index] });
      }
      if (runs.length > 1) yield* stretchesIn(runs, direction);
    }
  }
}

function* stretchesIn(runs: readonly Run[], direction: LineDirection): Generator<TypedStretch> {
  const counts = new Map<number, number>();
  for (const { fingerprint, indexes } of runs)
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + indexes.length);
  for (const [k, { fingerprint, indexes: typed }] of runs.entries()) {
    if (fingerprint !== 0 || typed.length > MOST_TYPED) continue;
    const [before, after] = [runs[k - 1], runs[k + 1]];
    const isBetween = before && before.fingerprint === after?.fingerprint;
    for (const [side, at] of [[before, -1] as const, [after, 0] as const]) {
      const nearest = side?.indexes.at(at);
      if (!side || nearest === undefined || side.fingerprint === 0) continue;
      const count = counts.get(side.fingerprint) ?? 0;
      if (count < 2 || count < 2 * typed.length) continue;
      const next = isBetween ? after.indexes[0] : undefined;
      yield { direction, typed, beside: next === undefined ? [nearest] : [nearest, next], count };
      if (isBetween) break;
    }
  }
}
