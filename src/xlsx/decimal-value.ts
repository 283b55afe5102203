/** 10^0 to 10^22: those a double holds exactly. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));
/** Veltkamp's constant: splits a double into two of half the digits each. */
const SPLITTER = 2 ** 27 + 1;
/** Far above the relative error of the second part of a quotient, far below what decides a rounding but for rare ties. */
const DOUBT = 2 ** -40;

/**
 * The double nearest to (head · 10^tailDigits + tail) / 10^decimals — the same as `Number` of the
 * text — or NaN where that takes more than the arithmetic of doubles.
 *
 * Up to 15 digits the integer and the power of ten are exact, so that one division or product
 * rounds once and rightly (Clinger, "How to read floating point numbers accurately", 1990). The 16
 * or 17 digits that Excel writes for most computed values are divided with twice the precision
 * (Dekker, "A floating-point technique for extending the available precision", 1971), and the
 * result is kept where the remaining doubt cannot change the rounding.
 *
 * @param head the leading digits, below 10^15
 * @param tail the digits after them, as a number
 * @param tailDigits how many those are
 * @param decimals how many of all digits stand after the point; negative for zeros that follow
 */
export function decimalValue(head: number, tail: number, tailDigits: number, decimals: number): number {
  if (head === 0) return 0;
  if (tailDigits === 0) {
    if (decimals === 0) return head;
    const power = POWERS_OF_TEN[Math.abs(decimals)];
    if (power === undefined) return NaN;
    return decimals < 0 ? head * power : head / power;
  }
  const divisor = POWERS_OF_TEN[decimals];
  if (tailDigits > 4 || divisor === undefined) return NaN;
  const scale = POWERS_OF_TEN[tailDigits] ?? 1;
  // The integer as a sum of two doubles, high + low, exactly.
  const product = head * scale;
  const high = product + tail;
  const low = productError(head, scale, product) + (tail - (high - product));
  const quotient = high / divisor;
  const back = quotient * divisor;
  const rest = (high - back - productError(quotient, divisor, back) + low) / divisor;
  const value = quotient + rest;
  return quotient + rest * (1 + DOUBT) === value && quotient + rest * (1 - DOUBT) === value ? value : NaN;
}

/** What a · b is more than `product`, its rounded value: exactly a double. */
function productError(a: number, b: number, product: number): number {
  const aTop = SPLITTER * a - (SPLITTER * a - a);
  const bTop = SPLITTER * b - (SPLITTER * b - b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  return aRest * bRest - (product - aTop * bTop - aRest * bTop - aTop * bRest);
}
