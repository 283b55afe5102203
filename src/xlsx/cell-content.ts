import { CellKind } from "../core/workbook/cells";
import { type ByteCursor, endsName, indexOfBytes, seekTag, skipMarkup, startsWith } from "./byte-cursor";
import { plainNumber } from "./byte-number";
import { characterData, textOf } from "./byte-text";
import { readFormula } from "./cell-formula";
import { type CellTag, CellType } from "./cell-tag";
import { type CellValue, readCellValue, sharedString } from "./cell-value";
import { PartError } from "./part-error";
import { readRichText } from "./rich-text";
import type { SheetContents } from "./sheet-contents";
import { unescapeXstring } from "./xml-entities";
import { XmlScanner } from "./xml-scanner";

/** Reads from behind a cell's tag to behind `</c>` and adds the cell where it holds anything. */
export function readCellContent(cursor: ByteCursor, tag: CellTag, data: SheetContents): void {
  const { bytes, at } = cursor;
  // The usual cell, `<v>123</v></c>`: a number, or that of a shared string.
  if (tag.type <= CellType.shared && bytes[at] === 0x3c && bytes[at + 1] === 0x76 && bytes[at + 2] === 0x3e) {
    cursor.at = at + 3;
    const value = plainNumber(cursor);
    if (value === value && endsValueAndCell(bytes, cursor.at)) {
      cursor.at += 8;
      const style = data.styles[tag.format] ?? 0;
      if (tag.type === CellType.number) data.builder.add(tag.row, tag.column, CellKind.number, value, style);
      else data.builder.add(tag.row, tag.column, CellKind.text, sharedString(data, value), style);
      return;
    }
    cursor.at = at;
  }
  readAnyContent(cursor, tag, data);
}

function endsValueAndCell(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === 0x2f &&
    bytes[at + 2] === 0x76 &&
    bytes[at + 3] === 0x3e &&
    bytes[at + 4] === 0x3c &&
    bytes[at + 5] === 0x2f &&
    bytes[at + 6] === 0x63 &&
    bytes[at + 7] === 0x3e
  );
}

function readAnyContent(cursor: ByteCursor, tag: CellTag, data: SheetContents): void {
  const { bytes } = cursor;
  const cell: CellValue = { kind: CellKind.blank, value: 0 };
  let formula = 0;
  for (;;) {
    seekTag(cursor);
    const { at } = cursor;
    const first = bytes[at + 1];
    if (first === 0x76 && endsName(bytes[at + 2])) readCellValue(cursor, tag.type, data, cell);
    else if (first === 0x66 && endsName(bytes[at + 2])) formula = readFormula(cursor, tag, data);
    else if (first === 0x69 && bytes[at + 2] === 0x73 && endsName(bytes[at + 3]))
      readInlineString(cursor, data, cell);
    else {
      skipMarkup(cursor);
      if (first === 0x2f && bytes[at + 2] === 0x63 && endsName(bytes[at + 3])) break;
    }
  }
  if (cell.kind === CellKind.blank && formula === 0) return;
  data.builder.add(tag.row, tag.column, cell.kind, cell.value, data.styles[tag.format] ?? 0, formula);
}

/** Reads the `is` element at the cursor: a text that stands in the cell itself. */
function readInlineString(cursor: ByteCursor, data: SheetContents, into: CellValue): void {
  const { bytes, at } = cursor;
  if (skipMarkup(cursor)) return;
  into.kind = CellKind.text;
  // Nearly always `<is><t>…</t></is>`: no scanner is needed for that.
  if (startsWith(bytes, cursor.at, "<t>")) {
    const start = cursor.at + 3;
    cursor.at = start;
    seekTag(cursor);
    if (startsWith(bytes, cursor.at, "</t></is>")) {
      into.value = data.strings.indexOf(unescapeXstring(characterData(bytes, start, cursor.at)));
      cursor.at += 9;
      return;
    }
    cursor.at = at;
  }
  const end = indexOfBytes(bytes, "</is>", cursor.at);
  if (end < 0) throw new PartError("ends in the middle of a text");
  cursor.at = end + 5;
  const scanner = new XmlScanner(textOf(bytes, at, cursor.at));
  scanner.next();
  const { text, raised } = readRichText(scanner);
  into.value = data.strings.indexOf(text, raised);
}
