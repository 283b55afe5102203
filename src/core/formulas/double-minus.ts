import type { Expression } from "../evaluate/expression";
import { parseFormula } from "../evaluate/parse-formula";

/** `A1-(-A2)` is as good as it is clear: only signs side by side are looked for. */
const TWO_SIGNS = /-\s*-/;

/** Whether a formula takes away the negative of a cell, as in `A1--A2`, which adds it. */
export function hasDoubleMinus(formula: string): boolean {
  if (!TWO_SIGNS.test(formula)) return false;
  const expression = parseFormula(formula);
  return expression !== undefined && takesNegative(expression);
}

function takesNegative(part: Expression): boolean {
  switch (part.kind) {
    case "binary":
      return (
        (part.operator === "-" && isNegatedCell(part.right)) ||
        takesNegative(part.left) ||
        takesNegative(part.right)
      );
    case "unary":
      return takesNegative(part.of);
    case "call":
      return part.arguments.some((given) => given && takesNegative(given));
    case "value":
    case "reference":
    case "name":
    case "table":
      return false;
  }
}

function isNegatedCell(part: Expression): boolean {
  return part.kind === "unary" && part.operator === "-" && part.of.kind === "reference";
}
