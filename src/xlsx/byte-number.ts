import type { ByteCursor } from "./byte-cursor";
import { decimalValue } from "./decimal-value";

/**
 * Reads a decimal number that ends at a `<`, without making a string of it, and moves there. NaN,
 * and the cursor stays, where anything else stands there or only `Number` can tell its value.
 */
export function plainNumber(cursor: ByteCursor): number {
  const { bytes } = cursor;
  let at = cursor.at;
  let byte = bytes[at] ?? 0;
  const negative = byte === 0x2d;
  if (negative) byte = bytes[++at] ?? 0;
  const first = at;
  // The leading digits, exact up to 15; those beyond, and how many of each.
  let head = 0;
  let tail = 0;
  let tailDigits = 0;
  for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) {
    if (head < 1e14) head = head * 10 + (byte - 0x30);
    else {
      tail = tail * 10 + (byte - 0x30);
      tailDigits++;
    }
  }
  let digits = at - first;
  let decimals = 0;
  if (byte === 0x2e) {
    byte = bytes[++at] ?? 0;
    const point = at;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) {
      if (head < 1e14) head = head * 10 + (byte - 0x30);
      else {
        tail = tail * 10 + (byte - 0x30);
        tailDigits++;
      }
    }
    decimals = at - point;
    digits += decimals;
  }
  if (digits === 0) return NaN;
  if ((byte & ~0x20) === 0x45) {
    byte = bytes[++at] ?? 0;
    const isMinus = byte === 0x2d;
    if (isMinus || byte === 0x2b) byte = bytes[++at] ?? 0;
    const start = at;
    let exponent = 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) exponent = exponent * 10 + (byte - 0x30);
    if (at === start || at - start > 3) return NaN;
    decimals += isMinus ? exponent : -exponent;
  }
  if (byte !== 0x3c) return NaN;
  const value = decimalValue(head, tail, tailDigits, decimals);
  // A comparison with itself is false for NaN alone.
  if (value === value) cursor.at = at;
  // 0 - 0 is 0 where -(0) would be -0.
  return negative ? 0 - value : value;
}
