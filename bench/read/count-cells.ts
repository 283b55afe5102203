import { CellKind } from "../../src/core/workbook/cells";
import type { Workbook } from "../../src/core/workbook/workbook";
import { report } from "./report";

/** Counts cells with a value or a formula and adds up the numbers. */
export function countCells(workbook: Workbook): void {
  let count = 0;
  let sum = 0;
  for (const { cells } of workbook.sheets) {
    count += cells.kind.length;
    cells.kind.forEach((kind, i) => {
      if (kind === CellKind.number) sum += cells.value[i] ?? 0;
    });
  }
  report(count, sum);
}
