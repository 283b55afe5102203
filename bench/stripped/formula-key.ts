import { readQuotientFormula } from "../../src/core/relations/quotient-formula";
import type { Range } from "../../src/core/workbook/address";
import { CellKind, type CellTable, findCell } from "../../src/core/workbook/cells";
import type { LinearTerm } from "../../src/core/workbook/linear-formula";
import { formulaOf, numberAt } from "../../src/core/workbook/read-cell";
import type { Aggregation } from "../aggrecol/match";
import { termsReader } from "./terms";

type Place = readonly [row: number, column: number];

/**
 * What the formulas of a sheet say of its figures, as an answer key: sums and differences (a difference as a sum,
 * its minuend the total), means, quotients and changes along one row or one column. Of the parts only those that
 * hold a number; a formula whose figure is not what it says is left out.
 */
export function formulaKey(cells: CellTable): Aggregation[] {
  const linear = termsReader(cells);
  const found: Aggregation[] = [];
  for (let row = 0; row < cells.rowCount; row++) {
    for (let i = cells.rowStart[row] ?? 0; i < (cells.rowStart[row + 1] ?? 0); i++) {
      if (cells.kind[i] !== CellKind.number || (cells.formula?.[i] ?? 0) === 0) continue;
      const at: Place = [row, cells.column[i] ?? 0];
      const terms = linear(i);
      const said = terms ? sumOf(cells, at, terms) : quotientOf(cells, at, formulaOf(cells, i) ?? "");
      if (said) found.push(said);
    }
  }
  return found;
}

function sumOf(cells: CellTable, at: Place, terms: readonly LinearTerm[]): Aggregation | undefined {
  const [added, taken] = [1, -1].map((sign) =>
    terms.filter((term) => term.sign === sign).flatMap(({ range }) => numbersIn(cells, range)),
  );
  if (!added || !taken || !isOneLine([at, ...added, ...taken])) return undefined;
  const sum = (places: readonly Place[]): number =>
    places.reduce((total, [row, column]) => total + numberAt(cells, row, column), 0);
  if (!isNear(sum(added) - sum(taken), numberAt(cells, ...at))) return undefined;
  const [minuend] = added;
  if (taken.length === 0)
    return added.length < 2 ? undefined : { operator: "Sum", aggregator: at, aggregatees: added };
  if (taken.length > 1 || added.length > 1 || !minuend) return undefined;
  return { operator: "Sum", aggregator: minuend, aggregatees: [at, ...taken] };
}

function quotientOf(cells: CellTable, at: Place, formula: string): Aggregation | undefined {
  const read = readQuotientFormula(formula);
  if (!read) return undefined;
  const ranges = read.kind === "average" ? read.ranges : [read.first, read.second];
  const parts = ranges.flatMap((range) => numbersIn(cells, range));
  if (parts.length < 2 || !isOneLine([at, ...parts])) return undefined;
  const values = parts.map((part) => numberAt(cells, ...part));
  const [first = NaN, second = NaN] = values;
  const computed =
    read.kind === "average"
      ? values.reduce((sum, value) => sum + value, 0) / values.length
      : (first / second - (read.form.kind === "change" ? 1 : 0)) * read.form.scale;
  if (!isNear(computed, numberAt(cells, ...at))) return undefined;
  const operator =
    read.kind === "average" ? "Average" : read.form.kind === "share" ? "Division" : "RelativeChange";
  return { operator, aggregator: at, aggregatees: parts };
}

/** The cells of a range that hold a number. */
export function numbersIn(cells: CellTable, range: Range): Place[] {
  const found: Place[] = [];
  const last = Math.min(range.row + range.rowCount, cells.rowCount) - 1;
  const right = Math.min(range.column + range.columnCount, cells.columnCount) - 1;
  for (let row = range.row; row <= last; row++)
    for (let column = range.column; column <= right; column++) {
      const index = findCell(cells, row, column);
      if (index >= 0 && cells.kind[index] === CellKind.number) found.push([row, column]);
    }
  return found;
}

function isOneLine(places: readonly Place[]): boolean {
  const [first] = places;
  return ([0, 1] as const).some((axis) => places.every((place) => place[axis] === first?.[axis]));
}

/** As two ways of calculating the same agree, and a figure that is shown rounded does not. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 + 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}
