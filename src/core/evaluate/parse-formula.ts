import type { BinaryOperator, Expression } from "./expression";
import { type Token, tokenize } from "./tokenize";

/** Excel itself nests functions 64 deep. */
const DEEPEST = 100;

/** From the weakest to the strongest (ECMA-376 part 1, 18.17.2.2); those of a level join from the left. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * A formula without `=` as an expression. Undefined for what is not known here: arrays, other
 * workbooks, unions and intersections, and what is no formula at all.
 */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula);
  if (!tokens) return undefined;
  const parser: Parser = { tokens, at: 0, depth: 0 };
  const expression = binary(parser, 0);
  return parser.at === tokens.length ? expression : undefined;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

function binary(parser: Parser, level: number): Expression | undefined {
  const operators = LEVELS[level];
  if (!operators) return unary(parser);
  let left = binary(parser, level + 1);
  for (;;) {
    const token = parser.tokens[parser.at];
    const isHere = token?.kind === "operator" && (operators as readonly string[]).includes(token.operator);
    if (!left || !isHere) return left;
    parser.at++;
    const right = binary(parser, level + 1);
    left = right && { kind: "binary", operator: token.operator as BinaryOperator, left, right };
  }
}

/** A sign binds more strongly than a power: `-2^2` is 4. */
function unary(parser: Parser): Expression | undefined {
  const signs: ("-" | "+")[] = [];
  for (;;) {
    const token = parser.tokens[parser.at];
    if (token?.kind !== "operator" || (token.operator !== "-" && token.operator !== "+")) break;
    signs.push(token.operator);
    parser.at++;
  }
  let expression = primary(parser);
  while (expression && signs.length > 0)
    expression = { kind: "unary", operator: signs.pop() ?? "+", of: expression };
  for (;;) {
    const token = parser.tokens[parser.at];
    if (!expression || token?.kind !== "operator" || token.operator !== "%") return expression;
    parser.at++;
    expression = { kind: "unary", operator: "%", of: expression };
  }
}

function primary(parser: Parser): Expression | undefined {
  const token = parser.tokens[parser.at++];
  switch (token?.kind) {
    case "value":
    case "reference":
    case "name":
    case "table":
      return token;
    case "function":
      return call(parser, token.name);
    case "mark":
      return token.mark === "(" ? deeper(parser, () => closed(parser, binary(parser, 0))) : undefined;
    case "operator":
    case undefined:
      return undefined;
  }
}

function call(parser: Parser, name: string): Expression | undefined {
  return deeper(parser, () => {
    const given: (Expression | undefined)[] = [];
    if (isMark(parser, ")")) {
      parser.at++;
      return { kind: "call", name, arguments: given };
    }
    for (;;) {
      if (isMark(parser, ",") || isMark(parser, ")")) given.push(undefined);
      else {
        const argument = binary(parser, 0);
        if (!argument) return undefined;
        given.push(argument);
      }
      if (isMark(parser, ",")) parser.at++;
      else return closed(parser, { kind: "call", name, arguments: given });
    }
  });
}

function deeper(parser: Parser, parse: () => Expression | undefined): Expression | undefined {
  if (parser.depth >= DEEPEST) return undefined;
  parser.depth++;
  const expression = parse();
  parser.depth--;
  return expression;
}

function closed(parser: Parser, expression: Expression | undefined): Expression | undefined {
  if (!isMark(parser, ")")) return undefined;
  parser.at++;
  return expression;
}

function isMark(parser: Parser, mark: "(" | ")" | ","): boolean {
  const token = parser.tokens[parser.at];
  return token?.kind === "mark" && token.mark === mark;
}
