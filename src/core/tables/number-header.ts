import { readNumber } from "../numbers/read-number";
import type { Sheet } from "../workbook/workbook";
import { readCodeRow } from "./code-row";
import { addFigureColumns, isFilled, type RowProfile } from "./row-profile";
import { CellClass, classOf, type WorkbookView, wordsAt } from "./sheet-view";

/** A code row, or a row of years, over figures that are none. */
export function isHeaderOfNumbers(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  row: number,
  pending: readonly number[],
): boolean {
  const afterWords = pending.some((at) => isFilled(profile, at));
  if (afterWords && readCodeRow(view, sheet, row)) return true;
  const years = yearColumns(view, sheet, row);
  if (years === undefined) return isRowOfWords(view, sheet, profile, row);
  const next = nextFigures(sheet, profile, row);
  if (next === undefined) return false;
  // A labelled row below captions is a row of the body: 2,000 people are no year.
  const labelled = isLabelled(view, sheet, profile, row, next);
  if (labelled && !years.steady && pending.some((at) => (profile.words[at] ?? 0) >= 2)) return false;
  if (yearColumns(view, sheet, next) === undefined) return true;
  // Captions may hold years in two rows, but no more.
  const after = nextFigures(sheet, profile, next);
  return !labelled && after !== undefined && yearColumns(view, sheet, after) === undefined;
}

/** Whether words stand before the columns of the next figures. */
function isLabelled(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  row: number,
  next: number,
): boolean {
  const first = profile.firstColumn[row] ?? 0;
  if (profile.words[row] === 0 || Number.isFinite(Number(wordsAt(view, sheet, row, first)))) return false;
  const columns = new Set<number>();
  addFigureColumns(view, sheet, next, columns);
  return !columns.has(first);
}

/** Words over the columns of the next figures, more than the row has figures: captions, `(1.000)` among units. */
function isRowOfWords(view: WorkbookView, sheet: Sheet, profile: RowProfile, row: number): boolean {
  if ((profile.words[row] ?? 0) <= (profile.figures[row] ?? 0) + 1) return false;
  const next = nextFigures(sheet, profile, row);
  if (next === undefined) return false;
  const columns = new Set<number>();
  addFigureColumns(view, sheet, next, columns);
  let words = 0;
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++)
    if (columns.has(column[i] ?? 0) && classOf(view, sheet, i) === CellClass.words) words++;
  return words >= 2 && words > (profile.figures[row] ?? 0);
}

/** More words than this between a row of years and the first figures, and the years head none of them. */
const MOST_ROWS_OF_WORDS = 6;

/** The next row of figures; captions, units and labels of sections may stand between. */
function nextFigures(sheet: Sheet, profile: RowProfile, row: number): number | undefined {
  let words = 0;
  for (let next = row + 1; next < sheet.cells.rowCount && words <= MOST_ROWS_OF_WORDS; next++) {
    if (profile.figures[next]) return next;
    if (isFilled(profile, next)) words++;
  }
  return undefined;
}

/** Whether all figures of a row are years; `steady` where they are several, none more than five from the one before. */
function yearColumns(view: WorkbookView, sheet: Sheet, row: number): { steady: boolean } | undefined {
  const years: number[] = [];
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    const found = classOf(view, sheet, i);
    if (found === CellClass.blank || found === CellClass.words) continue;
    // "1994-" stands for the years from then on.
    const text = wordsAt(view, sheet, row, column[i] ?? 0);
    const value = Math.abs(readNumber(text.startsWith("-") ? "" : text) ?? NaN);
    if (!(Number.isInteger(value) && value >= 1900 && value <= 2100)) return undefined;
    years.push(value);
  }
  if (years.length === 0) return undefined;
  const steady = years.length > 1 && years.slice(1).every((year, i) => Math.abs(year - (years[i] ?? 0)) <= 5);
  return { steady };
}
