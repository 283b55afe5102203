import { LAST_COLUMN, LAST_ROW } from "../../core/workbook/address";
import { intersection, type Range } from "./area";
import type { Sheet } from "./book";
import { type Format, PLAIN_FORMAT } from "./format";
import { formatOf } from "./sheets";

/** What all cells of a rectangle have in common; undefined where they differ. */
export function commonLook<K extends keyof Format>(
  sheet: Sheet,
  range: Range,
  key: K,
): Format[K] | undefined {
  const found = new Set<Format[K]>();
  let seen = 0;
  const cells = range.rowCount * range.columnCount;
  if (cells < 1000) {
    for (let row = range.row; row < range.row + range.rowCount; row++)
      for (let column = range.column; column < range.column + range.columnCount; column++)
        found.add(formatOf(sheet, row, column)[key]);
    seen = cells;
  } else {
    for (const { item } of sheet.formats.within(range)) {
      found.add(item[key]);
      seen++;
    }
  }
  if (seen < cells) found.add(PLAIN_FORMAT[key]);
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

/** Whether all rows of a rectangle are hidden; undefined where only some are. */
export function rowsHidden(sheet: Sheet, { row, rowCount }: Range): boolean | undefined {
  return allHidden(sheet.hiddenRows, row, rowCount);
}

export function columnsHidden(sheet: Sheet, { column, columnCount }: Range): boolean | undefined {
  return allHidden(sheet.hiddenColumns, column, columnCount);
}

function allHidden(hidden: ReadonlySet<number>, first: number, count: number): boolean | undefined {
  const within = [...hidden].filter((place) => place >= first && place < first + count).length;
  if (within === 0) return false;
  return within === count ? true : undefined;
}

/** Makes one cell of a rectangle, or of each of its rows; only the first content of each stays. */
export function mergeCells(sheet: Sheet, range: Range, across: boolean): void {
  const made = across
    ? Array.from({ length: range.rowCount }, (_, i) => ({ ...range, row: range.row + i, rowCount: 1 }))
    : [range];
  sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, range)), ...made];
  sheet.book.calculation.prepare(false);
  for (const merge of made)
    for (const { row, column } of [...sheet.cells.within(merge)]) {
      if (row === merge.row && column === merge.column) continue;
      sheet.cells.set(row, column, undefined);
      sheet.book.calculation.cellSet(sheet, row, column, undefined);
    }
}

export function isWholeRows({ columnCount }: Range): boolean {
  return columnCount > LAST_COLUMN;
}

export function isWholeColumns({ rowCount }: Range): boolean {
  return rowCount > LAST_ROW;
}
