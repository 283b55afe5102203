import { LAST_COLUMN, LAST_ROW, parseRange, type Range } from "./address";
import type { CellTable } from "./cells";
import { rowOf } from "./read-cell";

/** A rectangle that a formula adds or takes away; on another sheet where `sheet` is given. */
export interface LinearTerm {
  readonly sign: 1 | -1;
  readonly range: Range;
  readonly sheet?: string;
  /** Which edges carry `$` and stay where the formula is filled: top row, left column, bottom row, right column. */
  readonly fixed: readonly [boolean, boolean, boolean, boolean];
}

const REFERENCE =
  /^(?:((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!))?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])/u;
const SUM = /^(?:SUM\s*\(|SUBTOTAL\s*\(\s*(?:9|109)\s*[,;])/i;

/**
 * The terms of a formula that only adds and takes away cells: `F6+G6`, `SUM(F6:F14)`,
 * `SUM(B2,B5:B7)-C3`, `SUBTOTAL(9,F6:F14)`. Undefined for every other formula.
 */
export function parseLinearFormula(formula: string): LinearTerm[] | undefined {
  const terms: LinearTerm[] = [];
  let rest = formula.replace(/^[=+]/, "").trim();
  let sign: 1 | -1 = 1;
  if (rest.startsWith("-")) {
    sign = -1;
    rest = rest.slice(1).trim();
  }
  for (;;) {
    const sum = SUM.exec(rest);
    if (sum) {
      rest = rest.slice(sum[0].length);
      for (let separator = ","; separator !== ")"; rest = rest.slice(1)) {
        const term = parseTerm(rest.trimStart(), sign);
        if (!term) return undefined;
        terms.push(term.term);
        rest = term.rest.trimStart();
        separator = rest.charAt(0);
        if (!/^[,;)]$/.test(separator)) return undefined;
      }
      rest = rest.trim();
    } else {
      const term = parseTerm(rest, sign);
      if (!term || isWide(term.term.range)) return undefined;
      terms.push(term.term);
      rest = term.rest.trim();
    }
    if (rest === "") return terms;
    if (!/^[+-]/.test(rest)) return undefined;
    sign = rest.startsWith("-") ? -1 : 1;
    rest = rest.slice(1).trim();
  }
}

/** Outside SUM only single cells add up. */
function isWide(range: Range): boolean {
  return range.rowCount * range.columnCount > 1;
}

function parseTerm(text: string, sign: 1 | -1): { term: LinearTerm; rest: string } | undefined {
  const match = REFERENCE.exec(text);
  const [first = "", last = first] = match?.[2]?.split(":") ?? [];
  const [from, to] = [parseRange(first), parseRange(last)];
  if (!match || !from || !to) return undefined;
  const rows = edges(from.row, to.row, /\$\d/.test(first), /\$\d/.test(last));
  const columns = edges(from.column, to.column, first.startsWith("$"), last.startsWith("$"));
  const sheet = match[1]
    ?.slice(0, -1)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const term = { sign, ...rectangle(rows, columns), ...(sheet !== undefined && { sheet }) };
  return { term, rest: text.slice(match[0].length) };
}

/** First and last row (or column) of a reference, and which of them carries `$`. */
type Edges = readonly [first: number, last: number, firstFixed: boolean, lastFixed: boolean];

/** A reference may be written, or become by filling, `A3:A1`: the same cells as `A1:A3`. */
function edges(from: number, to: number, fromFixed: boolean, toFixed: boolean): Edges {
  return from <= to ? [from, to, fromFixed, toFixed] : [to, from, toFixed, fromFixed];
}

function rectangle(
  [top, bottom, topFixed, bottomFixed]: Edges,
  [left, right, leftFixed, rightFixed]: Edges,
): Pick<LinearTerm, "range" | "fixed"> {
  return {
    range: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
    fixed: [topFixed, leftFixed, bottomFixed, rightFixed],
  };
}

/** Reads the linear formulas of one sheet; what a shared formula says is read once and moved. */
export function linearFormulaReader(cells: CellTable): (index: number) => readonly LinearTerm[] | undefined {
  const shared = new Map<number, LinearTerm[] | undefined>();
  return (index) => {
    const code = cells.formula?.[index] ?? 0;
    if (code === 0) return undefined;
    if (code > 0) return parseLinearFormula(cells.formulas[code - 1] ?? "");
    const group = cells.sharedFormulas[-code - 1];
    if (!group) return undefined;
    if (!shared.has(code)) shared.set(code, parseLinearFormula(group.text));
    const [rows, columns] = [rowOf(cells, index) - group.row, (cells.column[index] ?? 0) - group.column];
    return shared.get(code)?.map((term) => moved(term, rows, columns));
  };
}

function moved(term: LinearTerm, rows: number, columns: number): LinearTerm {
  const { range, fixed } = term;
  // Excel wraps at the sheet's edge when it expands a shared formula.
  const wrap = (value: number, last: number): number => (value + last + 1) % (last + 1);
  const row = (at: number, stays: boolean): number => (stays ? at : wrap(at + rows, LAST_ROW));
  const column = (at: number, stays: boolean): number => (stays ? at : wrap(at + columns, LAST_COLUMN));
  const [bottom, right] = [range.row + range.rowCount - 1, range.column + range.columnCount - 1];
  return {
    ...term,
    ...rectangle(
      edges(row(range.row, fixed[0]), row(bottom, fixed[2]), fixed[0], fixed[2]),
      edges(column(range.column, fixed[1]), column(right, fixed[3]), fixed[1], fixed[3]),
    ),
  };
}
