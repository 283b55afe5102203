import type { Range } from "./workbook/address";
import { CellKind } from "./workbook/cells";
import type { Sheet } from "./workbook/workbook";

/** Fewer numbers than this on a sheet are a date, a page, a year in a letter. */
const FEWEST = 4;

/** The rectangle around the numbers of a sheet in which no table was seen; undefined where there are hardly any. */
export function figuresOutside({ cells }: Sheet): Range | undefined {
  let [count, top, bottom, left, right] = [0, Infinity, -1, Infinity, -1];
  for (let row = 0; row < cells.rowCount; row++)
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      if (cells.kind[i] !== CellKind.number) continue;
      const column = cells.column[i] ?? 0;
      count++;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  if (count < FEWEST) return undefined;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
