import type { Range } from "../workbook/address";
import { formulaOf, rowOf } from "../workbook/read-cell";
import { findCell } from "../workbook/cells";
import type { Workbook } from "../workbook/workbook";
import { referencesOf } from "./references";

/** A cell by the index of its sheet; row and column zero-based. */
export interface CellPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Cells that one formula fills: an array formula's, a what-if table's. The formula stands in the first. */
export interface FilledRange {
  readonly sheet: number;
  readonly range: Range;
}

/** Per sheet the indexes, in its `CellTable`, of the formula cells whose values may be others now. */
export type FormulaCells = readonly ReadonlySet<number>[];

interface Reader {
  readonly first: number;
  readonly last: number;
  readonly formula: number;
}

/**
 * The formulas that read cells that were changed, directly or by way of others, and those among the
 * changed cells themselves. A formula of which one cannot tell what it reads counts as one that does.
 */
export function dependents(
  workbook: Workbook,
  changed: readonly CellPlace[],
  filled: readonly FilledRange[] = [],
): FormulaCells {
  if (changed.length === 0) return workbook.sheets.map(() => new Set<number>());
  return new Readers(workbook, filled).of(changed);
}

/** What every formula of a workbook reads: made once, asked often. */
export class Readers {
  private readonly formulas: CellPlace[] = [];
  /** Formulas of which one cannot tell. */
  private readonly any: number[] = [];
  /** By sheet and column, the stretches of rows that formulas read. */
  private readonly readers: readonly Map<number, Reader[]>[];

  constructor(
    private readonly workbook: Workbook,
    private readonly filled: readonly FilledRange[] = [],
  ) {
    this.readers = workbook.sheets.map(() => new Map<number, Reader[]>());
    const numbers = new Map(workbook.sheets.map(({ name }, i) => [name.toLowerCase(), i]));
    workbook.sheets.forEach(({ cells, name }, sheet) => {
      cells.formula?.forEach((code, index) => {
        if (code === 0) return;
        const place = { sheet, row: rowOf(cells, index), column: cells.column[index] ?? 0 };
        const id = this.formulas.push(place) - 1;
        const references = referencesOf(formulaOf(cells, index) ?? "", name, workbook);
        if (!references) this.any.push(id);
        for (const reference of references ?? []) {
          const on = reference.sheet === undefined ? sheet : numbers.get(reference.sheet.toLowerCase());
          const table = on === undefined ? undefined : workbook.sheets[on]?.cells;
          if (on === undefined || !table) continue;
          const { row, rowCount, column, columnCount } = reference.range;
          const reader = { first: row, last: row + rowCount - 1, formula: id };
          for (let c = column; c < Math.min(column + columnCount, table.columnCount); c++)
            pushTo(this.readers[on], c, reader);
        }
      });
    });
  }

  /** The formula cells whose values may be others when these cells are. */
  of(changed: readonly CellPlace[]): FormulaCells {
    const { workbook, formulas, filled } = this;
    const found = workbook.sheets.map(() => new Set<number>());
    const waiting: CellPlace[] = [...changed];
    const taken = new Set<number>();
    const take = (formula: number): void => {
      if (taken.has(formula)) return;
      taken.add(formula);
      const place = formulas[formula];
      if (place) waiting.push(place);
    };
    for (const formula of this.any) take(formula);
    // Readers that were taken are passed over from then on.
    const left = workbook.sheets.map(() => new Map<number, readonly Reader[]>());
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      const { sheet, row, column } = place;
      const cells = workbook.sheets[sheet]?.cells;
      const index = cells ? findCell(cells, row, column) : -1;
      if (index >= 0 && cells?.formula?.[index]) found[sheet]?.add(index);
      for (const { sheet: on, range } of filled)
        if (on === sheet && range.row === row && range.column === column)
          waiting.push(...othersIn(range, on));
      const here = left[sheet]?.get(column) ?? this.readers[sheet]?.get(column);
      if (!here) continue;
      const others = here.filter(({ first, last, formula }) => {
        if (taken.has(formula)) return false;
        if (row < first || row > last) return true;
        take(formula);
        return false;
      });
      left[sheet]?.set(column, others);
    }
    return found;
  }
}

/** The cells of a range but the first. */
export function othersIn(range: Range, sheet: number): CellPlace[] {
  const cells: CellPlace[] = [];
  for (let row = range.row; row < range.row + range.rowCount; row++)
    for (let column = range.column; column < range.column + range.columnCount; column++)
      if (row !== range.row || column !== range.column) cells.push({ sheet, row, column });
  return cells;
}

function pushTo(map: Map<number, Reader[]> | undefined, key: number, reader: Reader): void {
  const list = map?.get(key);
  if (list) list.push(reader);
  else map?.set(key, [reader]);
}
