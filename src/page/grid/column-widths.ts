import type { Locale } from "../../core/message";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { shownText } from "../../xlsx/shown-text";

const NARROWEST = 44;
const WIDEST = 260;
const LETTER = 7.2;

/** Enough to know how wide the columns are. */
const MOST_CELLS = 20_000;

/** As wide as what stands in the first rows, within reason; titles over several columns do not count. */
export function columnWidths(
  workbook: Workbook,
  sheet: Sheet,
  columnCount: number,
  locale: Locale,
): number[] {
  const widths = new Array<number>(columnCount).fill(NARROWEST);
  const { cells } = sheet;
  const wide = new Set(
    sheet.merges.flatMap(({ row, column, columnCount: across }) =>
      across > 1 ? [`${String(row)},${String(column)}`] : [],
    ),
  );
  let seen = 0;
  for (let row = 0; row < cells.rowCount && seen < MOST_CELLS; row++) {
    const [start = 0, end = 0] = [cells.rowStart[row], cells.rowStart[row + 1]];
    // A line alone in its row is a title and flows over the columns beside it.
    if (end - start < 2) continue;
    for (let i = start; i < end; i++, seen++) {
      const column = cells.column[i] ?? 0;
      if (wide.has(`${String(row)},${String(column)}`)) continue;
      const text = shownText(workbook, sheet, row, column, locale);
      const needed = longestWordOrNumber(text) * LETTER + 14;
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, needed));
    }
  }
  return widths;
}

/** Headers break into lines; names and numbers should stand whole. */
function longestWordOrNumber(text: string): number {
  return text.length <= 32 ? text.length : 32;
}
