import { CellClass } from "../tables/sheet-view";
import { type LinearTerm, parseLinearFormula } from "../workbook/linear-formula";
import { gridIndex } from "./line-view";
import { type Pattern, placeOf } from "./pattern";
import { totalFormula } from "./total-formula";

/**
 * The parts of a sum that the total's own formula leaves out, as positions of the pattern: empty
 * where the total is typed, where its formula takes all of them, or where it sums something else
 * altogether. Cells without a figure are not missed.
 */
export function cellsMissedBy(pattern: Pattern, k: number): number[] {
  const { table, direction, total, parts, lines, kind } = pattern;
  if (kind !== "sum" || !table.sheet.cells.formula) return [];
  const line = lines[k] ?? 0;
  const formula = totalFormula(table, direction, total, line);
  const terms = formula === undefined ? undefined : parseLinearFormula(formula);
  if (
    !terms ||
    terms.some(({ sign, sheet }) => sign < 0 || (sheet !== undefined && sheet !== table.sheet.name))
  )
    return [];
  let taken = 0;
  const missed: number[] = [];
  for (const part of parts) {
    const { row, column } = placeOf(table, direction, part, line);
    if (terms.some((term) => covers(term, row, column))) taken++;
    else if (holdsFigure(pattern, part, line)) missed.push(part);
  }
  // A formula that takes cells beyond the parts follows a rule of its own.
  return taken > 0 && missed.length > 0 && cellCount(terms) - taken <= parts.length ? missed : [];
}

function holdsFigure({ table, direction }: Pattern, position: number, line: number): boolean {
  const found = table.grid.cellClass[gridIndex(table, direction, position, line)] ?? 0;
  return found === CellClass.number || found === CellClass.textNumber || found === CellClass.withoutValue;
}

function covers({ range }: LinearTerm, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rowCount &&
    column >= range.column &&
    column < range.column + range.columnCount
  );
}

function cellCount(terms: readonly LinearTerm[]): number {
  return terms.reduce((sum, { range }) => sum + range.rowCount * range.columnCount, 0);
}
