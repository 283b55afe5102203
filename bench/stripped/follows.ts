import { readQuotientFormula } from "../../src/core/relations/quotient-formula";
import { type CellTable, findCell } from "../../src/core/workbook/cells";
import { formulaOf } from "../../src/core/workbook/read-cell";
import type { Aggregation } from "../aggrecol/match";
import { numbersIn } from "./formula-key";
import { termsReader } from "./terms";

/** How often a figure takes each typed cell, or such a cell divided by another; by a name for each. */
type Typed = ReadonlyMap<string, number>;

/**
 * Whether a sum follows from the formulas of a sheet, in whatever words: its total and its parts, each written out
 * down to the cells that are typed, are the same. So do shares of one whole make the share of their sum.
 */
export function followsFrom(cells: CellTable): (sum: Aggregation) => boolean {
  const termsAt = termsReader(cells);
  const known = new Map<string, Typed>();
  const written = (row: number, column: number): Typed => {
    const name = `${String(row)},${String(column)}`;
    const found = known.get(name);
    if (found) return found;
    // Until it is written out it stands for itself: a formula that leads back to its own cell ends there.
    const itself: Typed = new Map([[name, 1]]);
    known.set(name, itself);
    const result = writtenOut(row, column) ?? itself;
    known.set(name, result);
    return result;
  };
  const writtenOut = (row: number, column: number): Typed | undefined => {
    const index = findCell(cells, row, column);
    const result = new Map<string, number>();
    const terms = termsAt(index);
    if (terms) {
      for (const { sign, range } of terms)
        for (const place of numbersIn(cells, range)) addTo(result, written(...place), sign);
      return result;
    }
    const read = readQuotientFormula(index < 0 ? "" : (formulaOf(cells, index) ?? ""));
    if (read?.kind !== "ratio" || read.form.kind !== "share") return undefined;
    const { first, second, form } = read;
    for (const [cell, times] of written(first.row, first.column))
      result.set(`${cell}/${String(second.row)},${String(second.column)}`, times * form.scale);
    return result;
  };
  return ({ aggregator, aggregatees }) => {
    const rest = new Map(written(...aggregator));
    for (const part of aggregatees) addTo(rest, written(...part), -1);
    return [...rest.values()].every((times) => times === 0);
  };
}

function addTo(sum: Map<string, number>, other: Typed, sign: 1 | -1): void {
  for (const [cell, times] of other) sum.set(cell, (sum.get(cell) ?? 0) + sign * times);
}
