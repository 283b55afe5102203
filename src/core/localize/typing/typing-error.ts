import { decimalsOf, powerOfTen } from "../../numbers/decimal";
import type { ErrorReason } from "../options";

/** What may have made one figure of another, and how surprising that is. */
export interface TypingError {
  readonly reason: ErrorReason;
  /** −log2 of its chance, given the true figure. */
  readonly bits: number;
}

/** Single typing errors found in 4,381 records of a yearly survey (Scholtus 2009, section 5): 152 in all. */
const DIGITS = { replaced: 112 / 152, omitted: 15 / 152, swapped: 14 / 152, added: 11 / 152 };

/** Shares of the ways in which a figure goes wrong: of digits, and the others that forms show. */
const SHARES = { digits: 0.7, ten: 0.05, thousand: 0.02, sign: 0.04, missing: 0.06, other: 0.13 };

/** Half of the digits that are added are the one beside, struck twice. */
const DOUBLED = 0.5;

/** A new value that nothing settles tells nothing of how the mistake was made. */
const UNSETTLED_DIGITS = 6;

/**
 * The likeliest way from the true figure to the one that stands there.
 * @param observed null where the cell is blank
 * @param suggested null where it is not settled
 */
export function typingError(observed: number | null, suggested: number | null): TypingError {
  if (observed === null) return { reason: "missing-value", bits: bitsOf(SHARES.missing) };
  if (suggested === null) return other(UNSETTLED_DIGITS);
  const [from, to] = digitsOf(suggested, observed);
  const ways: TypingError[] = [other(Math.max(from.length, to.length)), ...digitErrors(from, to)];
  const sameSign = suggested < 0 === observed < 0;
  if (observed === -suggested) ways.push({ reason: "sign", bits: bitsOf(SHARES.sign) });
  if (isTimes(observed, suggested, 10)) ways.push({ reason: "factor-ten", bits: bitsOf(SHARES.ten / 2) });
  if (isTimes(observed, suggested, 1000))
    ways.push({ reason: "factor-thousand", bits: bitsOf(SHARES.thousand / 2) });
  return ways
    .filter(({ reason }) => sameSign || reason === "sign" || reason === "other")
    .reduce((best, way) => (way.bits < best.bits ? way : best));
}

function other(digits: number): TypingError {
  return { reason: "other", bits: bitsOf(SHARES.other) + digits * Math.log2(10) };
}

function bitsOf(chance: number): number {
  return -Math.log2(chance);
}

function isTimes(a: number, b: number, factor: number): boolean {
  return a !== b && a !== 0 && b !== 0 && (isSame(a, b * factor) || isSame(b, a * factor));
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** The digits of both numbers with as many decimals as either has, signs and points aside. */
export function digitsOf(a: number, b: number): [string, string] {
  const power = powerOfTen(Math.max(decimalsOf(a), decimalsOf(b)));
  return [String(Math.round(Math.abs(a) * power)), String(Math.round(Math.abs(b) * power))];
}

function digitErrors(from: string, to: string): TypingError[] {
  const n = from.length;
  const share = SHARES.digits;
  if (to.length === n) {
    const differing = [...from].flatMap((digit, i) => (digit === to[i] ? [] : [i]));
    const [i = 0, j = 0] = differing;
    if (differing.length === 1)
      return [{ reason: "digit-replaced", bits: bitsOf((share * DIGITS.replaced) / (9 * n)) }];
    if (differing.length === 2 && j === i + 1 && from[i] === to[j] && from[j] === to[i])
      return [{ reason: "digits-swapped", bits: bitsOf((share * DIGITS.swapped) / (n - 1)) }];
    return [];
  }
  if (to.length === n - 1 && ways(to, from) > 0)
    return [{ reason: "digit-omitted", bits: bitsOf((share * DIGITS.omitted * ways(to, from)) / n) }];
  const added = to.length === n + 1 ? ways(from, to) : 0;
  if (added === 0) return [];
  // Of a run of equal digits, any one may be the added one.
  const doubled = added > 1 ? DOUBLED / n : 0;
  const typed = ((1 - DOUBLED) * added) / (10 * (n + 1));
  return [{ reason: "digit-added", bits: bitsOf(share * DIGITS.added * (doubled + typed)) }];
}

/** At how many places a digit of the longer text can be left out to give the shorter. */
function ways(shorter: string, longer: string): number {
  let count = 0;
  for (let i = 0; i < longer.length; i++) if (longer.slice(0, i) + longer.slice(i + 1) === shorter) count++;
  return count;
}

/** Whether one typing error, of the four of digits or of the sign, makes one number of the other (distance 1). */
export function isOneTypingError(a: number, b: number): boolean {
  if (a === b) return false;
  const [from, to] = digitsOf(a, b);
  if (a < 0 !== b < 0) return from === to;
  return digitErrors(from, to).length > 0 || digitErrors(to, from).length > 0;
}
