import { decimalsOf, powerOfTen, roundTo } from "../numbers/decimal";
import type { EditTerm, LinearEdit, Quotient } from "./linear-edit";

const NOISE = 1e-9;

type ValueOf = (variable: string) => number | null | undefined;

/**
 * A quotient as a linear rule: exact where its own figure or its terms change, and not both. Undefined where
 * there is nothing to divide by.
 * @param slack by how much its terms may make numerator − figure · denominator be off, by rounding of their own
 */
export function quotientEdit(quotient: Quotient, valueOf: ValueOf, slack: number): LinearEdit | undefined {
  const { variable, numerator, denominator, constant } = quotient;
  const stored = valueOf(variable) ?? 0;
  const shown = roundTo(stored, quotient.decimals);
  const base = sumOf(denominator, constant, valueOf);
  if (base === undefined || base === 0) return undefined;
  const [low, high] = spanOf(quotient, shown);
  const terms = [
    ...numerator,
    ...denominator.map((term) => ({ ...term, coefficient: -shown * term.coefficient })),
    { variable, coefficient: -base },
  ];
  return {
    terms,
    operator: "==",
    constant: base * ((low + high) / 2 - stored) + shown * constant,
    tolerance: Math.abs(base) * ((high - low) / 2) + slack,
    quotient,
  };
}

/** How far the true quotient may be from the figure shown, downwards and upwards. */
function spanOf({ decimals }: Quotient, shown: number): readonly [low: number, high: number] {
  // Half a unit off is rounded up; what lies exactly a whole unit off is off.
  const unit = (1 - NOISE) / powerOfTen(decimals);
  const half = (1 + NOISE) / (2 * powerOfTen(decimals));
  if (shown === 0) return [-unit, unit];
  return shown > 0 ? [-half, unit] : [-unit, half];
}

/** The figure that a quotient shows, rounded half up. */
export function shownBy(quotient: Quotient, valueOf: ValueOf): number | undefined {
  const above = sumOf(quotient.numerator, 0, valueOf);
  const below = sumOf(quotient.denominator, quotient.constant, valueOf);
  if (above === undefined || below === undefined || below === 0) return undefined;
  const power = powerOfTen(quotient.decimals);
  const exact = (above / below) * power;
  return (Math.sign(exact) * Math.round(Math.abs(exact) * (1 + 1e-15))) / power;
}

/** Between which values a term of a quotient may lie, the others as they are; undefined where one is not known. */
export function rangeWithin(
  quotient: Quotient,
  variable: string,
  valueOf: ValueOf,
): readonly [low: number, high: number] | undefined {
  const stored = valueOf(quotient.variable);
  if (stored === null || stored === undefined) return undefined;
  const shown = roundTo(stored, quotient.decimals);
  const other: ValueOf = (name) => (name === variable ? 0 : valueOf(name));
  const above = sumOf(quotient.numerator, 0, other);
  const below = sumOf(quotient.denominator, quotient.constant, other);
  if (above === undefined || below === undefined) return undefined;
  const own = (terms: readonly EditTerm[]): number =>
    terms.reduce((sum, term) => sum + (term.variable === variable ? term.coefficient : 0), 0);
  const ends = spanOf(quotient, shown).map((off) => {
    const at = shown + off;
    // above + a·x = at · (below + b·x)
    return (at * below - above) / (own(quotient.numerator) - at * own(quotient.denominator));
  });
  if (!ends.every(Number.isFinite)) return undefined;
  return [Math.min(...ends), Math.max(...ends)];
}

/** The figures of as many decimals as another that lie between two ends, `most` of them at most; undefined where there are more. */
export function figuresBetween(
  [low, high]: readonly [number, number],
  like: number,
  most: number,
): readonly number[] | undefined {
  const power = powerOfTen(decimalsOf(like));
  const noise = 1e-9 * Math.max(1, Math.abs(high) * power);
  const [first, last] = [Math.ceil(low * power - noise), Math.floor(high * power + noise)];
  if (last - first >= most) return undefined;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) / power);
}

function sumOf(terms: readonly EditTerm[], constant: number, valueOf: ValueOf): number | undefined {
  let sum = constant;
  for (const { variable, coefficient } of terms) {
    const value = valueOf(variable);
    if (value === null || value === undefined) return undefined;
    sum += coefficient * value;
  }
  return sum;
}
