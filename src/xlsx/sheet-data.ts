import { type ByteCursor, endsName, seekTag, skipMarkup, startsWith } from "./byte-cursor";
import { readCellContent } from "./cell-content";
import { type CellTag, CellType, readCellTag } from "./cell-tag";
import { readRowTag } from "./row-tag";
import type { SheetContents } from "./sheet-contents";

/**
 * Reads the rows of a worksheet from behind `<sheetData>` to behind `</sheetData>`. This is the
 * reader's inner loop: it works on bytes, makes no object and no string for a number, and looks at
 * each byte about once. Names are without prefix (`withoutPrefix` has seen to that).
 *
 * @throws PartError where the part is cut or a text is referred to that is not there
 */
export function readSheetData(cursor: ByteCursor, data: SheetContents): void {
  const { bytes } = cursor;
  const tag: CellTag = { row: -1, column: -1, format: 0, type: CellType.number, empty: false };
  for (;;) {
    seekTag(cursor);
    const { at } = cursor;
    const first = bytes[at + 1];
    if (first === 0x63 && endsName(bytes[at + 2])) {
      readCellTag(cursor, tag);
      if (!tag.empty) readCellContent(cursor, tag, data);
    } else if (first === 0x72 && startsWith(bytes, at + 2, "ow") && endsName(bytes[at + 4])) {
      readRowTag(cursor, tag, data.hiddenRows, data.rowLevels);
    } else {
      skipMarkup(cursor);
      if (first === 0x2f && startsWith(bytes, at + 2, "sheetData")) return;
    }
  }
}
