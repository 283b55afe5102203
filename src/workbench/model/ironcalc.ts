import type { Model } from "@ironcalc/wasm";

import type { Calculator } from "./calculator";
import type { CellValue } from "./cell";

/** Shows 15 digits of a number, as many as Excel does, whatever the format of its cell. */
const DIGITS = "0.00000000000000E+00";

/** As the engine counts kinds of cells. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/** @param model a new one, made with the language `en`: it has one sheet, which becomes the first added */
export function ironcalcCalculator(model: Model): Calculator {
  let sheets = 0;
  model.pauseEvaluation();
  const input = (sheet: number, row: number, column: number, text: string): void =>
    model.setUserInput(sheet, row + 1, column + 1, text);
  return {
    addSheet: (name) => {
      if (sheets > 0) model.newSheet();
      model.renameSheet(sheets++, name);
    },
    renameSheet: (sheet, name) => model.renameSheet(sheet, name),
    deleteSheet: (sheet) => {
      model.deleteSheet(sheet);
      sheets--;
    },
    defineName: (name, sheet, formula) => model.newDefinedName(name, sheet, formula.replace(/^=/, "")),
    set: (sheet, row, column, value) =>
      input(sheet, row, column, value === undefined ? "" : inputText(value)),
    setFormula: (sheet, row, column, formula) => {
      input(sheet, row, column, formula);
      const cell = { sheet, row: row + 1, column: column + 1, width: 1, height: 1 };
      model.updateRangeStyle(cell, "num_fmt", DIGITS);
    },
    calculate: () => model.evaluate(),
    value: (sheet, row, column) => {
      const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
      switch (model.getCellType(sheet, row + 1, column + 1)) {
        case NUMBER:
          return Number(shown);
        case BOOLEAN:
          return shown === "TRUE";
        case ERROR:
          return { error: shown };
        default:
          return shown;
      }
    },
  };
}

function inputText(value: CellValue): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
