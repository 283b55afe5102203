import { ByteReader, wideText } from "./byte-reader";

/** The numbers of the records that are read ([MS-XLSB] 2.3). */
export const Brt = {
  rowHeader: 0,
  cellBlank: 1,
  cellRk: 2,
  cellError: 3,
  cellBoolean: 4,
  cellReal: 5,
  cellText: 6,
  cellSharedText: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  shortBlank: 12,
  shortSharedText: 18,
  sharedText: 19,
  name: 39,
  font: 43,
  numberFormat: 44,
  cellFormat: 47,
  columnInfo: 60,
  cellRichText: 62,
  beginSheet: 129,
  endSheet: 130,
  beginSheetData: 145,
  endSheetData: 146,
  workbookProperties: 153,
  sheet: 156,
  mergedCells: 176,
  arrayFormula: 426,
  sharedFormula: 427,
  sheetFormat: 485,
  workbookProtection: 534,
  sheetProtection: 535,
  beginCellFormats: 617,
  endCellFormats: 618,
} as const;

/** One record: its number and its content. */
export interface XlsbRecord {
  readonly type: number;
  readonly content: Uint8Array;
}

/** @throws PartError where a record is cut */
export function* xlsbRecords(bytes: Uint8Array): Generator<XlsbRecord> {
  const reader = new ByteReader(bytes);
  while (reader.left > 0) {
    const type = variable(reader, 2);
    yield { type, content: reader.next(variable(reader, 4)) };
  }
}

/** Seven bits a byte, the lowest first; a set high bit says that more follow. */
function variable(reader: ByteReader, mostBytes: number): number {
  let value = 0;
  for (let i = 0; i < mostBytes; i++) {
    const byte = reader.u8();
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) break;
  }
  return value;
}

/** A text after its length in four bytes; FFFFFFFF of them is none. */
export function xlsbText(reader: ByteReader): string {
  const length = reader.u32();
  return length === 0xffffffff ? "" : wideText(reader.next(length * 2));
}
