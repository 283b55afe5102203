import { foldLabel } from "../labels/fold-label";
import { mentions } from "../labels/lexicon";
import { CellClass, classOf, type WorkbookView, wordsAt } from "./sheet-view";
import type { TallyTable } from "./tally-table";

/** A mark that a table goes on stands in one of so many lines above it. */
const TITLE_ROWS = 8;

/**
 * Tables that are one table in pieces, each series in reading order: strips side by side under the same
 * captions, and what goes on below or on another sheet and says so (`Tiếp biểu số 2`). Column k of one
 * piece is column k of the others.
 * @param tables in the order of sheets, from top to bottom, from left to right
 */
export function tableSeries(view: WorkbookView, tables: readonly TallyTable[]): TallyTable[][] {
  const seriesOf = new Map<TallyTable, TallyTable[]>();
  const lastOf = new Map<string, TallyTable>();
  let before: TallyTable | undefined;
  for (const table of tables) {
    const key = captionsOf(table);
    const namesake = lastOf.get(key);
    const goesOn =
      before && isBeside(before, table)
        ? captionsOf(before) === key && hasCaptions(table)
        : namesake !== undefined && saysItGoesOn(view, table, before);
    const series = goesOn && namesake ? seriesOf.get(namesake) : undefined;
    if (series) series.push(table);
    seriesOf.set(table, series ?? [table]);
    lastOf.set(key, table);
    before = table;
  }
  return [...new Set(seriesOf.values())].filter(({ length }) => length > 1);
}

/** The captions of a table as others may repeat them, and how many columns there are. */
function captionsOf({ paths, frame }: TallyTable): string {
  return [frame.right - frame.left, ...paths.map((path) => path.map(foldLabel).join("\n"))].join("\u001f");
}

function hasCaptions({ paths }: TallyTable): boolean {
  return paths.some(({ length }) => length > 0);
}

/** Whether two tables are parts of one frame, the second to the right of the first. */
function isBeside(left: TallyTable, right: TallyTable): boolean {
  const [a, b] = [left.frame, right.frame];
  return (
    left.sheet === right.sheet &&
    a.headerTop === b.headerTop &&
    a.bodyTop === b.bodyTop &&
    a.bodyBottom === b.bodyBottom &&
    a.right < b.left
  );
}

/** Whether a line between a table and what stands above it, or the name of its sheet, says that it goes on. */
function saysItGoesOn(view: WorkbookView, table: TallyTable, before: TallyTable | undefined): boolean {
  const { sheet, frame } = table;
  if (before?.sheet !== sheet && mentions(sheet.name, "continuation")) return true;
  const above = before?.sheet === sheet ? before.frame.bodyBottom : -1;
  const { rowStart, column } = sheet.cells;
  for (let row = Math.max(above + 1, frame.headerTop - TITLE_ROWS); row < frame.bodyTop; row++)
    for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++)
      if (
        classOf(view, sheet, i) === CellClass.words &&
        mentions(wordsAt(view, sheet, row, column[i] ?? 0), "continuation")
      )
        return true;
  return false;
}
