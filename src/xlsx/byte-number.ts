import type { ByteCursor } from "./byte-cursor";

/** 10^0 to 10^22: those a double holds exactly. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));
const EXACT = 2 ** 53;

/**
 * Reads a plain decimal number that ends at a `<`, without making a string of it, and moves there.
 * NaN, and the cursor stays, where the digits are none, too many for an exact result, or followed
 * by anything else (an exponent): the caller then has `Number` read the text.
 *
 * Digits without the point below 2^53 and the power of ten are both exact doubles, so their
 * quotient is the correctly rounded number (Clinger, "How to read floating point numbers
 * accurately", 1990): the same as `Number` of the text.
 */
export function plainNumber(cursor: ByteCursor): number {
  const { bytes } = cursor;
  let at = cursor.at;
  let byte = bytes[at] ?? 0;
  const negative = byte === 0x2d;
  if (negative) byte = bytes[++at] ?? 0;
  const first = at;
  let digits = 0;
  for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) digits = digits * 10 + (byte - 0x30);
  let count = at - first;
  let decimals = 0;
  if (byte === 0x2e) {
    byte = bytes[++at] ?? 0;
    const point = at;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) digits = digits * 10 + (byte - 0x30);
    decimals = at - point;
    count += decimals;
  }
  if (byte !== 0x3c || count === 0 || digits >= EXACT || decimals > 22) return NaN;
  cursor.at = at;
  const value = decimals === 0 ? digits : digits / (POWERS_OF_TEN[decimals] ?? 1);
  // 0 - 0 is 0 where -(0) would be -0.
  return negative ? 0 - value : value;
}
