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
      const end = rest.indexOf(")");
      if (end < 0) return undefined;
      for (const argument of rest.slice(sum[0].length, end).split(/[,;]/)) {
        const term = parseTerm(argument.trim(), sign);
        if (term?.rest !== "") return undefined;
        terms.push(term.term);
      }
      rest = rest.slice(end + 1).trim();
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
  const range = match && parseRange(match[2] ?? "");
  if (!match || !range) return undefined;
  const [first = "", last = first] = (match[2] ?? "").split(":");
  const fixed = [/\$\d/.test(first), first.startsWith("$"), /\$\d/.test(last), last.startsWith("$")] as const;
  const sheet = match[1]
    ?.slice(0, -1)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return {
    term: { sign, range, fixed, ...(sheet !== undefined && { sheet }) },
    rest: text.slice(match[0].length),
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
  const wrap = (value: number, last: number): number => (value + last + 1) % (last + 1);
  const top = fixed[0] ? range.row : wrap(range.row + rows, LAST_ROW);
  const left = fixed[1] ? range.column : wrap(range.column + columns, LAST_COLUMN);
  const bottom = range.row + range.rowCount - 1 + (fixed[2] ? 0 : rows);
  const right = range.column + range.columnCount - 1 + (fixed[3] ? 0 : columns);
  return {
    ...term,
    range: {
      row: top,
      column: left,
      rowCount: Math.max(1, bottom - top + 1),
      columnCount: Math.max(1, right - left + 1),
    },
  };
}
