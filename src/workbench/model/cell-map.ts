import { LAST_COLUMN } from "../../core/workbook/address";
import { contains, type Range } from "./area";

const COLUMNS = LAST_COLUMN + 1;

/** Something by cell, kept only where there is something. */
export class CellMap<T> {
  private readonly entries = new Map<number, T>();

  get(row: number, column: number): T | undefined {
    return this.entries.get(row * COLUMNS + column);
  }

  /** @param item undefined takes it out */
  set(row: number, column: number, item: T | undefined): void {
    const key = row * COLUMNS + column;
    if (item === undefined) this.entries.delete(key);
    else this.entries.set(key, item);
  }

  /** All of them, or those within a rectangle, in the order they were set. */
  *within(range?: Range): Generator<{ readonly row: number; readonly column: number; readonly item: T }> {
    for (const [key, item] of this.entries) {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      if (!range || contains(range, row, column)) yield { row, column, item };
    }
  }
}
