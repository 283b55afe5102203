import type { Sheet } from "../workbook/workbook";
import { type ColumnCode, readCodeRow } from "./code-row";
import type { TableFrame } from "./find-frames";
import { mergeIndex } from "./merge-index";
import { type WorkbookView, wordsAt } from "./sheet-view";

/** What stands over the columns of a table. */
export interface HeaderPaths {
  /** Per column of the frame: captions from the top down, a merged one once for every column it covers. */
  readonly paths: readonly (readonly string[])[];
  /** The codes of a code row (`A B 1 2 3=4+5`), if the header has one. */
  readonly codes: readonly ColumnCode[];
}

/** Reads the header rows of a table: merged captions spread over their columns, unmerged ones to the right as far as they reach. */
export function readHeaderPaths(view: WorkbookView, sheet: Sheet, frame: TableFrame): HeaderPaths {
  const { left, right } = frame;
  const levels: string[][] = [];
  let codes: ColumnCode[] = [];
  for (let row = frame.headerTop; row < frame.bodyTop; row++) {
    const codeRow = readCodeRow(view, sheet, row);
    if (codeRow) codes = codeRow.filter(({ column }) => column >= left && column <= right);
    else levels.push(captionsOf(view, sheet, row, frame));
  }
  spreadUnmerged(levels);
  const paths = Array.from({ length: right - left + 1 }, (_, column) => {
    const path: string[] = [];
    for (const level of levels) {
      const caption = level[column] ?? "";
      if (caption !== "" && caption !== path[path.length - 1]) path.push(caption);
    }
    return path;
  });
  return { paths, codes };
}

function captionsOf(view: WorkbookView, sheet: Sheet, row: number, frame: TableFrame): string[] {
  const merges = mergeIndex(sheet);
  const captions: string[] = [];
  for (let column = frame.left; column <= frame.right; column++) {
    const merge = merges.covering(row, column);
    // A title merged over the whole table names no column.
    const spansAll = merge && merge.column <= frame.left && merge.column + merge.columnCount > frame.right;
    if (spansAll && frame.right > frame.left) captions.push("");
    else captions.push(wordsAt(view, sheet, merge?.row ?? row, merge?.column ?? column));
  }
  return captions;
}

/** A caption that stands unmerged over several columns covers the empty cells to its right that have a caption below. */
function spreadUnmerged(levels: string[][]): void {
  for (let level = 0; level < levels.length - 1; level++) {
    const captions = levels[level] ?? [];
    const below = levels[level + 1] ?? [];
    for (let column = 1; column < captions.length; column++) {
      const before = captions[column - 1] ?? "";
      if ((captions[column] ?? "") !== "" || before === "" || (below[column] ?? "") === "") continue;
      // A column whose caption ends at this level has nothing to give to its neighbour.
      if ((below[column - 1] ?? "") === "" || below[column - 1] === before) continue;
      const startsHere =
        level > 0 && (levels[level - 1]?.[column] ?? "") !== (levels[level - 1]?.[column - 1] ?? "");
      if (!startsHere) captions[column] = before;
    }
  }
}
