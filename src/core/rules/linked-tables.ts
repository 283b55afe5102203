import type { LabelledTable } from "../between/labelled-table";
import type { CellPlace } from "../relations/link";
import { TablePlaces } from "./table-places";

/** A table by the words of its rows and columns, as rules between places know it. */
export interface LinkedTable {
  readonly from: LabelledTable;
  readonly places: TablePlaces;
  /** The words of each row and column that holds figures, by which other tables have the same. */
  readonly rowWords: ReadonlyMap<number, string>;
  readonly columnWords: ReadonlyMap<number, string>;
  /** The words of all its columns: tables that have the same are of one layout. */
  readonly layout: string;
}

export function linkedTables(all: readonly LabelledTable[]): readonly LinkedTable[] {
  return all.map((from) => ({
    from,
    places: new TablePlaces(from.table),
    rowWords: inverse(from.rows),
    columnWords: inverse(from.columns),
    layout: [...from.columns.keys()].sort().join("\u001e"),
  }));
}

function inverse(indexes: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  return new Map([...indexes].map(([words, index]) => [index, words]));
}

/** A cell in its table, by grid indexes. */
export interface LinkedCell {
  readonly table: LinkedTable;
  readonly row: number;
  readonly column: number;
}

export function linkedCellAt(
  tables: readonly LinkedTable[],
  { sheet, row, column }: CellPlace,
): LinkedCell | undefined {
  const table = tables.find(({ from: { table: one } }) => {
    const { frame } = one;
    return (
      one.sheet === sheet &&
      row >= frame.bodyTop &&
      row <= frame.bodyBottom &&
      column >= frame.left &&
      column <= frame.right
    );
  });
  if (!table) return undefined;
  const { frame } = table.from.table;
  return { table, row: row - frame.bodyTop, column: column - frame.left };
}
