import type { CellTable } from "../../src/core/workbook/cells";
import { findCell } from "../../src/core/workbook/cells";
import type { Aggregation } from "../aggrecol/match";
import { numbersIn } from "./formula-key";
import { termsReader } from "./terms";

type Typed = ReadonlyMap<number, number>;

/**
 * Whether a sum follows from the formulas of a sheet, in whatever words: its total and its parts, each written out
 * down to the cells that are typed, are the same.
 */
export function followsFrom(cells: CellTable): (sum: Aggregation) => boolean {
  const linear = termsReader(cells);
  const known = new Map<number, Typed>();
  const written = (row: number, column: number): Typed => {
    const at = row * cells.columnCount + column;
    const found = known.get(at);
    if (found) return found;
    // Until it is written out it stands for itself: a formula that leads back to its own cell ends there.
    known.set(at, new Map([[at, 1]]));
    const terms = linear(findCell(cells, row, column));
    if (!terms) return new Map([[at, 1]]);
    const result = new Map<number, number>();
    for (const { sign, range } of terms)
      for (const [partRow, partColumn] of numbersIn(cells, range))
        addTo(result, written(partRow, partColumn), sign);
    known.set(at, result);
    return result;
  };
  return ({ aggregator, aggregatees }) => {
    const rest = new Map(written(...aggregator));
    for (const part of aggregatees) addTo(rest, written(...part), -1);
    return [...rest.values()].every((times) => times === 0);
  };
}

function addTo(sum: Map<number, number>, other: Typed, sign: 1 | -1): void {
  for (const [cell, times] of other) sum.set(cell, (sum.get(cell) ?? 0) + sign * times);
}
