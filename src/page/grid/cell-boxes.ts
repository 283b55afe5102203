import type { Locale } from "../../core/message";
import type { Range } from "../../core/workbook/address";
import { CellKind, findCell, kindOf } from "../../core/workbook/cells";
import { styleOf } from "../../core/workbook/read-cell";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { shownText } from "../../xlsx/shown-text";
import type { Window } from "./geometry";

/** A cell as it is drawn: a merged area is one box. */
export interface CellBox extends Range {
  readonly text: string;
  readonly kind: CellKind;
  readonly bold: boolean;
  readonly indent: number;
  readonly merged: boolean;
  /** Columns that a text runs over because they are blank; 1 where it does not. */
  readonly flow: number;
}

/** A long text runs over at most so many blank cells. */
const LONGEST_FLOW = 12;

/** Boxes in sight by row, from left to right; a merged area that begins out of sight stands in its first visible row. */
export function cellBoxes(workbook: Workbook, sheet: Sheet, window: Window, locale: Locale): CellBox[][] {
  const { firstRow, lastRow, firstColumn, lastColumn } = window;
  const inSight = sheet.merges.filter(
    ({ row, column, rowCount, columnCount }) =>
      row <= lastRow &&
      row + rowCount > firstRow &&
      column <= lastColumn &&
      column + columnCount > firstColumn,
  );
  const covered = (row: number, column: number): Range | undefined =>
    inSight.find(
      (merge) =>
        row >= merge.row &&
        row < merge.row + merge.rowCount &&
        column >= merge.column &&
        column < merge.column + merge.columnCount,
    );
  const boxAt = (range: Range, merged: boolean): CellBox => {
    const { row, column } = range;
    const index = findCell(sheet.cells, row, column);
    const text = index < 0 ? "" : shownText(workbook, sheet, row, column, locale);
    const kind = kindOf(sheet.cells, index);
    const { bold, indent } = styleOf(workbook, sheet.cells, index);
    const flows = kind === CellKind.text && !merged;
    return { ...range, text, kind, bold, indent, merged, flow: flows ? flowOf(sheet, row, column) : 1 };
  };
  const rows: CellBox[][] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const boxes: CellBox[] = [];
    for (let column = firstColumn; column <= lastColumn; column++) {
      const merge = inSight.length > 0 ? covered(row, column) : undefined;
      if (!merge) boxes.push(boxAt({ row, column, rowCount: 1, columnCount: 1 }, false));
      else if (row === Math.max(merge.row, firstRow) && column === Math.max(merge.column, firstColumn)) {
        boxes.push(boxAt(merge, true));
      }
    }
    rows.push(boxes);
  }
  return rows;
}

function flowOf({ cells }: Sheet, row: number, column: number): number {
  let flow = 1;
  while (flow < LONGEST_FLOW && findCell(cells, row, column + flow) < 0) flow++;
  return flow;
}
