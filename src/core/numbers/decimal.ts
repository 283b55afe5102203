/**
 * Exact arithmetic on what people typed. A binary number such as 0.1 stands for the decimal that a
 * spreadsheet shows of it: 15 significant digits (the precision Excel documents for its cells).
 */

/** More decimals than this are not typed by people; such a value is the result of a division. */
export const MOST_DECIMALS = 9;

const POWER = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** 10 to the power of `decimals`, 0 to 9. */
export function powerOfTen(decimals: number): number {
  return POWER[decimals] ?? 10 ** decimals;
}

/** How many decimals the number has in decimal writing; MOST_DECIMALS where it has that many or more. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) {
    const scaled = value * powerOfTen(decimals);
    if (Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 1e-15 + 1e-12) return decimals;
  }
  return MOST_DECIMALS;
}

/** The number rounded half away from zero to a number of decimals, as spreadsheets show it. */
export function roundTo(value: number, decimals: number): number {
  return mapScaled(value, decimals, (scaled) => Math.floor(scaled + 0.5));
}

/** The number cut after a number of decimals. */
export function truncateTo(value: number, decimals: number): number {
  return mapScaled(value, decimals, Math.floor);
}

function mapScaled(value: number, decimals: number, whole: (scaled: number) => number): number {
  const power = powerOfTen(decimals);
  const scaled = Math.abs(value) * power;
  // Beyond the 15 digits there is nothing to round.
  if (scaled >= 1e14) return value;
  // The 15-digit reading again: 1.005 is stored a hair below and is meant as 1.005.
  const result = whole(scaled + scaled * 1e-15) / power;
  return value < 0 ? 0 - result : result;
}

/**
 * Σ signs[i]·values[i] without binary residue. Whole numbers are added exactly up to 2^53; decimals
 * are added as whole numbers of their smallest unit.
 */
export function exactSum(values: readonly number[], signs?: readonly number[]): number {
  let decimals = 0;
  for (const value of values) decimals = Math.max(decimals, decimalsOf(value));
  const power = powerOfTen(decimals);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    sum += (signs?.[i] ?? 1) * (decimals === 0 ? value : Math.round(value * power));
  }
  return sum / power;
}
