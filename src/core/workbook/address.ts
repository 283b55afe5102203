/**
 * Where a cell or a rectangle stands. Rows and columns are zero-based everywhere in the program;
 * A1 text exists only where people or other programs read it.
 */

/** A cell of a sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of a sheet; both counts are at least 1. */
export interface Range extends CellPosition {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The last row and column that a worksheet may have, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** `0` → `"A"`, `27` → `"AB"`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `"A"` → `0`, `"AB"` → `27`; undefined for anything that is no column of a worksheet. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1 > LAST_COLUMN ? undefined : index - 1;
}

/** A cell in A1 without `$`: `{ row: 5, column: 7 }` → `"H6"`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** A rectangle in A1: `"A3:H20"`, or a single cell's name where it is one cell. */
export function rangeName(range: Range): string {
  const first = cellName(range.row, range.column);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  const last = cellName(range.row + range.rowCount - 1, range.column + range.columnCount - 1);
  return `${first}:${last}`;
}

/** Reads `A1`, `$A$1` or `A1:H20`; undefined where the text is no reference on a worksheet. */
export function parseRange(text: string): Range | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return undefined;
  const [, columnA = "", rowA = "", columnB = columnA, rowB = rowA] = match;
  const columns = [columnIndex(columnA), columnIndex(columnB)];
  const rows = [Number(rowA) - 1, Number(rowB) - 1];
  const [c1, c2] = columns;
  const [r1, r2] = rows;
  if (c1 === undefined || c2 === undefined || r1 === undefined || r2 === undefined) return undefined;
  if (Math.min(r1, r2) < 0 || Math.max(r1, r2) > LAST_ROW) return undefined;
  return {
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rowCount: Math.abs(r2 - r1) + 1,
    columnCount: Math.abs(c2 - c1) + 1,
  };
}

const PLAIN_SHEET_NAME = /^[\p{L}_.][\p{L}\p{N}_.]*$/u;
const READS_AS_OTHER = /^(?:R(?:\d*|\[-?\d+\])(?:C(?:\d*|\[-?\d+\]))?|C(?:\d*|\[-?\d+\])|TRUE|FALSE)$/i;

/**
 * A sheet's name as an address shows it, quoted when it holds anything but letters, digits, `_`
 * and `.`, begins with a digit, or reads as a cell reference or TRUE/FALSE; `'` is doubled.
 * With `workbook`, that of a cell of another workbook: `'[b.xlsx]Sheet'`.
 */
export function sheetPrefix(sheet: string, workbook?: string): string {
  if (workbook !== undefined) return `'[${workbook}]${sheet}'`.replace(/(?!^)'(?!$)/g, "''");
  const plain =
    PLAIN_SHEET_NAME.test(sheet) && !READS_AS_OTHER.test(sheet) && parseRange(sheet) === undefined;
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
