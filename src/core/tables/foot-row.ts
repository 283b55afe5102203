import { beginsWith, means } from "../labels/lexicon";
import type { Sheet } from "../workbook/workbook";
import type { RowProfile } from "./row-profile";
import { CellClass, classOf, type WorkbookView, wordsAt } from "./sheet-view";

/** Those who sign stand side by side, but not so many. */
const MOST_CELLS = 8;
const LONGEST = 100;

/** `Xã An, ngày 5 tháng 7 năm 2021`, also with dots to be filled in; not the caption `Ngày, tháng, năm sinh`. */
const SIGNING_DATE = /ngày\s*[\d.…_]+\s*,?\s*tháng\s*[\d.…_]*\s*,?\s*năm\s*[\d.…_]*$/iu;

/**
 * Whether a row belongs to no table: a date in pieces, and below a table the date of signing and the
 * line of those who sign or receive it.
 */
export function isFootRow(
  view: WorkbookView,
  sheet: Sheet,
  profile: RowProfile,
  row: number,
  belowTable: boolean,
): boolean {
  const words = profile.words[row] ?? 0;
  const figures = profile.figures[row] ?? 0;
  if (words === 0 || words + figures > MOST_CELLS) return false;
  if (figures > 0) return figures <= words && words <= figures + 1 && isDateInPieces(view, sheet, row);
  return belowTable && wordsOfRow(view, sheet, row).some(isOfSigning);
}

function isOfSigning(text: string): boolean {
  return text.length <= LONGEST && (beginsWith(text, "signature") || SIGNING_DATE.test(text));
}

/** "Ngày | 5 | tháng | 7 | năm | 2021": each word has its number, and there is nothing else. */
function isDateInPieces(view: WorkbookView, sheet: Sheet, row: number): boolean {
  const words = wordsOfRow(view, sheet, row);
  return (
    words.length >= 2 &&
    words.every((text) => {
      const last = text.slice(text.lastIndexOf(",") + 1);
      return means(last, "day") || means(last, "month") || means(last, "year");
    })
  );
}

function wordsOfRow(view: WorkbookView, sheet: Sheet, row: number): string[] {
  const { rowStart, column } = sheet.cells;
  const words: string[] = [];
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++)
    if (classOf(view, sheet, i) === CellClass.words) words.push(wordsAt(view, sheet, row, column[i] ?? 0));
  return words;
}
