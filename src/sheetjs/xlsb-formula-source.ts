import { strToU8, zipSync } from "fflate";
import { PartError } from "../xlsx/part-error";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { isSoundFormula } from "./formula-tokens";
import { Brt, type XlsbRecord, xlsbRecords } from "./xlsb-records";

/** A worksheet part with nothing but its formulas, and how many were left out that make no sense. */
export interface XlsbSheetFormulas {
  readonly part: Uint8Array;
  readonly found: number;
  readonly unsound: number;
}

/** Copies the records that concern formulas, those looked through before that the library would not come to an end with. */
export function xlsbSheetFormulas(part: Uint8Array): XlsbSheetFormulas {
  const writer = new ByteWriter();
  let [found, unsound] = [0, 0];
  write(writer, Brt.beginSheet, new Uint8Array(0));
  write(writer, Brt.beginSheetData, new Uint8Array(0));
  for (const record of xlsbRecords(part)) {
    const { type, content } = record;
    if (type === Brt.rowHeader) {
      write(writer, type, new ByteWriter().bytes(content.subarray(0, 4)).u32(0).u32(0).u8(0).u32(0).finish());
      continue;
    }
    const at = formulaPlace(record);
    if (at === undefined) continue;
    const isShared = type === Brt.sharedFormula || type === Brt.arrayFormula;
    if (!isSoundAt(content, at, isShared)) {
      unsound++;
      continue;
    }
    found++;
    if (isShared) write(writer, type, content);
    else write(writer, Brt.formulaNumber, withoutResult(content, at));
  }
  write(writer, Brt.endSheetData, new Uint8Array(0));
  write(writer, Brt.endSheet, new Uint8Array(0));
  return { part: writer.finish(), found, unsound };
}

/** Where the lengths and tokens of the record's formula begin; undefined where it has none. */
function formulaPlace({ type, content }: XlsbRecord): number | undefined {
  switch (type) {
    case Brt.formulaNumber:
      return 18;
    case Brt.formulaBoolean:
    case Brt.formulaError:
      return 11;
    case Brt.formulaText: {
      const reader = new ByteReader(content, 8);
      return 14 + reader.u32() * 2;
    }
    case Brt.arrayFormula:
      return 17;
    case Brt.sharedFormula:
      return 16;
    default:
      return undefined;
  }
}

/** The cell's place and format, the number 0, flags, the formula. */
function withoutResult(content: Uint8Array, at: number): Uint8Array {
  return new ByteWriter()
    .bytes(content.subarray(0, 4))
    .u32(0)
    .u32(0)
    .u32(0)
    .u16(0)
    .bytes(content.subarray(at))
    .finish();
}

/** The length of the tokens, the tokens, the length of what belongs to them, that. */
function isSoundAt(content: Uint8Array, at: number, isShared: boolean): boolean {
  if (content.length < at + 8) return false;
  const reader = new ByteReader(content, at);
  const length = reader.u32();
  if (length + 4 > reader.left) return false;
  const tokens = reader.next(length);
  const extra = reader.u32();
  return extra <= reader.left && isSoundFormula(tokens, reader.next(extra), 12, isShared);
}

/** Of the workbook part: sheets, what formulas call other sheets and files by, and names that make sense. */
export function xlsbWorkbookFormulas(part: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  for (const { type, content } of xlsbRecords(part)) {
    if (!isKept(type, content)) continue;
    // What follows a name's formula is a remark on it, of a length that the library would believe.
    const own = type === Brt.name ? content.subarray(0, endOfName(content)) : content;
    const end = type === Brt.name ? [0xff, 0xff, 0xff, 0xff] : [];
    write(
      writer,
      type,
      new ByteWriter()
        .bytes(own)
        .u8(...end)
        .finish(),
    );
  }
  return writer.finish();
}

/** Begin and end of the workbook and its lists, sheets, and what stands for this file, others and add-ins. */
const OF_WORKBOOK: readonly number[] = [131, 132, 143, 144, Brt.sheet, 353, 354, 357, 358, 361, 667];
const OTHER_FILE = 355;
const EXTERN_SHEETS = 362;

function isKept(type: number, content: Uint8Array): boolean {
  if (type === Brt.name) return isSoundName(content);
  if (type === EXTERN_SHEETS)
    return content.length >= 4 && new ByteReader(content).u32() * 12 === content.length - 4;
  if (type === OTHER_FILE)
    return content.length >= 4 && new ByteReader(content).u32() * 2 <= content.length - 4;
  if (type === Brt.sheet && !isSoundSheet(content)) throw new PartError("lists a sheet without a name");
  return OF_WORKBOOK.includes(type);
}

/** Its two texts must lie within the record: their lengths would be believed. */
function isSoundSheet(content: Uint8Array): boolean {
  if (content.length < 16) return false;
  const reader = new ByteReader(content, 8);
  const relationship = reader.u32() * 2;
  if (relationship + 4 > reader.left) return false;
  reader.skip(relationship);
  return reader.u32() * 2 <= reader.left;
}

/** Of a name that is sound. */
function endOfName(content: Uint8Array): number {
  const reader = new ByteReader(content, 9);
  reader.skip(reader.u32() * 2);
  reader.skip(reader.u32());
  reader.skip(reader.u32());
  return reader.at;
}

function isSoundName(content: Uint8Array): boolean {
  if (content.length < 13) return false;
  const letters = new ByteReader(content, 9).u32();
  return isSoundAt(content, 13 + letters * 2, true);
}

/** A styles part without styles; the library does not do without the part. */
const NO_STYLES = Uint8Array.of(0x96, 0x02, 0x00, 0x97, 0x02, 0x00);

/** A file that the library reads, of parts that were looked through. */
export function xlsbForLibrary(workbook: Uint8Array, sheets: readonly Uint8Array[]): Uint8Array {
  const type = "application/vnd.ms-excel";
  const override = (path: string, kind: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${type}.${kind}"/>`;
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        override("workbook.bin", "sheet.binary.macroEnabled.main") +
        override("styles.bin", "styles") +
        sheets.map((_, i) => override(`worksheets/sheet${String(i + 1)}.bin`, "worksheet")).join("") +
        `</Types>`,
    ),
    "xl/workbook.bin": workbook,
    "xl/styles.bin": NO_STYLES,
  };
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${String(i + 1)}.bin`] = sheet));
  return zipSync(parts, { level: 0 });
}

function write(writer: ByteWriter, type: number, content: Uint8Array): void {
  if (type < 0x80) writer.u8(type);
  else writer.u8((type & 0x7f) | 0x80, type >> 7);
  let length = content.length;
  do {
    writer.u8((length & 0x7f) | (length > 0x7f ? 0x80 : 0));
    length >>= 7;
  } while (length > 0);
  writer.bytes(content);
}
