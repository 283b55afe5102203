import { CellKind } from "../core/workbook/cells";
import type { ByteCursor } from "./byte-cursor";
import { plainNumber } from "./byte-number";
import { CellType } from "./cell-tag";
import { elementText } from "./element-text";
import { serialOfIsoDate } from "./iso-date";
import { PartError } from "./part-error";
import type { SheetContents } from "./sheet-contents";
import { unescapeXstring } from "./xml-entities";

/** A cell's value as a `CellTable` stores it, filled anew for each cell. */
export interface CellValue {
  kind: CellKind;
  value: number;
}

/** What `Number` would take for a number and a cell's value is not: "", "0x1F", "Infinity". */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads the `v` element whose tag begins at the cursor and moves behind it. */
export function readCellValue(
  cursor: ByteCursor,
  type: CellType,
  data: SheetContents,
  into: CellValue,
): void {
  const { bytes, at } = cursor;
  if (type === CellType.number && bytes[at + 2] === 0x3e) {
    cursor.at = at + 3;
    const value = plainNumber(cursor);
    if (value === value && bytes[cursor.at + 1] === 0x2f && bytes[cursor.at + 3] === 0x3e) {
      cursor.at += 4;
      set(into, CellKind.number, value);
      return;
    }
    cursor.at = at;
  }
  setFromText(elementText(cursor), type, data, into);
}

function setFromText(text: string, type: CellType, data: SheetContents, into: CellValue): void {
  const { strings } = data;
  const trimmed = text.trim();
  if (type === CellType.text) set(into, CellKind.text, strings.indexOf(unescapeXstring(text)));
  else if (trimmed === "") set(into, CellKind.blank, 0);
  else if (type === CellType.shared)
    set(into, CellKind.text, sharedString(data, NUMBER.test(trimmed) ? Number(trimmed) : -1));
  else if (type === CellType.boolean)
    set(into, CellKind.boolean, trimmed === "1" || trimmed === "true" ? 1 : 0);
  else if (type === CellType.error) set(into, CellKind.error, strings.indexOf(trimmed));
  else {
    const isDate = type === CellType.date;
    const value = isDate
      ? serialOfIsoDate(trimmed, data.date1904)
      : NUMBER.test(trimmed)
        ? Number(trimmed)
        : NaN;
    // What is no number after all is shown to the user as it stands, not dropped.
    if (Number.isFinite(value)) set(into, CellKind.number, value);
    else set(into, CellKind.text, strings.indexOf(text));
  }
}

/** The index in `Workbook.strings` of a shared string. @throws PartError where there is no such string */
export function sharedString(data: SheetContents, number: number): number {
  const index = data.sharedStrings[number];
  if (index === undefined)
    throw new PartError(`refers to a shared string that is not there (${String(number)})`);
  return index;
}

function set(into: CellValue, kind: CellKind, value: number): void {
  into.kind = kind;
  into.value = value;
}
