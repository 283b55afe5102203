import { ofWhich, share, sum, type Relation } from "../relations";
import { AGE_COLUMNS, COUNT_COLUMNS, EDUCATION_COLUMNS } from "./columns";
import type { TypeRows } from "./rows";

/** All that must hold on the tally: along every row, down every column. */
export function tallyRelations(types: readonly TypeRows[], grandRow: number): Relation[] {
  const unitRows = types.flatMap(({ units }) => units.map(({ row }) => row));
  const rows = [...types.map(({ row }) => row), ...unitRows, grandRow].sort((a, b) => a - b);
  return [
    ...rows.flatMap(rowRelations),
    ...COUNT_COLUMNS.flatMap(({ name }) => columnRelations(name, types, grandRow)),
  ];
}

function rowRelations(row: number): Relation[] {
  const at = (names: readonly string[]): string[] => names.map((name) => name + String(row));
  const total = `K${row}`;
  return [
    sum(`D${row}`, at(["E", "F"])),
    sum(`G${row}`, at(["H", "I", "J"])),
    sum(total, at(["C", "D", "G"]), [1, 1, -1]),
    sum(total, at(["L", "M"])),
    sum(total, at(["Q", "R"])),
    sum(total, at(AGE_COLUMNS)),
    sum(total, at(EDUCATION_COLUMNS)),
    share(`N${row}`, `M${row}`, total, 1),
    ...at(["O", "P", "AE", "AF"]).map((part) => ofWhich(total, part)),
  ];
}

/** A type is the sum of its organizations, the grand total is the sum of the types. */
function columnRelations(name: string, types: readonly TypeRows[], grandRow: number): Relation[] {
  return [
    ...types.map(({ row, units }) =>
      sum(
        name + String(row),
        units.map((unit) => name + String(unit.row)),
      ),
    ),
    sum(
      name + String(grandRow),
      types.map(({ row }) => name + String(row)),
    ),
  ];
}
