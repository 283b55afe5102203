import type { ByteCursor } from "./byte-cursor";
import { PartError } from "./part-error";

/** A cell's `t` attribute. `inlineStr` is as good as text: its content comes in an `is` element. */
export const CellType = { number: 0, shared: 1, text: 2, boolean: 3, error: 4, date: 5 } as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/** The beginning of a cell, filled anew for each: a million records would be a million objects. */
export interface CellTag {
  row: number;
  column: number;
  /** Index in `cellXfs`. */
  format: number;
  type: CellType;
  /** `<c …/>`, without content. */
  empty: boolean;
}

/**
 * Reads the tag of the cell that begins at the cursor and moves behind it. A cell without a
 * reference stands right of the one before (ECMA-376 part 1, 18.3.1.4).
 */
export function readCellTag(cursor: ByteCursor, tag: CellTag): void {
  const { bytes } = cursor;
  let at = cursor.at + 2;
  tag.column++;
  tag.format = 0;
  tag.type = CellType.number;
  tag.empty = false;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3e) break;
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) at++;
    else if (byte === 0x2f) {
      tag.empty = true;
      at++;
    } else if (bytes[at + 1] === 0x3d && bytes[at + 2] === 0x22) {
      // One letter, `=` and `"`: as nearly all programs write the attributes that matter.
      at = readValue(bytes, at + 3, byte, tag);
      at = bytes[at] === 0x22 ? at + 1 : afterQuote(bytes, at, 0x22);
    } else at = readAttribute(bytes, at, tag);
  }
  cursor.at = at + 1;
}

/** Reads an attribute that begins at `start`, however it is written, and gives the place behind its closing quote. */
function readAttribute(bytes: Uint8Array, start: number, tag: CellTag): number {
  const value = valueStart(bytes, start);
  const quote = bytes[value - 1] ?? 0;
  const isOneLetter = bytes[start + 1] === 0x3d || (bytes[start + 1] ?? 0) <= 0x20;
  return afterQuote(bytes, isOneLetter ? readValue(bytes, value, bytes[start] ?? 0, tag) : value, quote);
}

/** Reads the value of the attribute `name`, a letter, and gives the place behind what was read of it. */
function readValue(bytes: Uint8Array, start: number, name: number, tag: CellTag): number {
  if (name === 0x72) return readReference(bytes, start, tag);
  if (name === 0x74) tag.type = typeOf(bytes[start] ?? 0, bytes[start + 1] ?? 0);
  if (name !== 0x73) return start;
  let at = start;
  let format = 0;
  for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30) {
    format = format * 10 + digit;
  }
  tag.format = format;
  return at;
}

/** The first byte of the value of the attribute that begins at `start`. */
export function valueStart(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] !== 0x3d) if (++at > bytes.length) throw new PartError("ends in the middle of a tag");
  let quote = bytes[++at];
  while (quote === 0x20 || quote === 0x0a || quote === 0x0d || quote === 0x09) quote = bytes[++at];
  if (quote !== 0x22 && quote !== 0x27) throw new PartError("holds an attribute without quotes");
  return at + 1;
}

/** The place behind the quote that ends a value. */
export function afterQuote(bytes: Uint8Array, from: number, quote: number): number {
  let at = from;
  while (bytes[at] !== quote) if (++at > bytes.length) throw new PartError("ends in the middle of a tag");
  return at + 1;
}

/** Reads `AB12`; what is no such reference leaves the cell where counting put it. */
function readReference(bytes: Uint8Array, start: number, tag: CellTag): number {
  let at = start;
  let column = 0;
  let row = 0;
  for (
    let letter = (bytes[at] ?? 0) & ~0x20;
    letter >= 0x41 && letter <= 0x5a;
    letter = (bytes[++at] ?? 0) & ~0x20
  ) {
    column = column * 26 + letter - 0x40;
    if (column > 0xffffff) return start;
  }
  const digits = at;
  for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30) {
    row = row * 10 + digit;
    if (row > 0xffffff) return start;
  }
  if (column === 0 || at === digits || row === 0) return start;
  tag.column = column - 1;
  tag.row = row - 1;
  return at;
}

function typeOf(first: number, second: number): CellType {
  if (first === 0x6e) return CellType.number;
  // "s" and "str"; "i" is "inlineStr".
  if (first === 0x73) return second === 0x74 ? CellType.text : CellType.shared;
  if (first === 0x69) return CellType.text;
  if (first === 0x62) return CellType.boolean;
  if (first === 0x65) return CellType.error;
  return first === 0x64 ? CellType.date : CellType.number;
}
