import type { WorkbookView } from "../tables/sheet-view";
import type { Sheet } from "../workbook/workbook";
import { linesAbove } from "./lines-above";
import type { Roster } from "./roster";

const DAY = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d{2})(?!\d)/u;
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})/iu;
const YEAR = /(?:năm|year)\s*:?\s*((?:19|20)\d{2})(?!\d)/iu;
const BARE_YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;

/**
 * The date that the lines above a table say it is of, or the end of the year that they or the sheet's name say: ISO;
 * undefined where nothing says one.
 */
export function titleDate(view: WorkbookView, sheet: Sheet, firstRow: number): string | undefined {
  const lines = [...linesAbove(view, sheet, firstRow)];
  for (const pattern of [DAY, DAY_IN_WORDS])
    for (const line of lines) {
      const [, day = "", month = "", year = ""] = pattern.exec(line) ?? [];
      const isDay = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
      if (isDay) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    }
  const year =
    lines.map((line) => YEAR.exec(line)?.[1]).find((found) => found !== undefined) ??
    BARE_YEAR.exec(sheet.name)?.[1];
  return year === undefined ? undefined : `${year}-12-31`;
}

/** The date of a list of members. */
export function rosterDate(view: WorkbookView, roster: Roster): string | undefined {
  const [first] = roster.parts;
  return first && titleDate(view, first.sheet, first.headerTop);
}
