import { CellKind, findCell } from "../workbook/cells";
import type { Sheet } from "../workbook/workbook";

const MOST_CELLS = 200;
const MOST_ROWS = 2000;

/** Indexes of the first cells of a column that hold something, of at most so many rows. */
export function sampleColumn(sheet: Sheet, column: number, top: number, bottom: number): readonly number[] {
  const found: number[] = [];
  for (let row = top; row <= Math.min(bottom, top + MOST_ROWS) && found.length < MOST_CELLS; row++) {
    const index = findCell(sheet.cells, row, column);
    if (index >= 0 && sheet.cells.kind[index] !== CellKind.blank) found.push(index);
  }
  return found;
}
