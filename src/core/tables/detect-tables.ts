import { means } from "../labels/lexicon";
import type { Sheet } from "../workbook/workbook";
import { readBodyGrid } from "./body-grid";
import { type ColumnRole, columnRoles } from "./column-roles";
import { findFrames, type TableFrame } from "./find-frames";
import { readHeaderPaths } from "./header-paths";
import { mayDeclare, readRowCode, type RowCode } from "./row-code";
import { labelColumnsOf, NO_LABEL, readRowLabel, type RowLabel } from "./row-labels";
import { type WorkbookView, wordsAt } from "./sheet-view";
import { splitFrame } from "./split-frame";
import type { TallyTable, UnreadTable } from "./tally-table";

/**
 * Every table of a workbook, sheet by sheet, from top to bottom, hidden sheets too.
 * @param isAsked of which sheets; of all where it is left out
 */
export function detectTables(
  view: WorkbookView,
  isAsked: (sheet: Sheet) => boolean = () => true,
): { tables: TallyTable[]; unread: UnreadTable[] } {
  const tables: TallyTable[] = [];
  const unread: UnreadTable[] = [];
  view.workbook.sheets.forEach((sheet, sheetIndex) => {
    if (!isAsked(sheet)) return;
    for (const frame of findFrames(view, sheet).flatMap((found) => splitFrame(view, sheet, found))) {
      const table = readTable(view, sheet, sheetIndex, frame);
      if (table) tables.push(table);
      else unread.push({ sheetIndex, frame, reason: "too-large" });
    }
  });
  return { tables, unread };
}

function readTable(
  view: WorkbookView,
  sheet: Sheet,
  sheetIndex: number,
  frame: TableFrame,
): TallyTable | undefined {
  const { paths, codes } = readHeaderPaths(view, sheet, frame);
  const grid = readBodyGrid(view, sheet, frame, paths);
  if (!grid) return undefined;
  const roles = columnRoles(view, sheet, frame, grid, paths);
  const labelColumns = labelColumnsOf(roles, frame);
  const indexColumns = roles.flatMap((role, at) => (role === "index" ? [frame.left + at] : []));
  const interruptions = new Set(frame.interruptions);
  const labels: (RowLabel | undefined)[] = [];
  const labelOf = (row: number): RowLabel => {
    let label = labels[row];
    if (!label) {
      label = interruptions.has(frame.bodyTop + row)
        ? NO_LABEL
        : readRowLabel(view, sheet, frame.bodyTop + row, labelColumns, indexColumns);
      labels[row] = label;
    }
    return label;
  };
  const codeColumns = roles.flatMap((role, at) =>
    role === "index" || role === "code" ? [frame.left + at] : [],
  );
  const textsBefore = (row: number): readonly string[] => {
    const codes = codeColumns.map((column) => wordsAt(view, sheet, frame.bodyTop + row, column));
    return [...codes, ...labelOf(row).words];
  };
  const codeOf = (row: number): RowCode => readRowCode(textsBefore(row));
  const declaresSum = (row: number): boolean => {
    for (const word of labelOf(row).words) if (mayDeclare(word)) return true;
    for (const column of codeColumns)
      if (mayDeclare(wordsAt(view, sheet, frame.bodyTop + row, column))) return true;
    return false;
  };
  const kind = kindOf(roles, paths);
  return {
    sheetIndex,
    sheet,
    frame,
    kind,
    grid,
    roles,
    paths,
    codes,
    labelColumns,
    labelOf,
    codeOf,
    declaresSum,
    habit: grid.habit,
  };
}

/** A list of people, one a row, holds no sums; a tally has quantities. */
function kindOf(roles: readonly ColumnRole[], paths: readonly (readonly string[])[]): TallyTable["kind"] {
  if (paths.some((path) => path.some((caption) => means(caption, "person-name")))) return "roster";
  const count = (role: ColumnRole): number => roles.filter((found) => found === role).length;
  if (count("quantity") === 0) return "other";
  return count("label") + count("date") + count("code") > 4 + 2 * count("quantity") ? "roster" : "tally";
}
