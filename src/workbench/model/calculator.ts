import type { CellValue } from "./cell";

/**
 * A formula engine behind the model. It is filled when something changes for the first time; until then
 * cells show the values they were saved with. Sheets are counted as in the workbook, from 0.
 */
export interface Calculator {
  addSheet(name: string): void;
  renameSheet(sheet: number, name: string): void;
  deleteSheet(sheet: number): void;
  /** @param sheet undefined for a name of the whole workbook */
  defineName(name: string, sheet: number | undefined, formula: string): void;
  /** @param input a value, a formula with `=`, or undefined for an empty cell */
  set(sheet: number, row: number, column: number, input: CellValue | undefined): void;
  setFormula(sheet: number, row: number, column: number, formula: string): void;
  calculate(): void;
  value(sheet: number, row: number, column: number): CellValue;
}
