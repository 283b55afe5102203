/**
 * A rule between changes of figures, in whole numbers. As an equation: |Σ coefficient·change − residual|
 * ≤ slack. As a bound: Σ coefficient·change ≤ residual (< where strict).
 */
export interface Row {
  /** Variables, ascending. */
  readonly at: Int32Array;
  readonly coefficients: Float64Array;
  readonly residual: number;
  readonly slack: number;
  readonly strict: boolean;
}

/** Numbers beyond those that are exact: the component is left to others. */
export class TooLargeNumbers extends Error {}

/** The coefficient of a variable in a row, 0 where it has none. */
export function coefficientIn(row: Row, variable: number): number {
  let [low, high] = [0, row.at.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = row.at[middle] ?? 0;
    if (found === variable) return row.coefficients[middle] ?? 0;
    if (found < variable) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** fa·a + fb·b, with common divisors taken out; a bound stays one only for factors that keep its side. */
export function combine(a: Row, fa: number, b: Row, fb: number): Row {
  const at = new Int32Array(a.at.length + b.at.length);
  const coefficients = new Float64Array(at.length);
  let [count, i, j, largest] = [0, 0, 0, 0];
  while (i < a.at.length || j < b.at.length) {
    const va = i < a.at.length ? (a.at[i] ?? 0) : Infinity;
    const vb = j < b.at.length ? (b.at[j] ?? 0) : Infinity;
    const variable = Math.min(va, vb);
    let coefficient = 0;
    if (va === variable) coefficient += fa * (a.coefficients[i++] ?? 0);
    if (vb === variable) coefficient += fb * (b.coefficients[j++] ?? 0);
    if (coefficient === 0) continue;
    at[count] = variable;
    coefficients[count++] = coefficient;
    largest = Math.max(largest, Math.abs(coefficient));
  }
  const row = withinExact({
    at: at.subarray(0, count),
    coefficients: coefficients.subarray(0, count),
    residual: fa * a.residual + fb * b.residual,
    slack: Math.abs(fa) * a.slack + Math.abs(fb) * b.slack,
    strict: (a.strict && fa !== 0) || (b.strict && fb !== 0),
  });
  return largest > 1 ? reduced(row) : row;
}

/** Beyond this, numbers of a row with slack are made smaller, and what is lost of them is slack. */
const LARGE = 2 ** 40;

/**
 * The row in numbers that are exact. One with slack need not be: it is divided until its numbers are small.
 * @throws TooLargeNumbers where it must be exact and is not
 */
export function withinExact(row: Row): Row {
  let largest = Math.abs(row.residual);
  for (const coefficient of row.coefficients) largest = Math.max(largest, Math.abs(coefficient));
  if (largest <= Number.MAX_SAFE_INTEGER) return row;
  if (row.slack === 0 || !Number.isFinite(largest)) throw new TooLargeNumbers();
  const divisor = 2 ** Math.ceil(Math.log2(largest / LARGE));
  return {
    ...row,
    coefficients: row.coefficients.map((coefficient) => coefficient / divisor),
    residual: row.residual / divisor,
    slack: row.slack / divisor + (largest / divisor) * 1e-12,
  };
}

function reduced(row: Row): Row {
  let divisor = Math.abs(row.residual);
  for (const coefficient of row.coefficients) {
    divisor = gcd(divisor, Math.abs(coefficient));
    if (divisor === 1) return row;
  }
  if (!Number.isInteger(divisor) || divisor < 2 || row.at.length === 0) return row;
  return {
    ...row,
    coefficients: row.coefficients.map((coefficient) => coefficient / divisor),
    residual: row.residual / divisor,
    slack: row.slack / divisor,
  };
}

/** Of whole numbers; of others any number that is not larger. */
export function gcd(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return Math.min(a, b) || Math.max(a, b);
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/** The row without a variable, by way of an equation that holds it. */
export function eliminate(row: Row, equation: Row, variable: number): Row {
  const [own, other] = [coefficientIn(row, variable), coefficientIn(equation, variable)];
  const divisor = gcd(Math.abs(own), Math.abs(other));
  // The row keeps its direction: its own factor is positive.
  return combine(row, Math.abs(other) / divisor, equation, (-Math.sign(other) * own) / divisor);
}

/** Whether an equation is broken when nothing is changed. */
export function isBroken(row: Row): boolean {
  return Math.abs(row.residual) > row.slack;
}

/** Whether a bound is broken when nothing is changed. */
export function isExceeded(row: Row): boolean {
  return row.strict ? row.residual <= 0 : row.residual < 0;
}
