import { WHOLE_SHEET, type Range } from "./area";
import type { Book, Sheet } from "./book";
import { CellMap } from "./cell-map";
import { type Format, PLAIN_FORMAT } from "./format";

export function emptySheet(book: Book, id: string, name: string): Sheet {
  return {
    book,
    id,
    name,
    visibility: "Visible",
    protection: undefined,
    cells: new CellMap(),
    formats: new CellMap(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    conditionalFormats: [],
    comments: [],
    charts: [],
    pageLayout: {
      orientation: "Portrait",
      paperSize: "Letter",
      centerFooter: "",
      rightFooter: "",
      rowBreaks: [],
      zoom: { scale: 100 },
      titleRows: undefined,
    },
  };
}

/** By identifier, or by name in either case. */
export function findSheet(book: Book, key: string): Sheet | undefined {
  const lower = key.toLowerCase();
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === lower);
}

export function activeSheet(book: Book): Sheet {
  const active = book.sheets.find(({ id }) => id === book.activeId);
  if (!active) throw new Error("A workbook has an active sheet");
  return active;
}

export function formatOf(sheet: Sheet, row: number, column: number): Format {
  return sheet.formats.get(row, column) ?? PLAIN_FORMAT;
}

/** The rectangle around all cells that hold something, or also around those that are formatted. */
export function usedRange(sheet: Sheet, valuesOnly: boolean): Range | undefined {
  let [top, left, bottom, right] = [WHOLE_SHEET.rowCount, WHOLE_SHEET.columnCount, -1, -1];
  const see = (row: number, column: number): void => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const { row, column } of sheet.cells.within()) see(row, column);
  if (!valuesOnly) for (const { row, column } of sheet.formats.within()) see(row, column);
  if (bottom < 0) return undefined;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
