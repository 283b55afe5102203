import type { Range } from "../../workbook/address";
import { mergeIndex } from "../../tables/merge-index";
import { viewWorkbook, wordsAt } from "../../tables/sheet-view";
import { findCell } from "../../workbook/cells";
import { stringOf, styleOf } from "../../workbook/read-cell";
import { CellKind } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";

/** A sheet as somebody sees it who reads its words: what stands where, how far it reaches, how it is set. */
export interface SheetTexts {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly textAt: (row: number, column: number) => string;
  /** The same, or what stands across from the left to this cell: `Cộng` in the columns of numbers and of labels. */
  readonly labelAt: (row: number, column: number) => string;
  /** The merged area that a cell belongs to; undefined for a cell of its own. */
  readonly areaAt: (row: number, column: number) => Range | undefined;
  /** Leading blanks and the cell's indent. */
  readonly indentAt: (row: number, column: number) => number;
  readonly isBoldAt: (row: number, column: number) => boolean;
  /** Columns of a row that hold words, from left to right. */
  readonly columnsOf: (row: number) => readonly number[];
}

export function sheetTexts(workbook: Workbook, sheet: Sheet): SheetTexts {
  const view = viewWorkbook(workbook);
  const { cells } = sheet;
  const merges = mergeIndex(sheet);
  const textAt = (row: number, column: number): string => oneLine(wordsAt(view, sheet, row, column));
  let columnCount = 0;
  for (const column of cells.column) columnCount = Math.max(columnCount, column + 1);
  return {
    rowCount: cells.rowCount,
    columnCount,
    textAt,
    labelAt: (row, column) => {
      const area = merges.covering(row, column);
      const endsHere = area?.row === row && area.column + area.columnCount - 1 === column;
      return textAt(row, endsHere ? area.column : column);
    },
    areaAt: (row, column) => merges.covering(row, column),
    indentAt: (row, column) => {
      const index = findCell(cells, row, column);
      if (index < 0) return 0;
      const raw = cells.kind[index] === CellKind.text ? stringOf(workbook, cells, index) : "";
      return styleOf(workbook, cells, index).indent * 2 + (raw.length - raw.trimStart().length);
    },
    isBoldAt: (row, column) => {
      const index = findCell(cells, row, column);
      return index >= 0 && styleOf(workbook, cells, index).bold;
    },
    columnsOf: (row) => {
      const found: number[] = [];
      for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
        const column = cells.column[i] ?? 0;
        if (textAt(row, column) !== "") found.push(column);
      }
      return found;
    },
  };
}

/** Lines of a cell are one text, and so are words that were set apart by several blanks. */
function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, " ").trim();
}
