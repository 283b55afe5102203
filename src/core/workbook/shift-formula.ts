import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "./address";

/**
 * One token of a formula in which references may hide: strings, quoted sheet names, structured
 * references and error values are passed over whole, then cell, column and row references.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|#[A-Z0-9/!?]+|(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/**
 * The formula as Excel would have it after filling it `rows` down and `columns` to the right:
 * relative references move and wrap round at the edge of the sheet, those with `$` stay.
 * This is how a shared formula (ECMA-376 part 1, 18.3.1.40) is expanded.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (absolute: string, name: string): string | undefined => {
    const from = columnIndex(name);
    if (from === undefined) return undefined;
    if (absolute) return `$${name}`;
    // Excel wraps at the sheet's edge when it expands a shared formula.
    const to = (from + columns + (LAST_COLUMN + 1)) % (LAST_COLUMN + 1);
    return columnName(to);
  };
  const row = (absolute: string, name: string): string | undefined => {
    if (Number(name) < 1 || Number(name) > LAST_ROW + 1) return undefined;
    if (absolute) return `$${name}`;
    const to = (Number(name) - 1 + rows + (LAST_ROW + 1)) % (LAST_ROW + 1);
    return String(to + 1);
  };
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [cA, cName, rA, rName, c1A, c1, c2A, c2, r1A, r1, r2A, r2] = groups;
    if (cName !== undefined && rName !== undefined) {
      const [movedColumn, movedRow] = [column(cA ?? "", cName), row(rA ?? "", rName)];
      return movedColumn === undefined || movedRow === undefined ? token : movedColumn + movedRow;
    }
    if (c1 !== undefined && c2 !== undefined) {
      const [from, to] = [column(c1A ?? "", c1), column(c2A ?? "", c2)];
      return from === undefined || to === undefined ? token : `${from}:${to}`;
    }
    if (r1 !== undefined && r2 !== undefined) {
      const [from, to] = [row(r1A ?? "", r1), row(r2A ?? "", r2)];
      return from === undefined || to === undefined ? token : `${from}:${to}`;
    }
    return token;
  });
}
