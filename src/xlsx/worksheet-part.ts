import type { CellTable } from "../core/workbook/cells";
import { CellTableBuilder } from "../core/workbook/cell-table-builder";
import { type ByteCursor, indexOfBytes, seekTag, skipMarkup } from "./byte-cursor";
import { textOf } from "./byte-text";
import { HiddenRows } from "./hidden-rows";
import { RowLevels } from "./row-levels";
import type { SheetContents } from "./sheet-contents";
import { readSheetData } from "./sheet-data";
import { readSheetSettings, type SheetSettings } from "./sheet-settings";
import { withoutPrefix } from "./without-prefix";
import { xmlInUtf8 } from "./xml-text";

/** What is the same for all sheets of a workbook. */
export type SheetSurroundings = Pick<SheetContents, "strings" | "sharedStrings" | "styles" | "date1904">;

export interface WorksheetPart extends SheetSettings {
  readonly cells: CellTable;
}

/** A guess at how many bytes of XML a cell takes, on the low side: room that is not used costs no memory. */
const BYTES_PER_CELL = 40;

/**
 * Reads a worksheet part: its rows as bytes, and what stands before and after them — together a
 * small document with an empty `sheetData` — as text. `dimension` is not looked at: it may lie.
 *
 * @throws PartError
 */
export function readWorksheetPart(part: Uint8Array, surroundings: SheetSurroundings): WorksheetPart {
  const utf8 = xmlInUtf8(part);
  const bytes = withoutPrefix(utf8, rootTag(utf8));
  const start = indexOfBytes(bytes, "<sheetData");
  const builder = new CellTableBuilder(Math.floor(bytes.length / BYTES_PER_CELL));
  const [hiddenRows, rowLevels] = [new HiddenRows(), new RowLevels()];
  if (start < 0)
    return { cells: builder.finish(), ...readSheetSettings(textOf(bytes, 0, bytes.length), hiddenRows) };
  const cursor: ByteCursor = { bytes, at: start };
  const isEmpty = skipMarkup(cursor);
  const sharedFormulas = new Map<string, number>();
  if (!isEmpty) readSheetData(cursor, { ...surroundings, builder, hiddenRows, rowLevels, sharedFormulas });
  const around = `${textOf(bytes, 0, start)}<sheetData/>${textOf(bytes, cursor.at, bytes.length)}`;
  return { cells: builder.finish(), ...readSheetSettings(around, hiddenRows), ...rowLevels.found() };
}

/** The root's tag as text; before it stand the XML declaration and perhaps comments. */
function rootTag(bytes: Uint8Array): string {
  const cursor: ByteCursor = { bytes, at: 0 };
  for (;;) {
    seekTag(cursor);
    const start = cursor.at;
    skipMarkup(cursor);
    const mark = bytes[start + 1];
    if (mark !== 0x3f && mark !== 0x21) return textOf(bytes, start, cursor.at);
  }
}
