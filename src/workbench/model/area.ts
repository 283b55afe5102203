import {
  LAST_COLUMN,
  LAST_ROW,
  columnIndex,
  columnName,
  parseRange,
  rangeName,
  type Range,
} from "../../core/workbook/address";

export type { Range };

export const WHOLE_SHEET: Range = {
  row: 0,
  column: 0,
  rowCount: LAST_ROW + 1,
  columnCount: LAST_COLUMN + 1,
};

/** Reads `A1:B2`, `$A$1`, `A:C` or `3:5`; undefined for anything else. */
export function parseArea(text: string): Range | undefined {
  const plain = text.replaceAll("$", "").trim();
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) {
    const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    return { row: first, column: 0, rowCount: last - first + 1, columnCount: LAST_COLUMN + 1 };
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (!columns) return parseRange(plain);
  const [first, last] = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")];
  if (first === undefined || last === undefined) return undefined;
  return { row: 0, column: first, rowCount: LAST_ROW + 1, columnCount: last - first + 1 };
}

/** `A1:B2`, `A:C` or `3:5`. */
export function areaName(range: Range): string {
  if (range.rowCount > LAST_ROW && range.columnCount <= LAST_COLUMN)
    return `${columnName(range.column)}:${columnName(range.column + range.columnCount - 1)}`;
  if (range.columnCount > LAST_COLUMN)
    return `${String(range.row + 1)}:${String(range.row + range.rowCount)}`;
  return rangeName(range);
}

export function isOneCell(range: Range): boolean {
  return range.rowCount === 1 && range.columnCount === 1;
}

export function contains(range: Range, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rowCount &&
    column >= range.column &&
    column < range.column + range.columnCount
  );
}

export function intersection(a: Range, b: Range): Range | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** The smallest rectangle around both. */
export function around(a: Range, b: Range): Range {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** Whether a rectangle lies on a worksheet. */
export function isOnSheet({ row, column, rowCount, columnCount }: Range): boolean {
  return (
    [row, column, rowCount, columnCount].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= LAST_ROW + 1 &&
    column + columnCount <= LAST_COLUMN + 1
  );
}
