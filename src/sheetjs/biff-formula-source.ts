import type { BiffGlobals } from "./biff-globals";
import { type BiffRecord, Rt, substream } from "./biff-records";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { isSoundFormula } from "./formula-tokens";

/** A workbook's stream with nothing in it but what turns its formulas into text needs. */
export interface FormulaSource {
  readonly bytes: Uint8Array;
  /** By number of the sheet: formulas that make no sense and were left out. */
  readonly unsound: ReadonlyMap<number, number>;
}

const OF_GLOBALS: readonly number[] = [
  Rt.bof,
  Rt.eof,
  Rt.codePage,
  Rt.dateMode,
  Rt.boundSheet,
  Rt.supBook,
  Rt.externSheet,
  Rt.externName,
  Rt.name,
];
const OF_SHEETS: readonly number[] = [Rt.bof, Rt.eof, Rt.externSheet, Rt.externName];

/**
 * Copies the records that concern formulas, those looked through before that the library would not come
 * to an end with. Undefined where the workbook has no formulas and no names.
 */
export function formulaSource(stream: Uint8Array, globals: BiffGlobals): FormulaSource | undefined {
  const writer = new ByteWriter();
  const places: number[] = [];
  const unsound = new Map<number, number>();
  let found = false;
  for (const record of substream(stream, 0)) {
    if (!OF_GLOBALS.includes(record.type) || !isSoundRecord(record, globals)) continue;
    if (record.type === Rt.boundSheet) places.push(writer.length + 4);
    if (record.type === Rt.name) found = true;
    write(writer, record);
  }
  const patches = new Map<number, number>();
  globals.sheets.forEach(({ at, kind }, number) => {
    patches.set(places[number] ?? 0, writer.length);
    if (kind !== "worksheet") {
      // A place of its own all the same: the library finds sheets by where they begin.
      writer.u16(Rt.bof, 16).bytes(bofContent(globals)).u16(Rt.eof, 0);
      return;
    }
    let left = 0;
    for (const record of substream(stream, at)) {
      const isFormula =
        record.type === Rt.formula || record.type === Rt.sharedFormula || record.type === Rt.array;
      if (isFormula && isSoundRecord(record, globals)) {
        found = true;
        write(writer, record.type === Rt.formula ? withoutResult(record) : record);
      } else if (isFormula) left++;
      else if (OF_SHEETS.includes(record.type) && isSoundRecord(record, globals)) write(writer, record);
    }
    if (left > 0) unsound.set(number, left);
  });
  return found || unsound.size > 0 ? { bytes: writer.finish(patches), unsound } : undefined;
}

function write(writer: ByteWriter, { type, segments }: BiffRecord): void {
  segments.forEach((segment, i) => {
    writer.u16(i === 0 ? type : Rt.continuation, segment.length).bytes(segment);
  });
}

function bofContent({ biff }: BiffGlobals): Uint8Array {
  return new ByteWriter().u16(biff === 8 ? 0x600 : 0x500, 0x10, 0, 0, 0, 0, 0, 0).finish();
}

/** As if the formula had shown 0: what it showed is read elsewhere, and a text would need its record. */
function withoutResult(record: BiffRecord): BiffRecord {
  const [first = new Uint8Array(0), ...rest] = record.segments;
  const copy = first.slice();
  copy.fill(0, 6, 14);
  return { ...record, segments: [copy, ...rest] };
}

function isSoundRecord({ type, segments }: BiffRecord, { biff }: BiffGlobals): boolean {
  const content = new ByteReader(segments.length === 1 && segments[0] ? segments[0] : joined(segments));
  switch (type) {
    case Rt.formula:
      return isSoundAt(content, 20, biff, false);
    case Rt.sharedFormula:
      return isSoundAt(content, 8, biff, true);
    case Rt.array:
      return isSoundAt(content, 12, biff, true);
    case Rt.name:
      return isSoundName(content, biff);
    case Rt.externSheet:
      return biff === 5 ? content.left > 1 : content.left >= 2 && content.u16() * 6 === content.left;
    case Rt.externName:
    case Rt.supBook:
      return content.left >= 4;
    default:
      return true;
  }
}

function joined(segments: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter();
  for (const segment of segments) writer.bytes(segment);
  return writer.finish();
}

/** A formula that begins with the length of its tokens at `at`; what follows them is theirs too. */
function isSoundAt(content: ByteReader, at: number, biff: 5 | 8, isShared: boolean): boolean {
  if (content.left < at + 2) return false;
  content.at = at;
  const length = content.u16();
  if (length > content.left) return false;
  return isSoundFormula(content.next(length), content.next(content.left), biff, isShared);
}

function isSoundName(content: ByteReader, biff: 5 | 8): boolean {
  if (content.left < 15) return false;
  content.at = 3;
  const [letters, length] = [content.u8(), content.u16()];
  content.at = 14;
  const isWide = biff === 8 && (content.u8() & 1) === 1;
  if (biff === 5) content.at = 14;
  if (letters * (isWide ? 2 : 1) + length > content.left) return false;
  content.skip(letters * (isWide ? 2 : 1));
  return isSoundFormula(content.next(length), content.next(content.left), biff, true);
}
