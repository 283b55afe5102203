import { compute } from "../evaluate/compute";
import type { Cells } from "../evaluate/function";
import { parseFormula } from "../evaluate/parse-formula";
import { errorOf, type Result } from "../evaluate/scalar";
import { CellKind, type CellTable, findCell } from "../workbook/cells";
import { stringOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";

/** Larger ranges are not added up for a comparison. */
const MOST_CELLS = 20_000;

/** The number that a formula would give on a sheet, from the values that its cells show; undefined where that is not known. */
export function numberThere(workbook: Workbook, sheet: Sheet, formula: string): number | undefined {
  const expression = parseFormula(formula);
  const result = expression && compute(expression, shownCells(workbook, sheet));
  return typeof result === "number" ? result : undefined;
}

function shownCells(workbook: Workbook, own: Sheet): Cells {
  const tableOf = (name: string | undefined): CellTable | undefined =>
    name === undefined
      ? own.cells
      : workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.cells;
  return {
    value: (name, row, column) => {
      const cells = tableOf(name);
      return cells && shown(workbook, cells, findCell(cells, row, column));
    },
    each: (name, { row, column, rowCount, columnCount }, visit) => {
      const cells = tableOf(name);
      const bottom = Math.min(row + rowCount, cells?.rowCount ?? 0);
      const right = Math.min(column + columnCount, cells?.columnCount ?? 0);
      if (!cells || (bottom - row) * (right - column) > MOST_CELLS) return false;
      for (let r = row; r < bottom; r++) {
        for (let c = column; c < right; c++) {
          const index = findCell(cells, r, c);
          if (index >= 0 && !visit(shown(workbook, cells, index), r, c)) return true;
        }
      }
      return true;
    },
  };
}

function shown(workbook: Workbook, cells: CellTable, index: number): Result {
  if (index < 0) return null;
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
      // A formula whose value the file does not hold.
      return undefined;
  }
}
