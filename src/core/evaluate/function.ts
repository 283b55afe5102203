import type { Range } from "../workbook/address";
import type { Expression, ReferenceExpression } from "./expression";
import type { Result } from "./scalar";

/** The cells that formulas read. */
export interface Cells {
  /** The value of a cell; null where nothing stands, undefined where it is not known. */
  readonly value: (sheet: string | undefined, row: number, column: number) => Result;
  /**
   * Visits the cells of a range that hold something, in reading order, until `visit` says false.
   * False where there is no such sheet.
   */
  readonly each: (
    sheet: string | undefined,
    range: Range,
    visit: (value: Result, row: number, column: number) => boolean,
  ) => boolean;
  /** Day 0 of date numbers is in 1904; absent where that is not known. */
  readonly date1904?: boolean;
}

/** An argument as a function takes it: an expression, or nothing between two commas. */
export type Argument = Expression | undefined;

/** A function of Excel's. Undefined is given for arguments whose meaning is not known here. */
export type Implementation = (given: readonly Argument[], context: Context) => Result;

export interface Context {
  readonly cells: Cells;
  /** The value of an argument; null for one that was left out. */
  readonly value: (argument: Argument) => Result;
}

export function isReference(argument: Argument): argument is ReferenceExpression {
  return argument?.kind === "reference";
}
