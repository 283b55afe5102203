import { findCell } from "../workbook/cells";
import { stringOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { BodyGrid } from "./body-grid";
import type { TableFrame } from "./find-frames";
import { CellClass } from "./sheet-view";

const FEWEST_FIGURES = 6;
const FEWEST_ZEROS = 3;
const WITH_ZERO_BEFORE = /^0\d+$/;

/**
 * Whether a column numbers places or things: digits with zeros before them (`01`, `02`, `04`; `00001`), each greater
 * than the one above. Counts are written `05` too, but do not rise all the way down.
 */
export function areRisingCodes(
  workbook: Workbook,
  sheet: Sheet,
  { bodyTop, left }: TableFrame,
  { rowCount, columnCount, value, cellClass }: BodyGrid,
  column: number,
): boolean {
  let [figures, zeros, before] = [0, 0, -1];
  for (let row = 0; row < rowCount; row++) {
    const at = row * columnCount + column;
    const figure = value[at] ?? NaN;
    if (Number.isNaN(figure)) continue;
    if (figure <= before || !Number.isInteger(figure)) return false;
    before = figure;
    figures++;
    if (zeros >= FEWEST_ZEROS || cellClass[at] !== CellClass.textNumber) continue;
    const index = findCell(sheet.cells, bodyTop + row, left + column);
    if (WITH_ZERO_BEFORE.test(stringOf(workbook, sheet.cells, index).trim())) zeros++;
  }
  return figures >= FEWEST_FIGURES && zeros >= FEWEST_ZEROS;
}
