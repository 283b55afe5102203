import { PartError } from "../xlsx/part-error";
import { ByteReader } from "./byte-reader";

/** The numbers of the records that are read ([MS-XLS] 2.3; BIFF5 has the same). */
export const Rt = {
  formula: 0x06,
  eof: 0x0a,
  protect: 0x12,
  externSheet: 0x17,
  name: 0x18,
  note: 0x1c,
  dateMode: 0x22,
  externName: 0x23,
  filePass: 0x2f,
  font: 0x31,
  continuation: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  pageSetup: 0xa1,
  multipleRk: 0xbd,
  richLabel: 0xd6,
  format: 0xe0,
  mergedCells: 0xe5,
  strings: 0xfc,
  sharedLabel: 0xfd,
  supBook: 0x1ae,
  textObject: 0x1b6,
  number: 0x203,
  label: 0x204,
  booleanOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  array: 0x221,
  defaultRowHeight: 0x225,
  rk: 0x27e,
  numberFormat: 0x41e,
  sharedFormula: 0x4bc,
  bof: 0x809,
} as const;

/** One record with those that continue it. */
export interface BiffRecord {
  readonly type: number;
  /** Where its header stands in the stream. */
  readonly at: number;
  /** Its content, then that of each continuation. */
  readonly segments: readonly Uint8Array[];
}

/** The record's own content, without continuations. */
export function contentOf(record: BiffRecord): ByteReader {
  return new ByteReader(record.segments[0] ?? new Uint8Array(0));
}

/**
 * The records of a stream from `start` to the EOF that ends its substream, without the substreams
 * within (charts in a sheet). A stream that breaks off gives what stands before.
 */
export function* substream(stream: Uint8Array, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (const record of records(stream, start)) {
    if (record.type === Rt.bof) depth++;
    else if (depth === 0) throw new PartError("a sheet does not begin where it should");
    if (depth === 1) yield record;
    if (record.type === Rt.eof && --depth === 0) return;
  }
}

/** Every record from `start` on, continuations joined to what they continue. */
export function* records(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const header = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const whole = (at: number): boolean =>
    at + 4 <= stream.length && at + 4 + header.getUint16(at + 2, true) <= stream.length;
  let at = start;
  while (whole(at)) {
    const type = header.getUint16(at, true);
    const from = at;
    const segments: Uint8Array[] = [];
    do {
      const end = at + 4 + header.getUint16(at + 2, true);
      segments.push(stream.subarray(at + 4, end));
      at = end;
    } while (type !== Rt.continuation && whole(at) && header.getUint16(at, true) === Rt.continuation);
    yield { type, at: from, segments };
  }
}
