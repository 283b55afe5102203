import { means } from "../labels/lexicon";
import type { Sheet } from "../workbook/workbook";
import { readCodeRow } from "./code-row";
import { mergeIndex } from "./merge-index";
import { isFilled, profileRows, type RowProfile } from "./row-profile";
import { CellClass, classOf, type WorkbookView, wordsAt } from "./sheet-view";

/** Where a table stands on its sheet: header rows, then body rows; zero-based, both ends included. */
export interface TableFrame {
  readonly headerTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Finds the tables of a sheet from top to bottom. A table begins where rows of figures follow rows
 * of words; it ends where new header rows stand over its columns. Blank rows and rows with a label
 * only do not end it. Side-by-side tables are parted by `splitFrame`.
 */
export function findFrames(view: WorkbookView, sheet: Sheet): TableFrame[] {
  const profile = profileRows(view, sheet);
  const frames: TableFrame[] = [];
  const figureColumns = new Set<number>();
  let pending: number[] = [];
  let body: { top: number; bottom: number; header: number[] } | undefined;
  const close = (): void => {
    if (body) frames.push(frameOf(profile, body));
    body = undefined;
    figureColumns.clear();
  };
  for (let row = 0; row < sheet.cells.rowCount; row++) {
    if (!isFilled(profile, row)) {
      pending.push(row);
      continue;
    }
    const followsBody = body !== undefined && pending.length === 0;
    if (!profile.figures[row] || (!followsBody && isHeaderOfNumbers(view, sheet, profile, row, pending))) {
      pending.push(row);
      continue;
    }
    const header = headerRows(view, sheet, profile, pending, row);
    if (body && header.some((at) => coversFigures(view, sheet, at, figureColumns))) close();
    if (body) body.bottom = row;
    else body = { top: bodyTop(profile, pending, header, row), bottom: row, header };
    addFigureColumns(view, sheet, row, figureColumns);
    pending = [];
  }
  close();
  return frames;
}

/** A code row, or a row of years, over figures that are none. */
function isHeaderOfNumbers(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  row: number,
  pending: readonly number[],
): boolean {
  const afterWords = pending.some((at) => isFilled(profile, at));
  if (afterWords && readCodeRow(view, sheet, row)) return true;
  const years = yearColumns(view, sheet, row);
  if (years === undefined) return false;
  // A labelled row below captions is a row of the body: 2,000 people are no year.
  const labelled = (profile.words[row] ?? 0) > 0;
  if (labelled && !years.steady && pending.some((at) => (profile.words[at] ?? 0) >= 2)) return false;
  let next = row + 1;
  while (next < sheet.cells.rowCount && !isFilled(profile, next)) next++;
  return (
    next < sheet.cells.rowCount &&
    Boolean(profile.figures[next]) &&
    yearColumns(view, sheet, next) === undefined
  );
}

/** Whether all figures of a row are years; `steady` where they are several, none more than five from the one before. */
function yearColumns(view: WorkbookView, sheet: Sheet, row: number): { steady: boolean } | undefined {
  const years: number[] = [];
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    const found = classOf(view, sheet, i);
    if (found === CellClass.blank || found === CellClass.words) continue;
    const value = Number(wordsAt(view, sheet, row, column[i] ?? 0));
    if (!(Number.isInteger(value) && value >= 1900 && value <= 2100)) return undefined;
    years.push(value);
  }
  if (years.length === 0) return undefined;
  const steady = years.length > 1 && years.slice(1).every((year, i) => Math.abs(year - (years[i] ?? 0)) <= 5);
  return { steady };
}

/** No form that people print has a taller header; what is taller is a list of words. */
const MOST_HEADER_ROWS = 15;

/** Of the rows above a body row, those that head its columns: from the body upwards to the title or a blank row. */
function headerRows(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  pending: readonly number[],
  bodyRow: number,
): number[] {
  const header: number[] = [];
  let manyWords = false;
  for (let k = pending.length - 1; k >= 0 && header.length < MOST_HEADER_ROWS; k--) {
    const row = pending[k] ?? 0;
    if (!isFilled(profile, row)) {
      if (manyWords) break;
      continue;
    }
    if (!headsColumns(view, sheet, profile, row, bodyRow)) {
      if (manyWords) break;
      // A lone label between header and body is a section of the body, not the end of the header.
      continue;
    }
    if ((profile.words[row] ?? 0) >= 2) manyWords = true;
    header.unshift(row);
  }
  return header;
}

/** Rows with a label only, between header and first figures, head a section of the body. */
function bodyTop(
  profile: RowProfile,
  pending: readonly number[],
  header: readonly number[],
  bodyRow: number,
): number {
  const lastHeader = header[header.length - 1] ?? Infinity;
  const labelColumn = profile.firstColumn[bodyRow] ?? 0;
  let top = bodyRow;
  for (let k = pending.length - 1; k >= 0 && (pending[k] ?? 0) > lastHeader; k--) {
    const row = pending[k] ?? 0;
    if (!isFilled(profile, row)) continue;
    if (profile.lastColumn[row] !== profile.firstColumn[row] || (profile.firstColumn[row] ?? 0) > labelColumn)
      break;
    top = row;
  }
  return top;
}

function headsColumns(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  row: number,
  bodyRow: number,
): boolean {
  const words = profile.words[row] ?? 0;
  const filled = words + (profile.figures[row] ?? 0) + (profile.others[row] ?? 0);
  if (filled >= 2) return true;
  const column = profile.firstColumn[row] ?? 0;
  if (means(wordsAt(view, sheet, row, column).split(":")[0] ?? "", "unit-line")) return false;
  const width = (profile.lastColumn[bodyRow] ?? 0) - (profile.firstColumn[bodyRow] ?? 0) + 1;
  const merge = mergeIndex(sheet).startingAt(row, column);
  if (merge) return merge.columnCount < width * 0.8 && column > (profile.firstColumn[bodyRow] ?? 0);
  // A lone word over the figures of a two-column table.
  return width <= 3 && column > (profile.firstColumn[bodyRow] ?? 0);
}

/** Whether a row of words stands over columns that held figures: then a new table begins below it. */
function coversFigures(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  figureColumns: ReadonlySet<number>,
): boolean {
  let covered = 0;
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    // A dash, a cross or an error stands where a figure would; a caption is words, or a number.
    const found = classOf(view, sheet, i);
    const caption =
      found === CellClass.words ||
      found === CellClass.date ||
      found === CellClass.number ||
      found === CellClass.textNumber;
    if (caption && figureColumns.has(column[i] ?? 0)) covered++;
  }
  return covered >= 2 || (covered === 1 && figureColumns.size <= 2);
}

function addFigureColumns(view: WorkbookView, sheet: Sheet, row: number, columns: Set<number>): void {
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    const found = classOf(view, sheet, i);
    if (found !== CellClass.blank && found !== CellClass.words && found !== CellClass.date)
      columns.add(column[i] ?? 0);
  }
}

function frameOf(profile: RowProfile, body: { top: number; bottom: number; header: number[] }): TableFrame {
  let left = Infinity;
  let right = 0;
  const take = (row: number): void => {
    if (!isFilled(profile, row)) return;
    left = Math.min(left, profile.firstColumn[row] ?? 0);
    right = Math.max(right, profile.lastColumn[row] ?? 0);
  };
  for (let row = body.top; row <= body.bottom; row++) take(row);
  for (const row of body.header) take(row);
  return { headerTop: body.header[0] ?? body.top, bodyTop: body.top, bodyBottom: body.bottom, left, right };
}
