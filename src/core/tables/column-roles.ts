import { beginsWith, conceptsOf, means } from "../labels/lexicon";
import { shownAs } from "../numbers/number-format-code";
import { findCell } from "../workbook/cells";
import { styleOf } from "../workbook/read-cell";
import type { Sheet } from "../workbook/workbook";
import type { BodyGrid } from "./body-grid";
import type { TableFrame } from "./find-frames";
import type { RowLabel } from "./row-labels";
import { areRisingCodes } from "./rising-codes";
import { CellClass, type WorkbookView } from "./sheet-view";

/** What a column of a table holds. Only quantities and shares are figures that relations speak of. */
export type ColumnRole = "quantity" | "share" | "label" | "index" | "code" | "year" | "date" | "empty";

const PERCENT_AS_UNIT = /(?<!\d\s?)%/;

interface ColumnCounts {
  figures: number;
  words: number;
  dates: number;
  whole: number;
  years: number;
  steps: number;
}

export function columnRoles(
  view: WorkbookView,
  sheet: Sheet,
  frame: TableFrame,
  grid: BodyGrid,
  paths: readonly (readonly string[])[],
): ColumnRole[] {
  const counts = Array.from({ length: grid.columnCount }, (_, column) => countColumn(grid, column));
  const roles = counts.map((count, column) =>
    roleOf(view, sheet, frame, grid, paths[column] ?? [], count, column),
  );
  const firstQuantity = roles.indexOf("quantity");
  return roles.map((role, column) => {
    // A column that has a caption among quantities and nothing below it is a quantity nobody filled in.
    if (role === "empty")
      return firstQuantity >= 0 && column > firstQuantity && paths[column]?.length ? "quantity" : role;
    const count = counts[column];
    // "No." and "TT" head counts too: numbers after the labels that do not go on by one.
    if (role === "index" && count && isCount(count) && roles.slice(0, column).includes("label"))
      return "quantity";
    // A column of 1, 2, 3 … is an index only where labels follow it; elsewhere it may be a count.
    if (role !== "quantity" || !count || count.figures < 3 || count.steps < count.figures * 0.9) return role;
    const labelsFollow =
      roles[column + 1] === "label" && roles.slice(0, column).every((before) => before !== "quantity");
    return labelsFollow ? "index" : role;
  });
}

/** Share of its figures that go on by one from the figure before, or begin again at 1, in a column of numbering. */
const NUMBERED = 0.5;

function isCount({ figures, whole, steps }: ColumnCounts): boolean {
  return figures >= 3 && whole > 0 && steps < NUMBERED * figures;
}

function countColumn(grid: BodyGrid, column: number): ColumnCounts {
  const counts: ColumnCounts = { figures: 0, words: 0, dates: 0, whole: 0, years: 0, steps: 0 };
  let previous = 0;
  for (let at = column; at < grid.value.length; at += grid.columnCount) {
    const found = grid.cellClass[at];
    if (found === CellClass.blank) continue;
    if (found === CellClass.words) counts.words++;
    else if (found === CellClass.date) counts.dates++;
    else counts.figures++;
    const value = grid.value[at] ?? NaN;
    if (Number.isInteger(value)) {
      counts.whole++;
      if (value >= 1900 && value <= 2100) counts.years++;
      if (value === previous + 1 || value === 1) counts.steps++;
      previous = value;
    }
  }
  return counts;
}

function roleOf(
  view: WorkbookView,
  sheet: Sheet,
  frame: TableFrame,
  grid: BodyGrid,
  path: readonly string[],
  counts: ColumnCounts,
  column: number,
): ColumnRole {
  const { figures, words, dates } = counts;
  const caption = path[path.length - 1] ?? "";
  if (figures + words + dates === 0) return "empty";
  if (dates > figures && dates > words) return "date";
  if (words > figures) return "label";
  const concepts = conceptsOf(caption);
  if (concepts.has("index")) return "index";
  if (concepts.has("code") || beginsWith(caption, "code")) return "code";
  if (areRisingCodes(view.workbook, sheet, frame, grid, column)) return "code";
  const allYears = counts.years === counts.whole && counts.whole === figures;
  if (allYears && (concepts.has("year") || figures >= 3) && !means(caption, "total")) return "year";
  return isShare(view, sheet, frame, grid, path, column) ? "share" : "quantity";
}

/** Percent by its caption (`Tỷ lệ`, `%`) or, where most of its numbers are shown so, by its number format. */
function isShare(
  view: WorkbookView,
  sheet: Sheet,
  frame: TableFrame,
  grid: BodyGrid,
  path: readonly string[],
  column: number,
): boolean {
  if (path.some((caption) => isShareCaption(caption))) return true;
  let percent = 0;
  let seen = 0;
  for (let row = 0; row < grid.rowCount && seen < 50; row++) {
    if (grid.cellClass[row * grid.columnCount + column] !== CellClass.number) continue;
    const index = findCell(sheet.cells, frame.bodyTop + row, frame.left + column);
    seen++;
    if (shownAs(styleOf(view.workbook, sheet.cells, index).numberFormat).percent) percent++;
  }
  return seen > 0 && percent > seen / 2;
}

/** The same of the label of a row. */
export function isShareLabel({ words, says }: Pick<RowLabel, "words" | "says">): boolean {
  if (says.whole.size > 0 && says.whole.has("share")) return true;
  if (says.first.size > 0 && says.first.has("share")) return true;
  for (const word of words) if (word.includes("%") && PERCENT_AS_UNIT.test(word)) return true;
  return false;
}

/** A caption of percentages: a share word, or a percent sign as the unit (not the one of "trên 50% vốn"). */
export function isShareCaption(caption: string): boolean {
  return PERCENT_AS_UNIT.test(caption) || means(caption, "share") || beginsWith(caption, "share");
}
