import type { Range } from "../workbook/address";
import type { FormulaError } from "./scalar";

/** A formula taken apart. */
export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean | FormulaError }
  | ReferenceExpression
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** The name in capitals; an argument may be left out: `IF(A1,,2)`. */
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Expression | undefined)[] }
  /** A defined name. */
  | { readonly kind: "name"; readonly name: string }
  /** Cells of one of Excel's tables: `BangMot[Số]`. */
  | { readonly kind: "table"; readonly name: string };

export interface ReferenceExpression {
  readonly kind: "reference";
  /** The formula's own sheet where it is absent. */
  readonly sheet?: string;
  readonly range: Range;
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";
