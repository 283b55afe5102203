import { type WorkbookView, wordsAt } from "../tables/sheet-view";
import type { Sheet } from "../workbook/workbook";

const ROWS = 15;

/** The words above a table, from the top down, of not too many rows. */
export function* linesAbove(view: WorkbookView, sheet: Sheet, firstRow: number): Iterable<string> {
  const { cells } = sheet;
  for (let row = Math.max(0, firstRow - ROWS); row < firstRow; row++)
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      const words = wordsAt(view, sheet, row, cells.column[i] ?? 0);
      if (words !== "") yield words;
    }
}
