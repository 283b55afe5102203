import { columnIndex, LAST_COLUMN, LAST_ROW, parseRange, type Range } from "../workbook/address";
import type { BinaryOperator, ReferenceExpression } from "./expression";
import { errorOf, type FormulaError } from "./scalar";

export type Token =
  | { readonly kind: "value"; readonly value: number | string | boolean | FormulaError }
  | ReferenceExpression
  | { readonly kind: "operator"; readonly operator: BinaryOperator | "%" }
  /** The name of a function, its parenthesis passed. */
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "name" | "table"; readonly name: string }
  | { readonly kind: "mark"; readonly mark: "(" | ")" | "," };

const SPACE = /\s+/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELLS = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!:])/uy;
const COLUMNS = /\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!:])/uy;
const ROWS = /\$?(\d{1,7}):\$?(\d{1,7})(?![\p{L}\p{N}_.(!:])/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)/y;
const TABLE = /([\p{L}_][\p{L}\p{N}_.]*)\[(?:[^[\]]|\[[^\]]*\])*\]/uy;
const WORD = /([\p{L}_][\p{L}\p{N}_.]*)(\s*\()?/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%]/y;

/** The tokens of a formula without `=`; undefined where it holds what is not known here. */
export function tokenize(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) at = pattern.lastIndex;
    return match ?? undefined;
  };
  for (;;) {
    take(SPACE);
    if (at >= formula.length) return tokens;
    const token = nextToken(take);
    if (!token) return undefined;
    tokens.push(token);
  }
}

function nextToken(take: (pattern: RegExp) => RegExpExecArray | undefined): Token | undefined {
  const sheet = take(SHEET);
  const range = takeRange(take);
  if (sheet) {
    const name = sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? "";
    // `[1]Tờ!A1` is another workbook, `Tờ1:Tờ3!A1` runs through sheets.
    return range && !/[[\]:]/.test(name) ? { kind: "reference", sheet: name, range } : undefined;
  }
  if (range) return { kind: "reference", range };
  const number = take(NUMBER);
  if (number) return { kind: "value", value: Number(number[0]) };
  const text = take(TEXT);
  if (text) return { kind: "value", value: (text[1] ?? "").replaceAll('""', '"') };
  const error = errorOf(take(ERROR)?.[0] ?? "");
  if (error) return { kind: "value", value: error };
  const operator = take(OPERATOR);
  if (operator) return { kind: "operator", operator: operator[0] as BinaryOperator };
  const mark = take(/[(),]/y);
  if (mark) return { kind: "mark", mark: mark[0] as "(" };
  const table = take(TABLE);
  if (table) return { kind: "table", name: table[1] ?? "" };
  const word = take(WORD);
  if (!word) return undefined;
  const name = word[1] ?? "";
  if (word[2] !== undefined) return { kind: "function", name: name.toUpperCase() };
  if (/^(?:TRUE|FALSE)$/i.test(name)) return { kind: "value", value: name.toUpperCase() === "TRUE" };
  return { kind: "name", name };
}

function takeRange(take: (pattern: RegExp) => RegExpExecArray | undefined): Range | undefined {
  const cells = take(CELLS)?.[0].split(":");
  if (cells) {
    const [first = "", last = first] = cells;
    return parseRange(`${first}:${last}`);
  }
  const columns = take(COLUMNS);
  if (columns) {
    const span = spanOf(columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? ""), LAST_COLUMN);
    return span && { row: 0, rowCount: LAST_ROW + 1, column: span[0], columnCount: span[1] };
  }
  const rows = take(ROWS);
  const span = rows && spanOf(Number(rows[1]) - 1, Number(rows[2]) - 1, LAST_ROW);
  return span && { row: span[0], rowCount: span[1], column: 0, columnCount: LAST_COLUMN + 1 };
}

function spanOf(
  a: number | undefined,
  b: number | undefined,
  last: number,
): readonly [number, number] | undefined {
  if (a === undefined || b === undefined || Math.min(a, b) < 0 || Math.max(a, b) > last) return undefined;
  return [Math.min(a, b), Math.abs(a - b) + 1];
}
