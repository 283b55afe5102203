import { LAST_ROW } from "../core/workbook/address";
import type { ByteCursor } from "./byte-cursor";
import { afterQuote, type CellTag, valueStart } from "./cell-tag";
import type { HiddenRows } from "./hidden-rows";
import type { RowLevels } from "./row-levels";

/**
 * Reads the tag of the row that begins at the cursor, moves behind it and sets `tag` before the
 * row's first cell. A row without a number is the one after the row before.
 */
export function readRowTag(cursor: ByteCursor, tag: CellTag, rows: HiddenRows, levels: RowLevels): void {
  const { bytes } = cursor;
  let at = cursor.at + 4;
  let row = rows.last + 1;
  let hidden = false;
  let level = 0;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3e) break;
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x2f) {
      at++;
      continue;
    }
    const value = valueStart(bytes, at);
    const end = afterQuote(bytes, value, bytes[value - 1] ?? 0);
    if (byte === 0x72 && (bytes[at + 1] === 0x3d || bytes[at + 1] === 0x20))
      row = rowNumber(bytes, value, end - 1) ?? row;
    // hidden="1" or "true": no other attribute of a row begins with "hi".
    else if (byte === 0x68 && bytes[at + 1] === 0x69) hidden = bytes[value] === 0x31 || bytes[value] === 0x74;
    // outlineLevel="2": no other attribute of a row begins with "o".
    else if (byte === 0x6f) level = (bytes[value] ?? 0) - 0x30;
    at = end;
  }
  cursor.at = at + 1;
  tag.row = row;
  tag.column = -1;
  rows.add(row, hidden);
  levels.add(row, row, level);
}

function rowNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  let row = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9 || row > LAST_ROW) return undefined;
    row = row * 10 + digit;
  }
  return row > 0 ? row - 1 : undefined;
}
