import { ByteReader } from "./byte-reader";

/** BIFF5 and BIFF8 are .xls, 12 is .xlsb. */
export type FormulaForm = 5 | 8 | 12;

/** Bytes behind each token, in BIFF5, BIFF8 and .xlsb ([MS-XLS] 2.5.198, [MS-XLSB] 2.5.97); one number where all agree. */
const SIZES: Readonly<Record<number, number | readonly [number, number, number]>> = {
  0x01: 4,
  0x02: 4,
  0x1c: 1,
  0x1d: 1,
  0x1e: 2,
  0x1f: 8,
  0x20: [7, 7, 14],
  0x21: 2,
  0x22: 3,
  0x23: [14, 4, 4],
  0x24: [3, 4, 6],
  0x25: [6, 8, 12],
  0x26: 6,
  0x27: 6,
  0x28: 6,
  0x29: 2,
  0x2a: [3, 4, 6],
  0x2b: [6, 8, 12],
  0x2c: [3, 4, 6],
  0x2d: [6, 8, 12],
  0x39: [24, 6, 6],
  0x3a: [17, 6, 8],
  0x3b: [20, 10, 14],
  0x3c: [17, 6, 8],
  0x3d: [20, 10, 14],
};

const EXPRESSION = 0x01;
const DATA_TABLE = 0x02;
const ARRAY = 0x20;
const AREAS = 0x26;

/**
 * Whether a formula's tokens fill exactly the bytes they are said to: what turns them into text follows
 * them without looking where they end, and would go on for ever in what is no formula.
 *
 * @param isShared a formula that others refer to: it may not refer to another such in its turn
 */
export function isSoundFormula(
  tokens: Uint8Array,
  extra: Uint8Array,
  form: FormulaForm,
  isShared: boolean,
): boolean {
  const reader = new ByteReader(tokens);
  let arrays = 0;
  while (reader.left > 0) {
    const id = reader.u8();
    // 40–5F and 60–7F are 20–3F with another class of value.
    const token = id >= 0x40 && id < 0x80 ? (id & 0x1f) | 0x20 : id;
    if (isShared && (token === EXPRESSION || token === DATA_TABLE)) return false;
    // Its list of areas stands behind the tokens, among the arrays.
    if (token === AREAS && form === 12) return false;
    if (token === ARRAY) arrays++;
    const size = sizeOf(token, reader, form);
    if (size === undefined || size > reader.left) return false;
    reader.skip(size);
  }
  return arrays === 0 || areSoundArrays(extra, arrays, form);
}

function sizeOf(token: number, reader: ByteReader, form: FormulaForm): number | undefined {
  if (token >= 0x03 && token <= 0x16) return 0;
  if (token === 0x17) return sizeOfText(reader, form);
  if (token === 0x19) {
    if (reader.left < 3) return undefined;
    const kind = reader.u8();
    // CHOOSE: a table of where its choices begin, one more than it counts.
    return kind === 0x04 ? 2 + 2 * (peek(reader) + 1) : 2;
  }
  const sizes = SIZES[token];
  return typeof sizes === "object" ? sizes[form === 5 ? 0 : form === 8 ? 1 : 2] : sizes;
}

function peek(reader: ByteReader): number {
  const { at } = reader;
  const value = reader.u16();
  reader.at = at;
  return value;
}

function sizeOfText(reader: ByteReader, form: FormulaForm): number | undefined {
  if (form === 12) return reader.left < 2 ? undefined : 2 + 2 * peek(reader);
  if (reader.left < 2) return undefined;
  const [length, flags] = [peek(reader) & 0xff, peek(reader) >> 8];
  return form === 5 ? 1 + length : 2 + length * (flags & 1 ? 2 : 1);
}

/** Constant arrays stand behind the tokens: columns and rows, then a value of at least two bytes for each. */
function areSoundArrays(extra: Uint8Array, count: number, form: FormulaForm): boolean {
  if (form === 5 || count > 1) return false;
  const reader = new ByteReader(extra);
  if (reader.left < (form === 12 ? 8 : 3)) return false;
  const [columns, rows] = form === 12 ? [reader.u32(), reader.u32()] : [reader.u8() + 1, reader.u16() + 1];
  return columns > 0 && rows > 0 && columns * rows * 2 <= reader.left;
}
