import type { LabelledTable } from "./labelled-table";

/** A labelled table with numbers in place of words: what many tables are compared by. */
export interface NumberedTable {
  readonly from: LabelledTable;
  /** Grid rows, and the number of the name of each; in the order of the table's own rows. */
  readonly rows: Int32Array;
  readonly rowNames: Int32Array;
  /** The same of its columns. */
  readonly columns: Int32Array;
  readonly columnNames: Int32Array;
}

/** Tables whose rows are called by numbers, and so are their columns: equal numbers where the words are equal. */
export interface NumberedTables {
  readonly tables: readonly NumberedTable[];
  /** One more than the greatest number of a row's name. */
  readonly rowNameCount: number;
  readonly columnNameCount: number;
}

export function numberNames(tables: readonly LabelledTable[]): NumberedTables {
  const [rowNames, columnNames] = [new Map<string, number>(), new Map<string, number>()];
  const numbered = tables.map((from): NumberedTable => ({
    from,
    rows: Int32Array.from(from.rows.values()),
    rowNames: numbersOf(from.rows, rowNames),
    columns: Int32Array.from(from.columns.values()),
    columnNames: numbersOf(from.columns, columnNames),
  }));
  return { tables: numbered, rowNameCount: rowNames.size, columnNameCount: columnNames.size };
}

function numbersOf(words: ReadonlyMap<string, number>, known: Map<string, number>): Int32Array {
  const numbers = new Int32Array(words.size);
  let k = 0;
  for (const one of words.keys()) {
    let number = known.get(one);
    if (number === undefined) known.set(one, (number = known.size));
    numbers[k++] = number;
  }
  return numbers;
}
