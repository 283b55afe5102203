import { CellClass } from "../tables/sheet-view";
import { NO_LABEL } from "../tables/row-labels";
import type { TallyTable } from "../tables/tally-table";
import { figureColumns, figureRows, type LineView, makeLineView } from "./line-view";

/** A row of one of several tables. */
export interface StackedRow {
  readonly table: TallyTable;
  readonly row: number;
}

/** Tables that stand one below the other and have columns of figures in common, from top to bottom. */
export interface Stack {
  readonly tables: readonly TallyTable[];
  /** Columns of the sheet in which two of them at least hold figures, ascending. */
  readonly columns: readonly number[];
}

/** The stacks of two tables or more. @param tables in the order of sheets, from top to bottom */
export function stacksOf(tables: readonly TallyTable[]): Stack[] {
  const stacks: { tables: TallyTable[]; columns: Map<number, number> }[] = [];
  for (const table of tables) {
    const own = figureColumns(table).map((column) => column + table.frame.left);
    const stack = stacks.find(({ tables: [first], tables: above, columns }) => {
      const last = above.at(-1);
      const isBelow = last !== undefined && last.frame.bodyBottom < table.frame.bodyTop;
      return first?.sheet === table.sheet && isBelow && own.some((column) => columns.has(column));
    });
    const { tables: members, columns } = stack ?? { tables: [], columns: new Map<number, number>() };
    members.push(table);
    for (const column of own) columns.set(column, (columns.get(column) ?? 0) + 1);
    if (!stack) stacks.push({ tables: members, columns });
  }
  return stacks
    .filter(({ tables: { length } }) => length > 1)
    .map(({ tables: members, columns }) => ({
      tables: members,
      columns: [...columns].flatMap(([column, count]) => (count > 1 ? [column] : [])).sort((a, b) => a - b),
    }));
}

/** The rows of a stack that hold a figure in one of its columns, from top to bottom. */
export function rowsOf({ tables, columns }: Stack): StackedRow[] {
  return tables.flatMap((table) => {
    const own = columns.map((column) => column - table.frame.left).filter((column) => column >= 0);
    return figureRows(
      table,
      own.filter((column) => column < table.grid.columnCount),
    ).map((row): StackedRow => ({ table, row }));
  });
}

/**
 * Rows of several tables looked at as those of one: position k is row k of these, line l column l of the stack.
 * Between rows that do not follow each other stands a blank one.
 */
export function stackView(stack: Stack, rows: readonly StackedRow[]): LineView | undefined {
  const [first] = stack.tables;
  if (!first) return undefined;
  const columnCount = stack.columns.length;
  const places: number[] = [];
  rows.forEach((own, k) => {
    const before = rows[k - 1];
    const isNext = before?.table === own.table && before.row + 1 === own.row;
    places.push((places[k - 1] ?? -1) + (isNext || k === 0 ? 1 : 2));
  });
  const rowCount = (places.at(-1) ?? -1) + 1;
  const value = new Float64Array(rowCount * columnCount).fill(NaN);
  const cellClass = new Uint8Array(rowCount * columnCount).fill(CellClass.blank);
  const at = new Map<number, StackedRow>();
  rows.forEach((own, k) => {
    const place = places[k] ?? 0;
    at.set(place, own);
    stack.columns.forEach((column, l) => {
      const figure = gridPlace(own, column);
      value[place * columnCount + l] = own.table.grid.value[figure] ?? NaN;
      cellClass[place * columnCount + l] = own.table.grid.cellClass[figure] ?? CellClass.blank;
    });
  });
  const joined: TallyTable = {
    ...first,
    grid: { ...first.grid, rowCount, columnCount, value, cellClass },
    roles: stack.columns.map(() => "quantity"),
    paths: stack.columns.map(() => []),
    codes: [],
    labelOf: (row) => {
      const own = at.get(row);
      return own ? own.table.labelOf(own.row) : NO_LABEL;
    },
    codeOf: () => ({}),
    declaresSum: () => false,
  };
  const lines = stack.columns.map((_, l) => l);
  return makeLineView(joined, "down", places, lines);
}

/** Where a column of the sheet stands in a table's grid; -1 where the table does not reach it. */
export function gridPlace({ table, row }: StackedRow, column: number): number {
  const own = column - table.frame.left;
  return own < 0 || own >= table.grid.columnCount ? -1 : row * table.grid.columnCount + own;
}
