import { decimalsOf, exactSum, MOST_DECIMALS, powerOfTen } from "../numbers/decimal";
import type { BinaryOperator } from "./expression";
import { type FormulaError, isError, type Result, type Scalar } from "./scalar";

/**
 * Σ values as Excel shows it: exact in decimals where all were typed with at most 8 of them
 * (0.1 + 0.2 is 0.3), in doubles where one is the result of a division or too large.
 */
export function sum(values: readonly number[]): number {
  let decimals = 0;
  let largest = 0;
  for (const value of values) {
    decimals = Math.max(decimals, decimalsOf(value));
    largest += Math.abs(value);
  }
  const power = powerOfTen(decimals);
  const isTyped = (value: number): boolean => Math.round(value * power) / power === value;
  if (decimals < MOST_DECIMALS && largest * power < 2 ** 53 && values.every(isTyped)) return exactSum(values);
  let total = 0;
  for (const value of values) total = plus(total, value);
  return total;
}

/** What is left of two equal numbers by their last bits is nothing, in every spreadsheet program. */
function plus(a: number, b: number): number {
  const total = a + b;
  return Math.abs(total) <= Math.max(Math.abs(a), Math.abs(b)) * 2 ** -49 ? 0 : total;
}

/**
 * The number a value counts as in arithmetic. A text is `#VALUE!` where no language reads a number in
 * it, else undecided: "1.234" and "3/4" are what the settings of the machine make of them.
 */
export function toNumber(value: Result): number | FormulaError | undefined {
  if (value === undefined || isError(value) || typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  return /\p{N}|^\s*(?:true|false)\s*$/iu.test(value) || value === "" ? undefined : { error: "#VALUE!" };
}

/** A value as text; undefined for those that every language writes in its own way. */
export function toText(value: Result): string | FormulaError | undefined {
  if (value === undefined || isError(value) || typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e11
    ? String(value)
    : undefined;
}

/** One operator on two values. */
export function operate(operator: BinaryOperator, left: Result, right: Result): Result {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return calculate(operator, left, right);
    case "&": {
      if (isError(left)) return left;
      if (isError(right)) return right;
      const [a, b] = [toText(left), toText(right)];
      return typeof a === "string" && typeof b === "string" ? a + b : undefined;
    }
    default:
      return compareBy(operator, left, right);
  }
}

function calculate(operator: "+" | "-" | "*" | "/" | "^", left: Scalar, right: Scalar): Result {
  const [a, b] = [toNumber(left), toNumber(right)];
  // Which of an error and an unknown comes first decides nothing only if the error is on the left.
  if (a === undefined || isError(a)) return a;
  if (b === undefined || isError(b)) return b;
  if (operator === "/" && b === 0) return { error: "#DIV/0!" };
  if (operator === "^" && a === 0 && b === 0) return { error: "#NUM!" };
  if (operator === "^" && a === 0 && b < 0) return { error: "#DIV/0!" };
  const result =
    operator === "+"
      ? sum([a, b])
      : operator === "-"
        ? sum([a, -b])
        : operator === "*"
          ? a * b
          : operator === "/"
            ? a / b
            : a ** b;
  return finite(result);
}

/** A number beyond what a cell can hold is an error of Excel's. */
export function finite(value: number): Result {
  if (!Number.isFinite(value)) return { error: "#NUM!" };
  return value === 0 ? 0 : value;
}

function compareBy(operator: "=" | "<>" | "<" | ">" | "<=" | ">=", left: Scalar, right: Scalar): Result {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const order = compare(left, right);
  if (order === undefined) return undefined;
  if (order === "other") return operator === "=" ? false : operator === "<>" ? true : undefined;
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

type Comparable = number | string | boolean | null;

/** Below, at or above 0; "other" for two texts that differ: which is first depends on the language. */
function compare(left: Comparable, right: Comparable): number | "other" | undefined {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  const rank = (value: number | string | boolean): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const same = sameText(a, b);
    return same === undefined ? undefined : same ? 0 : "other";
  }
  if (sameNumber(Number(a), Number(b))) return 0;
  return Number(a) < Number(b) ? -1 : 1;
}

function emptyLike(other: Comparable): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Excel compares what it shows: 15 digits. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  // Far apart, as most are: nobody need write their digits.
  if (Math.abs(a - b) > 1e-13 * Math.max(Math.abs(a), Math.abs(b))) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

/** Upper and lower case are the same. Undefined where two texts look alike and are written with other characters. */
export function sameText(a: string, b: string): boolean | undefined {
  const [foldedA, foldedB] = [a.toLowerCase(), b.toLowerCase()];
  if (foldedA === foldedB) return true;
  return foldedA.normalize("NFKC") === foldedB.normalize("NFKC") ? undefined : false;
}
