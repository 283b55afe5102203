import type { CellTable } from "../workbook/cells";

/** Along a row, or down a column. */
export type LineDirection = "row" | "column";

/** Cells in a line between which nothing but a small gap stands, in their order. */
export interface Segment {
  readonly direction: LineDirection;
  /** The row or the column they share. */
  readonly line: number;
  /** Where each stands along the line. */
  readonly at: readonly number[];
  /** Index of each in the sheet's cells. */
  readonly indexes: readonly number[];
}

/** A break of more cells than this without a formula parts two segments. */
const WIDEST_GAP = 2;

/**
 * The formulas of a sheet along its rows and down its columns, in pieces of at least three, of which not
 * all are the same: what every piece gives. Linear in the cells of the sheet.
 */
export function* mixedSegments(cells: CellTable, fingerprints: Float64Array): Generator<Segment> {
  for (const direction of ["row", "column"] as const) {
    const lines = direction === "row" ? cells.rowStart : columnStarts(cells);
    const order = direction === "row" ? undefined : byColumn(cells, lines);
    const rows = direction === "row" ? undefined : rowsOf(cells);
    for (let line = 0; line + 1 < lines.length; line++) {
      const end = lines[line + 1] ?? 0;
      let at: number[] = [];
      let indexes: number[] = [];
      let mixed = false;
      for (let k = lines[line] ?? 0; k < end; k++) {
        const index = order ? (order[k] ?? 0) : k;
        const own = fingerprints[index] ?? 0;
        if (own === 0) continue;
        const place = rows ? (rows[index] ?? 0) : (cells.column[index] ?? 0);
        const last = at.length - 1;
        if (last >= 0 && place - (at[last] ?? 0) > WIDEST_GAP + 1) {
          if (mixed && at.length >= 3) yield { direction, line, at, indexes };
          [at, indexes, mixed] = [[], [], false];
        } else if (last >= 0 && own !== fingerprints[indexes[last] ?? 0]) mixed = true;
        at.push(place);
        indexes.push(index);
      }
      if (mixed && at.length >= 3) yield { direction, line, at, indexes };
    }
  }
}

/** By column: the first place of its cells in `byColumn`, and one past the last. */
export function columnStarts(cells: CellTable): Uint32Array {
  const starts = new Uint32Array(cells.columnCount + 1);
  for (const column of cells.column) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < cells.columnCount; column++)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  return starts;
}

/** The indexes of the cells, column by column, from the top. */
export function byColumn(cells: CellTable, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const order = new Uint32Array(cells.column.length);
  for (let index = 0; index < order.length; index++) {
    const column = cells.column[index] ?? 0;
    const place = next[column] ?? 0;
    order[place] = index;
    next[column] = place + 1;
  }
  return order;
}

/** By index: the row of a cell. */
export function rowsOf(cells: CellTable): Uint32Array {
  const rows = new Uint32Array(cells.column.length);
  for (let row = 0; row < cells.rowCount; row++)
    rows.fill(row, cells.rowStart[row] ?? 0, cells.rowStart[row + 1] ?? 0);
  return rows;
}
