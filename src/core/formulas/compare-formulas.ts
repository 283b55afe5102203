import type { Expression, ReferenceExpression } from "../evaluate/expression";
import { parseFormula } from "../evaluate/parse-formula";
import type { Range } from "../workbook/address";
import { parseLinearFormula } from "../workbook/linear-formula";

/** One place at which a formula says something else than the one it is compared with. */
export type FormulaDifference =
  /** Both lead to cells, and to other ones. */
  | {
      readonly kind: "reference";
      readonly actual: ReferenceExpression;
      readonly expected: ReferenceExpression;
    }
  /** A number or text stands where the other has a reference. */
  | { readonly kind: "typed" }
  /** The same arguments given to another function. */
  | { readonly kind: "function" }
  /** Anything else. */
  | { readonly kind: "structure" };

/** Formulas of more cells than this are not compared cell by cell. */
const MOST_CELLS = 4000;

/**
 * Where two formulas for the same cell differ; none where they come to the same: other numbers, brackets, `$`,
 * and another way of adding up the same cells do not count. Undefined where one of them cannot be read.
 */
export function compareFormulas(actual: string, expected: string): readonly FormulaDifference[] | undefined {
  if (addTheSame(actual, expected)) return [];
  const [one, other] = [parseFormula(actual), parseFormula(expected)];
  if (!one || !other) return undefined;
  const differences: FormulaDifference[] = [];
  compare(one, other, differences);
  return differences;
}

function compare(actual: Expression, expected: Expression, differences: FormulaDifference[]): void {
  if (actual.kind === "unary" && actual.operator === "+") {
    compare(actual.of, expected, differences);
    return;
  }
  if (expected.kind === "unary" && expected.operator === "+") {
    compare(actual, expected.of, differences);
    return;
  }
  switch (actual.kind) {
    case "value":
      if (expected.kind === "value") return;
      differences.push({ kind: expected.kind === "reference" ? "typed" : "structure" });
      return;
    case "reference":
      if (expected.kind !== "reference") break;
      if (!isSame(actual, expected)) differences.push({ kind: "reference", actual, expected });
      return;
    case "unary":
      if (expected.kind !== "unary" || expected.operator !== actual.operator) break;
      compare(actual.of, expected.of, differences);
      return;
    case "binary":
      if (expected.kind !== "binary" || expected.operator !== actual.operator) break;
      differences.push(...operands(actual, expected));
      return;
    case "call": {
      if (expected.kind !== "call" || expected.arguments.length !== actual.arguments.length) break;
      if (expected.name !== actual.name) differences.push({ kind: "function" });
      for (const [i, given] of actual.arguments.entries()) {
        const other = expected.arguments[i];
        if (given && other) compare(given, other, differences);
        else if (given || other) differences.push({ kind: "structure" });
      }
      return;
    }
    case "name":
    case "table":
      if (expected.kind === actual.kind && expected.name.toLowerCase() === actual.name.toLowerCase()) return;
  }
  differences.push({ kind: "structure" });
}

type Binary = Extract<Expression, { readonly kind: "binary" }>;

/** `C5*E5` is `E5*C5`. */
function operands(actual: Binary, expected: Binary): readonly FormulaDifference[] {
  const straight: FormulaDifference[] = [];
  compare(actual.left, expected.left, straight);
  compare(actual.right, expected.right, straight);
  if (straight.length === 0 || (actual.operator !== "*" && actual.operator !== "+")) return straight;
  const crossed: FormulaDifference[] = [];
  compare(actual.left, expected.right, crossed);
  compare(actual.right, expected.left, crossed);
  return crossed.length < straight.length ? crossed : straight;
}

function isSame(one: ReferenceExpression, other: ReferenceExpression): boolean {
  return one.sheet?.toLowerCase() === other.sheet?.toLowerCase() && isSameRange(one.range, other.range);
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}

/** Whether both only add and take away, and the same cells. */
function addTheSame(one: string, other: string): boolean {
  const [cells, others] = [cellsAdded(one), cellsAdded(other)];
  if (cells?.size !== others?.size || !cells || !others) return false;
  for (const [cell, times] of cells) if (others.get(cell) !== times) return false;
  return true;
}

/** How often a formula adds each cell (less than 0: takes it away), by a key that names the cell. */
export type AddedCells = ReadonlyMap<string, number>;

export function cellsAdded(formula: string): AddedCells | undefined {
  const terms = parseLinearFormula(formula);
  if (!terms) return undefined;
  const times = new Map<string, number>();
  for (const { range, sheet = "", sign } of terms) {
    if (range.rowCount * range.columnCount > MOST_CELLS || times.size > MOST_CELLS) return undefined;
    for (let row = range.row; row < range.row + range.rowCount; row++) {
      for (let column = range.column; column < range.column + range.columnCount; column++) {
        const key = `${sheet.toLowerCase()}!${String(row)},${String(column)}`;
        times.set(key, (times.get(key) ?? 0) + sign);
      }
    }
  }
  return times;
}
