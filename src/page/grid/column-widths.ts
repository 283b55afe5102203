import type { Locale } from "../../core/message";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { shownText } from "../../xlsx/shown-text";

const NARROWEST = 44;
const WIDEST = 260;
const LETTER = 7.2;
const PADDING = 14;

/** Headers may widen a column so far; what is longer is read in the line above the sheet. */
const HEADER_LETTERS = 13;

/** Enough to know how wide the columns are. */
const MOST_CELLS = 20_000;

/** As wide as nearly all of what stands in a column needs, within reason. */
export function columnWidths(
  workbook: Workbook,
  sheet: Sheet,
  columnCount: number,
  locale: Locale,
): number[] {
  const lengths = Array.from({ length: columnCount }, (): number[] => []);
  const across = new Map(
    sheet.merges.map(({ row, column, columnCount: count }) => [`${String(row)},${String(column)}`, count]),
  );
  const { cells } = sheet;
  let seen = 0;
  for (let row = 0; row < cells.rowCount && seen < MOST_CELLS; row++) {
    const [start = 0, end = 0] = [cells.rowStart[row], cells.rowStart[row + 1]];
    // A line alone in its row is a title and flows over the columns beside it.
    if (end - start < 2) continue;
    for (let i = start; i < end; i++, seen++) {
      const column = cells.column[i] ?? 0;
      const merged = across.get(`${String(row)},${String(column)}`);
      if (merged !== undefined && merged > 1) continue;
      const text = shownText(workbook, sheet, row, column, locale);
      // A header over several rows breaks into lines, at its words.
      lengths[column]?.push(
        merged === 1 ? Math.max(...text.split(/\s/).map(({ length }) => length)) : text.length,
      );
    }
  }
  return lengths.map((ofColumn) => {
    const sorted = ofColumn.sort((a, b) => a - b);
    const most = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
    const letters = Math.max(most, Math.min(sorted.at(-1) ?? 0, HEADER_LETTERS));
    return Math.min(WIDEST, Math.max(NARROWEST, letters * LETTER + PADDING));
  });
}
