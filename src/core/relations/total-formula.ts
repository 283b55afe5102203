import type { TallyTable } from "../tables/tally-table";
import { findCell } from "../workbook/cells";
import { formulaOf } from "../workbook/read-cell";
import type { Direction } from "./line-view";
import { placeOf } from "./pattern";

/** The formula of a total on a line, without `=`; undefined where the total is typed. */
export function totalFormula(
  table: TallyTable,
  direction: Direction,
  total: number,
  line: number,
): string | undefined {
  const { row, column } = placeOf(table, direction, total, line);
  const index = findCell(table.sheet.cells, row, column);
  return index < 0 ? undefined : formulaOf(table.sheet.cells, index);
}
