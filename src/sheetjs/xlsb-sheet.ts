import { LAST_COLUMN, type Range } from "../core/workbook/address";
import { CellKind } from "../core/workbook/cells";
import type { Sheet, Span } from "../core/workbook/workbook";
import { HiddenRows, joinSpans } from "../xlsx/hidden-rows";
import { RowLevels } from "../xlsx/row-levels";
import type { TakeCell } from "./biff-sheet";
import type { BiffText } from "./biff-text";
import { ByteReader } from "./byte-reader";
import { errorValue } from "./error-values";
import { rkNumber } from "./rk-number";
import { Brt, xlsbRecords, xlsbText } from "./xlsb-records";
import { xlsbRichText } from "./xlsb-rich-text";

export type XlsbSheet = Pick<Sheet, "merges" | "hiddenRows" | "hiddenColumns" | "rowLevels" | "protected">;

/**
 * Reads a worksheet part of a .xlsb workbook, formulas left out.
 *
 * @param texts the shared ones
 * @throws PartError
 */
export function readXlsbSheet(part: Uint8Array, texts: readonly BiffText[], take: TakeCell): XlsbSheet {
  const [rows, levels] = [new HiddenRows(), new RowLevels()];
  const hiddenColumns: Span[] = [];
  const merges: Range[] = [];
  let [isProtected, rowsHiddenByDefault] = [false, false];
  let [row, column] = [-1, -1];
  for (const { type, content } of xlsbRecords(part)) {
    const reader = new ByteReader(content);
    if (type === Brt.rowHeader) {
      row = reader.u32();
      column = -1;
      reader.at = 11;
      const flags = reader.u8();
      rows.add(row, (flags & 0x10) !== 0);
      levels.add(row, row, flags & 7);
    } else if (isCell(type)) {
      // A short cell stands right of the one before and does not say where.
      const isShort = type >= Brt.shortBlank && type <= Brt.shortSharedText;
      column = isShort ? column + 1 : reader.u32();
      readCell(isShort ? type - SHORTER : type, reader, row, column, texts, take);
    } else if (type === Brt.columnInfo) {
      const [first, last] = [reader.u32(), Math.min(reader.u32(), LAST_COLUMN)];
      reader.at = 16;
      if ((reader.u8() & 1) === 1 && first <= last) hiddenColumns.push({ first, last });
    } else if (type === Brt.mergedCells) {
      const [top, bottom, first, last] = [reader.u32(), reader.u32(), reader.u32(), reader.u32()];
      const range = { row: top, column: first, rowCount: bottom - top + 1, columnCount: last - first + 1 };
      if (bottom >= top && last >= first && range.rowCount * range.columnCount > 1) merges.push(range);
    } else if (type === Brt.sheetFormat) {
      reader.at = 8;
      rowsHiddenByDefault = (reader.u8() & 2) !== 0;
    } else if (type === Brt.sheetProtection) {
      reader.at = 2;
      isProtected = reader.u32() !== 0;
    }
  }
  return {
    merges,
    hiddenRows: rows.spans(rowsHiddenByDefault),
    hiddenColumns: joinSpans(hiddenColumns),
    ...levels.found(),
    protected: isProtected,
  };
}

/** How much the number of a short cell's record is above that of the same cell in full. */
const SHORTER = Brt.shortBlank - Brt.cellBlank;

function isCell(type: number): boolean {
  return (type >= Brt.cellBlank && type <= Brt.shortSharedText) || type === Brt.cellRichText;
}

function readCell(
  type: number,
  reader: ByteReader,
  row: number,
  column: number,
  texts: readonly BiffText[],
  take: TakeCell,
): void {
  const format = reader.u32() & 0xffffff;
  switch (type) {
    case Brt.cellRk:
      take(row, column, format, CellKind.number, rkNumber(reader.i32()));
      return;
    case Brt.cellReal:
    case Brt.formulaNumber:
      take(row, column, format, CellKind.number, reader.f64());
      return;
    case Brt.cellError:
    case Brt.formulaError:
      take(row, column, format, CellKind.error, { text: errorValue(reader.u8()), runs: [] });
      return;
    case Brt.cellBoolean:
    case Brt.formulaBoolean:
      take(row, column, format, CellKind.boolean, reader.u8() === 0 ? 0 : 1);
      return;
    case Brt.cellText:
    case Brt.formulaText:
      take(row, column, format, CellKind.text, { text: xlsbText(reader), runs: [] });
      return;
    case Brt.cellSharedText: {
      const text = texts[reader.u32()];
      if (text) take(row, column, format, CellKind.text, text);
      return;
    }
    case Brt.cellRichText:
      take(row, column, format, CellKind.text, xlsbRichText(reader));
  }
}
