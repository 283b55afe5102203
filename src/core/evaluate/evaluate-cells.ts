import type { Range } from "../workbook/address";
import { CellKind, type CellTable, findCell } from "../workbook/cells";
import { formulaOf, stringOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";
import { compute } from "./compute";
import type { FilledRange, FormulaCells } from "./dependents";
import type { Cells } from "./function";
import { parseFormula } from "./parse-formula";
import { errorOf, type Result } from "./scalar";

/** What is to be done with a formula cell, or has been. */
const State = { cached: 0, open: 1, waiting: 2, done: 3 } as const;

interface SheetState {
  readonly sheet: Sheet;
  readonly states: Uint8Array;
  readonly results: Map<number, Result>;
  readonly cells: Cells;
}

/**
 * Computes formulas anew, in the order in which they need one another; other formulas count as what
 * they showed last, those without a value are computed too. Undefined is the result of what takes
 * more than is known here, of cells that wait for each other in a circle, and of all that need such.
 *
 * @param filled ranges that one formula fills: where that one is to be computed, none of their cells is known
 * @param supposed per sheet, values that cells are supposed to hold, by their index; none of them is computed
 * @returns per sheet the results of the cells asked for, by their index
 */
export function evaluateCells(
  workbook: Workbook,
  asked: FormulaCells,
  filled: readonly FilledRange[] = [],
  supposed: readonly (ReadonlyMap<number, Result> | undefined)[] = [],
): readonly ReadonlyMap<number, Result>[] {
  let missing: [sheet: number, index: number][] = [];
  const numbers = new Map(workbook.sheets.map(({ name }, i) => [name.toLowerCase(), i]));
  // Most formulas write the names as they are.
  const written = new Map(workbook.sheets.map(({ name }, i) => [name, i]));
  const numberOf = (name: string): number | undefined => written.get(name) ?? numbers.get(name.toLowerCase());
  const sheets: readonly SheetState[] = workbook.sheets.map((sheet, number) => ({
    sheet,
    states: statesOf(sheet.cells, asked[number]),
    results: new Map(),
    cells: {
      value: (name, row, column) => {
        const on = name === undefined ? number : numberOf(name);
        const table = on === undefined ? undefined : workbook.sheets[on]?.cells;
        if (on === undefined || !table) return undefined;
        const index = findCell(table, row, column);
        return index < 0 ? null : valueAt(on, index);
      },
      each: (name, range, visit) => {
        const on = name === undefined ? number : numberOf(name);
        const table = on === undefined ? undefined : workbook.sheets[on]?.cells;
        if (on === undefined || !table) return false;
        eachIndex(table, range, (index, row) => {
          const before = missing.length;
          const value = valueAt(on, index);
          // What is computed first is collected whole, so that a formula is begun twice and no more.
          return missing.length > before || visit(value, row, table.column[index] ?? 0);
        });
        return true;
      },
      date1904: workbook.date1904,
    },
  }));
  const valueAt = (on: number, index: number): Result => {
    const state = sheets[on];
    if (!state) return undefined;
    if (state.states[index] === State.done) return state.results.get(index);
    if (state.states[index] === State.open) missing.push([on, index]);
    return state.states[index] === State.cached ? cachedValue(workbook, state.sheet.cells, index) : undefined;
  };
  for (const { sheet, range } of filled) {
    const state = sheets[sheet];
    const first = state ? findCell(state.sheet.cells, range.row, range.column) : -1;
    if (!state || !asked[sheet]?.has(first)) continue;
    eachIndex(state.sheet.cells, range, (index) => {
      state.states[index] = State.done;
      state.results.set(index, undefined);
      return true;
    });
  }
  sheets.forEach(({ states, results }, number) => {
    for (const [index, value] of supposed[number] ?? []) {
      states[index] = State.done;
      results.set(index, value);
    }
  });
  asked.forEach((indexes, number) => {
    for (const index of indexes) {
      const stack: [number, number][] = [[number, index]];
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const state = sheets[top[0]];
        if (!state || state.states[top[1]] === State.done) {
          stack.pop();
          continue;
        }
        missing = [];
        state.states[top[1]] = State.waiting;
        const formula = parseFormula(formulaOf(state.sheet.cells, top[1]) ?? "");
        const result = formula && compute(formula, state.cells);
        if (missing.length > 0) {
          for (const one of missing) stack.push(one);
          continue;
        }
        state.states[top[1]] = State.done;
        state.results.set(top[1], result);
        stack.pop();
      }
    }
  });
  return sheets.map(({ results }, number) => {
    const given = asked[number];
    return new Map([...results].filter(([index]) => given?.has(index)));
  });
}

function statesOf(cells: CellTable, asked: ReadonlySet<number> | undefined): Uint8Array {
  const states = new Uint8Array(cells.kind.length);
  cells.formula?.forEach((code, index) => {
    const isOpen = code !== 0 && (cells.kind[index] === CellKind.blank || asked?.has(index));
    if (isOpen) states[index] = State.open;
  });
  return states;
}

/** A stored value; undefined for a text of which a part stands raised, and so is not in it. */
function cachedValue(workbook: Workbook, cells: CellTable, index: number): Result {
  const value = cells.value[index] ?? 0;
  switch (cells.kind[index]) {
    case CellKind.number:
      return value;
    case CellKind.boolean:
      return value !== 0;
    case CellKind.text:
      return workbook.superscripts.has(value) ? undefined : stringOf(workbook, cells, index);
    case CellKind.error:
      return errorOf(stringOf(workbook, cells, index));
    default:
      return null;
  }
}

/** The stored cells of a range in reading order, until `visit` says false. */
function eachIndex(cells: CellTable, range: Range, visit: (index: number, row: number) => boolean): void {
  const { column, columnCount, rowCount } = range;
  const isWhole = column === 0 && columnCount >= cells.columnCount;
  for (let row = range.row; row < Math.min(range.row + rowCount, cells.rowCount); row++) {
    const end = cells.rowStart[row + 1] ?? 0;
    for (
      let index = isWhole ? (cells.rowStart[row] ?? 0) : firstFrom(cells, row, column);
      index < end;
      index++
    ) {
      if ((cells.column[index] ?? 0) >= column + columnCount) break;
      if (!visit(index, row)) return;
    }
  }
}

/** The first cell of a row at or right of a column. */
function firstFrom(cells: CellTable, row: number, column: number): number {
  let low = cells.rowStart[row] ?? 0;
  let high = cells.rowStart[row + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells.column[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
