import { bitsOf } from "./judge-link";
import { valueOf } from "./labelled-table";
import type { NumberedTable, NumberedTables } from "./name-numbers";
import type { Scope } from "./scope";

/** Tables that share figures under the same labels with a table, by their place among all: bits of what is shared. */
export type SharedFigures = ReadonlyMap<number, number>;

/**
 * For each table the tables before it that share figures with it, found in one pass over all figures, label by
 * label: each figure points to the first two tables that have it under the same caption. Two, so that a slip in
 * the first copy does not hide the others from each other.
 */
export function sharedFigures(numbered: NumberedTables, { spend }: Scope): readonly SharedFigures[] {
  const { tables } = numbered;
  const isShared = columnsOnSeveralSheets(numbered);
  const places = rowsByName(numbered);
  const shared = tables.map(() => new Map<number, number>());
  const seen = new Figures();
  for (let name = 0; name < numbered.rowNameCount; name++) {
    const [from, to] = [places.start[name] ?? 0, places.start[name + 1] ?? 0];
    if (!isOnSeveralSheets(tables, places.table, from, to)) continue;
    let count = 0;
    for (let k = from; k < to; k++) count += tables[places.table[k] ?? 0]?.columns.length ?? 0;
    if (!spend(count)) break;
    seen.clear(count);
    for (let k = from; k < to; k++) {
      const t = places.table[k] ?? 0;
      const table = tables[t];
      if (!table) continue;
      const figure = { from: table.from, row: places.row[k] ?? 0, column: 0 };
      for (let c = 0; c < table.columns.length; c++) {
        const caption = table.columnNames[c] ?? 0;
        if (!isShared[caption]) continue;
        figure.column = table.columns[c] ?? 0;
        const value = valueOf(figure);
        if (value === 0 || Number.isNaN(value)) continue;
        const at = seen.placeOf(caption, value);
        const [first, second] = [seen.first[at] ?? NONE, seen.second[at] ?? NONE];
        const known = shared[t];
        if (first === NONE) seen.first[at] = t;
        else if (second === NONE) seen.second[at] = t;
        for (const before of [first, second])
          if (before !== NONE) known?.set(before, (known.get(before) ?? 0) + bitsOf(value));
      }
    }
  }
  return shared;
}

const NONE = -1;

/** Figures under captions, each with the first two tables that have it. */
class Figures {
  first = new Int32Array(0);
  second = new Int32Array(0);
  private caption = new Int32Array(0);
  private value = new Float64Array(0);
  private mask = 0;

  /** Forgets all; there is room for so many. */
  clear(count: number): void {
    const room = 2 ** Math.ceil(Math.log2(2 * count + 2));
    if (room > this.first.length) {
      this.first = new Int32Array(room);
      this.second = new Int32Array(room);
      this.caption = new Int32Array(room);
      this.value = new Float64Array(room);
    }
    this.mask = room - 1;
    this.first.fill(NONE, 0, room);
    this.second.fill(NONE, 0, room);
  }

  /** Where a figure is kept, or is to be. */
  placeOf(caption: number, value: number): number {
    for (let at = mixed(caption, value) & this.mask; ; at = (at + 1) & this.mask) {
      if (this.first[at] === NONE) {
        this.caption[at] = caption;
        this.value[at] = value;
        return at;
      }
      if (this.caption[at] === caption && this.value[at] === value) return at;
    }
  }
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

function mixed(caption: number, value: number): number {
  double[0] = value;
  let hash = Math.imul((halves[0] ?? 0) ^ Math.imul(caption + 1, 0x9e3779b9), 0x85ebca6b) ^ (halves[1] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** 1 for names of columns that stand on more than one sheet. */
function columnsOnSeveralSheets({ tables, columnNameCount }: NumberedTables): Uint8Array {
  const first = new Int32Array(columnNameCount).fill(NONE);
  const several = new Uint8Array(columnNameCount);
  tables.forEach(({ from, columnNames }, t) => {
    for (const name of columnNames) {
      const before = first[name] ?? NONE;
      if (before === NONE) first[name] = t;
      else if (tables[before]?.from.table.sheet !== from.table.sheet) several[name] = 1;
    }
  });
  return several;
}

/** Tables and grid rows by the name of the row: those of name n stand from `start[n]` up to `start[n + 1]`. */
function rowsByName({ tables, rowNameCount }: NumberedTables): {
  readonly start: Int32Array;
  readonly table: Int32Array;
  readonly row: Int32Array;
} {
  const start = new Int32Array(rowNameCount + 1);
  for (const { rowNames } of tables)
    for (const name of rowNames) start[name + 1] = (start[name + 1] ?? 0) + 1;
  for (let name = 0; name < rowNameCount; name++)
    start[name + 1] = (start[name + 1] ?? 0) + (start[name] ?? 0);
  const next = start.slice();
  const count = start[rowNameCount] ?? 0;
  const [table, row] = [new Int32Array(count), new Int32Array(count)];
  tables.forEach(({ rows, rowNames }, t) => {
    for (let k = 0; k < rows.length; k++) {
      const name = rowNames[k] ?? 0;
      const at = next[name] ?? 0;
      next[name] = at + 1;
      table[at] = t;
      row[at] = rows[k] ?? 0;
    }
  });
  return { start, table, row };
}

function isOnSeveralSheets(
  tables: readonly NumberedTable[],
  places: Int32Array,
  from: number,
  to: number,
): boolean {
  const sheet = tables[places[from] ?? 0]?.from.table.sheet;
  for (let k = from + 1; k < to; k++) if (tables[places[k] ?? 0]?.from.table.sheet !== sheet) return true;
  return false;
}
