import { type CellTable, CellKind, findCell } from "./cells";
import { shiftFormula } from "./shift-formula";
import { type CellStyle, PLAIN_STYLE, type Workbook } from "./workbook";

/** The number of a number cell; NaN for every other. */
export function numberAt(cells: CellTable, row: number, column: number): number {
  const index = findCell(cells, row, column);
  return index >= 0 && cells.kind[index] === CellKind.number ? (cells.value[index] ?? NaN) : NaN;
}

/** The text of a text cell, without raised characters; "" for every other. */
export function textAt(workbook: Workbook, cells: CellTable, row: number, column: number): string {
  const index = findCell(cells, row, column);
  return index >= 0 && cells.kind[index] === CellKind.text ? stringOf(workbook, cells, index) : "";
}

/** The string behind a text or error cell. */
export function stringOf(workbook: Workbook, cells: CellTable, index: number): string {
  return workbook.strings[cells.value[index] ?? -1] ?? "";
}

/** The formula of a stored cell, without `=`, shared ones expanded; undefined where it has none. */
export function formulaOf(cells: CellTable, index: number): string | undefined {
  const code = cells.formula?.[index] ?? 0;
  if (code === 0) return undefined;
  if (code > 0) return cells.formulas[code - 1];
  const shared = cells.sharedFormulas[-code - 1];
  if (!shared) return undefined;
  const row = rowOf(cells, index);
  return shiftFormula(shared.text, row - shared.row, (cells.column[index] ?? 0) - shared.column);
}

/** The row of a stored cell. */
export function rowOf(cells: CellTable, index: number): number {
  let low = 0;
  let high = cells.rowCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cells.rowStart[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How a stored cell is shown. */
export function styleOf(workbook: Workbook, cells: CellTable, index: number): CellStyle {
  return workbook.styles[cells.style[index] ?? 0] ?? PLAIN_STYLE;
}
