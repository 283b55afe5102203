import { means, mentions } from "../labels/lexicon";
import { stringOf } from "../workbook/read-cell";
import { CellKind } from "../workbook/cells";
import type { Sheet } from "../workbook/workbook";
import { isFilled, type RowProfile } from "./row-profile";
import { CellClass, classOf, type WorkbookView, wordsAt } from "./sheet-view";

/** Whether a row holds, cell by cell, what a row of the header holds. */
export function repeatsHeader(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  header: readonly number[],
): boolean {
  return header.some((of) => row !== of && holdsTheSame(view, sheet, row, of));
}

function holdsTheSame(view: WorkbookView, sheet: Sheet, row: number, other: number): boolean {
  const { cells } = sheet;
  const start = cells.rowStart[row] ?? 0;
  const otherStart = cells.rowStart[other] ?? 0;
  const count = (cells.rowStart[row + 1] ?? start) - start;
  if (count < 2 || count !== (cells.rowStart[other + 1] ?? otherStart) - otherStart) return false;
  for (let k = 0; k < count; k++) {
    const [i, j] = [start + k, otherStart + k];
    if (cells.column[i] !== cells.column[j] || cells.kind[i] !== cells.kind[j]) return false;
    if (cells.value[i] === cells.value[j]) continue;
    // The same words may be two texts of the file, of two fonts.
    if (cells.kind[i] !== CellKind.text) return false;
    if (stringOf(view.workbook, cells, i) !== stringOf(view.workbook, cells, j)) return false;
  }
  return true;
}

/**
 * Of the rows between two rows of figures, those that a new page brought: the header again, perhaps
 * under a mark such as `(tiếp theo)`, the number of the page or the unit. Undefined where there is
 * more, such as a title of its own: then another table begins.
 * @param repeated those of the rows that repeat the header, ascending
 * @param lastRow the last row of figures before
 */
export function rowsOfNewPage(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  {
    pending,
    repeated,
    lastRow,
  }: { pending: readonly number[]; repeated: readonly number[]; lastRow: number },
): number[] | undefined {
  const last = repeated[repeated.length - 1];
  if (last === undefined) return undefined;
  const rows = pending.filter((row) => row <= last && isFilled(profile, row));
  const others = rows.filter((row) => !repeated.includes(row)).map((row) => firstWords(view, sheet, row));
  const goesOn = others.some((text) => mentions(text, "continuation"));
  const isPassing = (text: string): boolean =>
    mentions(text, "continuation") || mentions(text, "page") || means(text.split(":")[0] ?? "", "unit-line");
  if (!others.every(isPassing)) return undefined;
  // After its total a table is at its end, unless the sheet says otherwise.
  return goesOn || !isTotalRow(view, sheet, lastRow) ? rows : undefined;
}

function firstWords(view: WorkbookView, sheet: Sheet, row: number): string {
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    if (classOf(view, sheet, i) === CellClass.words) return wordsAt(view, sheet, row, column[i] ?? 0);
  }
  return "";
}

function isTotalRow(view: WorkbookView, sheet: Sheet, row: number): boolean {
  const label = firstWords(view, sheet, row);
  return means(label, "total") || means(label, "subtotal");
}
