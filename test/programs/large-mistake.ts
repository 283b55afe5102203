import { checkWorkbook } from "../../src/core/check-workbook";
import type { Workbook } from "../../src/core/workbook/workbook";
import { largeTally } from "../support/large-tally";

/** Prints what is said of one figure typed wrongly in a tally of a few rows, and in one of many thousand relations. */
function toldOf(rows: number): unknown {
  const workbook = largeTally(rows);
  return checkWorkbook(withMistake(workbook)).findings.map(({ check, suspects, alternatives }) => ({
    check,
    suspects: suspects.map(({ cell, value, suggestion }) => ({ cell, by: (value ?? 0) - (suggestion ?? 0) })),
    rivals: alternatives.length,
  }));
}

/** The second figure of the eleventh row, 1,000 too large. */
function withMistake(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const value = sheet.cells.value.slice();
      const at = (sheet.cells.rowStart[10] ?? 0) + 2;
      value[at] = (value[at] ?? 0) + 1000;
      return { ...sheet, cells: { ...sheet.cells, value } };
    }),
  };
}

console.log(JSON.stringify([toldOf(60), toldOf(2_500)]));
