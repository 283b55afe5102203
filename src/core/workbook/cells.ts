/**
 * The cells of one sheet, stored in columns: a sheet of a million cells is a handful of typed
 * arrays (about 17 bytes a cell), not a million objects. Row by row, ascending columns within a row.
 * Cells without a value and without a formula are not stored. The record is plain data: it can be
 * posted to a worker as it is. Read it with the functions of this file.
 */
export interface CellTable {
  /** One past the last row that holds a cell. */
  readonly rowCount: number;
  /** One past the last column that holds a cell. */
  readonly columnCount: number;
  /** Cells of row r are those from rowStart[r] up to, not including, rowStart[r + 1]. */
  readonly rowStart: Uint32Array;
  readonly column: Uint16Array;
  /** A `CellKind`. */
  readonly kind: Uint8Array;
  /** A number's value; 0 or 1 of a boolean; of a text or an error its index in `Workbook.strings`. */
  readonly value: Float64Array;
  /** Index in `Workbook.styles`. */
  readonly style: Uint16Array;
  /** 0: none; n > 0: `formulas[n - 1]`; n < 0: made from `sharedFormulas[-n - 1]`. Absent when no cell has one. */
  readonly formula?: Int32Array;
  readonly formulas: readonly string[];
  readonly sharedFormulas: readonly SharedFormula[];
}

/** A formula that a rectangle of cells shares; `text` is that of the cell at row, column. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a stored cell holds. A blank one is stored only where it has a formula without a value. */
export const CellKind = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** The index of the cell at row, column, or -1 where nothing is stored. */
export function findCell(cells: CellTable, row: number, column: number): number {
  if (row < 0 || row >= cells.rowCount) return -1;
  let low = cells.rowStart[row] ?? 0;
  let high = (cells.rowStart[row + 1] ?? low) - 1;
  if (high < low) return -1;
  // Most rows have no gaps: the cell then stands exactly where counting from the first one leads.
  const guess = low + column - (cells.column[low] ?? 0);
  if (guess >= low && guess <= high && cells.column[guess] === column) return guess;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells.column[middle] ?? 0;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The kind of a stored cell; blank for index -1. */
export function kindOf(cells: CellTable, index: number): CellKind {
  return index < 0 ? CellKind.blank : (cells.kind[index] as CellKind);
}
