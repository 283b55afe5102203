import { finite, operate, toNumber } from "./arithmetic";
import type { Expression } from "./expression";
import type { Cells, Context, Implementation } from "./function";
import { AGGREGATES } from "./functions/aggregates";
import { CONDITIONAL } from "./functions/conditional-sums";
import { DATES } from "./functions/dates";
import { LOGICAL } from "./functions/logical";
import { ROUNDING } from "./functions/rounding";
import { isError, type Result } from "./scalar";

const FUNCTIONS: ReadonlyMap<string, Implementation> = new Map(
  Object.entries({ ...AGGREGATES, ...CONDITIONAL, ...DATES, ...LOGICAL, ...ROUNDING }),
);

/** What a formula gives; undefined where that takes more than is known here. */
export function compute(expression: Expression, cells: Cells): Result {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "reference": {
      const { range, sheet } = expression;
      // A range where one value is wanted means different cells in different versions of Excel.
      if (range.rowCount * range.columnCount > 1) return undefined;
      return cells.value(sheet, range.row, range.column);
    }
    case "unary": {
      const value = compute(expression.of, cells);
      if (expression.operator === "+") return value;
      const number = toNumber(value);
      if (number === undefined || isError(number)) return number;
      return finite(expression.operator === "-" ? -number : number / 100);
    }
    case "binary":
      return operate(expression.operator, compute(expression.left, cells), compute(expression.right, cells));
    case "call": {
      const context: Context = {
        cells,
        value: (argument) => (argument ? compute(argument, cells) : null),
      };
      return FUNCTIONS.get(expression.name)?.(expression.arguments, context);
    }
    case "name":
    case "table":
      return undefined;
  }
}
