import { CFB } from "@e965/xlsx";

/** Little-endian numbers of two bytes. */
export function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
}

export function u32(value: number): number[] {
  return u16(value & 0xffff, value >>> 16);
}

export function f64(value: number): number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)];
}

/** The characters of a text as bytes, which they must be. */
export function latin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

export function record(type: number, ...content: readonly number[]): number[] {
  return [...u16(type, content.length), ...content];
}

export interface BiffParts {
  readonly biff?: 5 | 8;
  /** Records of the globals before the list of sheets. */
  readonly globals?: readonly number[];
  /** Records of the only sheet, "Sheet1". */
  readonly sheet?: readonly number[];
  /** Two bytes behind the place of the sheet: hidden, kind. */
  readonly kind?: readonly [hidden: number, kind: number];
  readonly name?: string;
}

/** The stream of a workbook of BIFF5 or BIFF8, record by record. */
export function biffStream({
  biff = 5,
  globals = [],
  sheet = [],
  kind = [0, 0],
  name = "Sheet1",
}: BiffParts): number[] {
  const version = biff === 5 ? 0x500 : 0x600;
  const before = [...record(0x809, ...u16(version, 5, 0, 0, 0, 0, 0, 0)), ...globals];
  const boundSheet = (at: number): number[] =>
    record(0x85, ...u32(at), ...kind, name.length, ...(biff === 8 ? [0] : []), ...latin(name));
  const eof = record(0x0a);
  const start = before.length + boundSheet(0).length + eof.length;
  const body = [...record(0x809, ...u16(version, 0x10, 0, 0, 0, 0, 0, 0)), ...sheet, ...eof];
  return [...before, ...boundSheet(start), ...eof, ...body];
}

/** The library's writer of compound files, which it gives without types. */
interface Containers {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, name: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { readonly type: "buffer" }) => Uint8Array;
}

/** A stream in a compound file. */
export function compoundFile(stream: ArrayLike<number>, name = "Book"): Uint8Array {
  const { utils, write } = CFB as Containers;
  const container = utils.cfb_new();
  utils.cfb_add(container, name, Uint8Array.from(stream));
  return Uint8Array.from(write(container, { type: "buffer" }));
}

/** A font of BIFF5 or BIFF8. */
export function fontRecord(name: string, { biff = 5, bold = false, raised = false } = {}): number[] {
  const head = [...u16(240, 0, 0x7fff, bold ? 700 : 400, raised ? 1 : 0), 0, 0, 0, 0];
  return record(0x31, ...head, name.length, ...(biff === 8 ? [0] : []), ...latin(name));
}

/** A cell format of BIFF5. */
export function formatRecord(font: number, numberFormat = 0): number[] {
  return record(0xe0, ...u16(font, numberFormat, 1, 0, 0, 0, 0, 0));
}
