import { oddCells } from "../../src/core/formulas/odd-cells";
import { typedCells } from "../../src/core/formulas/typed-cells";
import { cellName } from "../../src/core/workbook/address";
import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import type { Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "../support/grid";
import { leastRatio } from "./least-ratio";

/** Rows of nine formulas each, every one with a text of its own; one cell is odd. */
function formulas(rows: number): Workbook {
  const cells = new CellTableBuilder();
  for (let row = 0; row < rows; row++) {
    cells.add(row, 0, CellKind.number, row + 1, 0, 0);
    for (let column = 1; column < 10; column++) {
      const from = cellName(row === 100 && column === 4 ? row + 1 : row, 0);
      cells.add(row, column, CellKind.number, 1, 0, cells.addFormula(`${from}*$A$1+SUM(${from}:${from})`));
    }
  }
  const empty = gridWorkbook("| 1 |");
  return { ...empty, sheets: empty.sheets.map((sheet) => ({ ...sheet, cells: cells.finish() })) };
}

/** Prints how many times more it costs to look at the formulas of a sheet of ten times the rows. */
function looking(rows: number): () => void {
  const workbook = formulas(rows);
  return () => {
    for (const sheet of workbook.sheets) {
      // A new record each time: what was found of a sheet is kept.
      const own = { ...sheet, cells: { ...sheet.cells } };
      const { cells, cut } = oddCells(workbook, own);
      if (cells.length !== 1 || cut || typedCells(workbook, own, new Uint8Array(1)).length > 0)
        throw new Error(`${String(rows)} rows: wrong result, ${String(cells.length)}`);
    }
  };
}

console.log(leastRatio(looking(600), looking(6_000)));
