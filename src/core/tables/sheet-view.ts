import { shownAs } from "../numbers/number-format-code";
import { CellKind, findCell, kindOf } from "../workbook/cells";
import { stringOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";
import { countedColumns } from "./counted-columns";
import { TextShape, textShapes } from "./text-shapes";

/** What a cell is to someone who looks for figures. */
export const CellClass = {
  blank: 0,
  number: 1,
  /** Text with the shape of a number. */
  textNumber: 2,
  dash: 3,
  notApplicable: 4,
  words: 5,
  error: 6,
  /** A formula whose value the file does not hold. */
  withoutValue: 7,
  date: 8,
  /** Text with the shape of a number of which nobody can say which number. */
  ambiguous: 9,
} as const;
export type CellClass = (typeof CellClass)[keyof typeof CellClass];

/** What is found once of a workbook and asked of every sheet. */
export interface WorkbookView {
  readonly workbook: Workbook;
  readonly shapes: Uint8Array;
  /** By style index: whether numbers of that style are dates or times. */
  readonly dateStyles: Uint8Array;
}

export function viewWorkbook(workbook: Workbook): WorkbookView {
  return {
    workbook,
    shapes: textShapes(workbook.strings),
    dateStyles: Uint8Array.from(workbook.styles, (style) => Number(shownAs(style.numberFormat).date)),
  };
}

/** The class of a stored cell, by its index in the sheet's cells. */
export function classOf(view: WorkbookView, sheet: Sheet, index: number): CellClass {
  const { cells } = sheet;
  switch (kindOf(cells, index)) {
    case CellKind.number:
      return view.dateStyles[cells.style[index] ?? 0] ? CellClass.date : CellClass.number;
    case CellKind.text:
      return classOfText(view, sheet, index);
    case CellKind.error:
      return CellClass.error;
    case CellKind.boolean:
      return CellClass.words;
    case CellKind.blank:
      return cells.formula?.[index] ? CellClass.withoutValue : CellClass.blank;
  }
}

function classOfText(view: WorkbookView, sheet: Sheet, index: number): CellClass {
  const { value, column } = sheet.cells;
  const shape = view.shapes[value[index] ?? 0] ?? TextShape.words;
  const isFigure =
    (shape === TextShape.counted || shape === TextShape.zeroLed) &&
    countedColumns(view.shapes, sheet).has(column[index] ?? 0);
  return isFigure ? CellClass.textNumber : (CLASS_OF_SHAPE[shape] ?? CellClass.words);
}

/** Whether a stored cell holds a number with its unit as text, `109 chi bộ`: words, or among figures one of them. */
export function isCounted(view: WorkbookView, sheet: Sheet, index: number): boolean {
  const { kind, value } = sheet.cells;
  return kind[index] === CellKind.text && view.shapes[value[index] ?? 0] === TextShape.counted;
}

const CLASS_OF_SHAPE: readonly CellClass[] = ((): CellClass[] => {
  const classes: CellClass[] = [];
  classes[TextShape.words] = CellClass.words;
  classes[TextShape.counted] = CellClass.words;
  classes[TextShape.zeroLed] = CellClass.words;
  classes[TextShape.number] = CellClass.textNumber;
  classes[TextShape.dash] = CellClass.dash;
  classes[TextShape.notApplicable] = CellClass.notApplicable;
  classes[TextShape.blank] = CellClass.blank;
  return classes;
})();

/** The words of a cell, or its number as text; "" for others. Headers and labels are read with it. */
export function wordsAt(view: WorkbookView, sheet: Sheet, row: number, column: number): string {
  const index = findCell(sheet.cells, row, column);
  if (index < 0) return "";
  if (sheet.cells.kind[index] === CellKind.text) return stringOf(view.workbook, sheet.cells, index).trim();
  return sheet.cells.kind[index] === CellKind.number ? String(sheet.cells.value[index]) : "";
}
