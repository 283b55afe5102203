/** A single value as a formula sees it; null is an empty cell. */
export type Scalar = number | string | boolean | null | FormulaError;

export interface FormulaError {
  readonly error: ErrorCode;
}

export type ErrorCode = "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#VALUE!";

/** What a formula gives; undefined where it takes more than is known here: `formula-without-value`. */
export type Result = Scalar | undefined;

export function isError(value: unknown): value is FormulaError {
  return typeof value === "object" && value !== null && "error" in value;
}

const CODES: readonly string[] = [
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
] satisfies readonly ErrorCode[];

/** Undefined for an error that is newer than those every program knows. */
export function errorOf(code: string): FormulaError | undefined {
  return CODES.includes(code) ? { error: code as ErrorCode } : undefined;
}
