/** A decimal number of any length, exactly: digits · 10^exponent. */
export interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Reads `-12.50`, `1.1E-27`; undefined for what is no number. */
export function readExact(text: string): Exact | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text.trim());
  const [, sign = "", whole = "", fraction = "", power = "0"] = match ?? [];
  if (!match || whole + fraction === "") return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === "-" ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** Units of 10^exponent in a number; the exponent must not be above its own. */
function inUnits({ digits, exponent }: Exact, unit: number): bigint {
  return digits * 10n ** BigInt(exponent - unit);
}

export function addExact(a: Exact, b: Exact): Exact {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: inUnits(a, exponent) + inUnits(b, exponent), exponent };
}

export function timesExact(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

/** Below, at or above zero as a is smaller than, equal to or greater than b. */
export function compareExact(a: Exact, b: Exact): number {
  const { digits } = addExact(a, { ...b, digits: -b.digits });
  return digits === 0n ? 0 : digits < 0n ? -1 : 1;
}

/** Digits with which programs for financial reports reckon. */
const PRECISION = 28;

/**
 * The digits of a value beyond its stated accuracy: 1234 with accuracy -2 is 1200 and 34 too many. The
 * sign stays with the significant part.
 * @param decimals accuracy: digits after the point, negative for tens, hundreds …
 * @returns undefined where there are none, and where the value is 10^28 or more: beyond what is reckoned with
 */
export function excessDigits(
  value: Exact,
  decimals: number,
): { readonly significant: Exact; readonly insignificant: Exact } | undefined {
  const size: Exact = { ...value, digits: value.digits < 0n ? -value.digits : value.digits };
  if (value.exponent >= -decimals || compareExact(size, { digits: 1n, exponent: PRECISION }) >= 0)
    return undefined;
  const unit = 10n ** BigInt(-decimals - value.exponent);
  const rest = size.digits % unit;
  if (rest === 0n) return undefined;
  const digits = value.digits / unit;
  return {
    significant: { digits, exponent: -decimals },
    insignificant: toPrecision({ digits: rest, exponent: value.exponent }),
  };
}

/** The number in as many digits as are reckoned with, the rest cut. */
function toPrecision({ digits, exponent }: Exact): Exact {
  const excess = digits.toString().length - PRECISION;
  return excess <= 0
    ? { digits, exponent }
    : { digits: digits / 10n ** BigInt(excess), exponent: exponent + excess };
}
