import { cellName } from "../../src/core/workbook/address";
import { CellKind } from "../../src/core/workbook/cells";
import { formulaOf, rowOf, stringOf } from "../../src/core/workbook/read-cell";
import type { Workbook } from "../../src/core/workbook/workbook";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { type WorkbookParts, zipWorkbook } from "./zip-workbook";

/** Reads a workbook made of test parts. */
export function read(given: WorkbookParts): Workbook {
  return readXlsx(zipWorkbook(given), "test.xlsx", inflateZlib);
}

/** All stored cells of a sheet by address: numbers, texts, booleans, `{ error }`, null for blank ones with a formula. */
export function values(workbook: Workbook, sheet = 0): Record<string, unknown> {
  const cells = workbook.sheets[sheet]?.cells;
  const found: Record<string, unknown> = {};
  cells?.kind.forEach((kind, i) => {
    const value = cells.value[i] ?? NaN;
    const shown =
      kind === CellKind.number
        ? value
        : kind === CellKind.boolean
          ? value === 1
          : kind === CellKind.text
            ? stringOf(workbook, cells, i)
            : kind === CellKind.error
              ? { error: stringOf(workbook, cells, i) }
              : null;
    found[cellName(rowOf(cells, i), cells.column[i] ?? -1)] = shown;
  });
  return found;
}

/** The formulas of a sheet by address. */
export function formulas(workbook: Workbook, sheet = 0): Record<string, string> {
  const cells = workbook.sheets[sheet]?.cells;
  const found: Record<string, string> = {};
  cells?.kind.forEach((_, i) => {
    const formula = formulaOf(cells, i);
    if (formula !== undefined) found[cellName(rowOf(cells, i), cells.column[i] ?? -1)] = formula;
  });
  return found;
}

/** What an action throws; undefined where it throws nothing. */
export function thrownBy(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}
