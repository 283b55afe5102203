import { referencesOf } from "../evaluate/references";
import type { CellPosition } from "../workbook/address";
import { findCell } from "../workbook/cells";
import { formulaOf } from "../workbook/read-cell";
import { shiftFormula } from "../workbook/shift-formula";
import type { Sheet, Workbook } from "../workbook/workbook";
import { compareFormulas } from "./compare-formulas";
import type { LineDirection } from "./line-segments";

/** A sheet with the fingerprints of its formulas. */
export interface FormulaSheet {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly fingerprints: Float64Array;
}

/** The index of the cell that stands `step` lines beside one, or -1. */
function indexBeside({ sheet: { cells } }: FormulaSheet, at: CellPosition, way: LineDirection, step: number) {
  return way === "row"
    ? findCell(cells, at.row + step, at.column)
    : findCell(cells, at.row, at.column + step);
}

/**
 * Whether a formula looks across its line only: its references lie in its own row (of cells below each other)
 * or column, or stay where they are when it is filled.
 */
export function staysAcross(
  { workbook, sheet }: FormulaSheet,
  formula: string,
  { row, column }: CellPosition,
  direction: LineDirection,
): boolean {
  const [found, filled] = [
    formula,
    direction === "row" ? shiftFormula(formula, 0, 1) : shiftFormula(formula, 1, 0),
  ].map((text) => referencesOf(text, sheet.name, workbook));
  return (
    found?.every(({ range: one }, k) => {
      const other = filled?.[k]?.range;
      return direction === "row"
        ? one.column === other?.column || (one.column === column && one.columnCount === 1)
        : one.row === other?.row || (one.row === row && one.rowCount === 1);
    }) ?? false
  );
}

/**
 * Whether a neighbour in the next line has the same formula, filled or copied word for word: then the cell
 * belongs to a row or column of its own.
 */
export function agreesAcross(formulas: FormulaSheet, at: CellPosition, direction: LineDirection): boolean {
  const { sheet, fingerprints } = formulas;
  const { cells } = sheet;
  const index = findCell(cells, at.row, at.column);
  return [-1, 1].some((step) => {
    const next = indexBeside(formulas, at, direction, step);
    const other = fingerprints[next] ?? 0;
    if (next < 0 || other === 0) return false;
    if (other === fingerprints[index]) return true;
    return compareFormulas(formulaOf(cells, next) ?? "", formulaOf(cells, index) ?? "")?.length === 0;
  });
}

/** So many lines on either side are looked at. */
const NEARBY = 12;

/**
 * Of the lines beside, those with formulas in both places: whether they go on from one place to the other with
 * the same formula, or break there too; "unclear" where they are few or disagree.
 */
export function othersBetween(
  formulas: FormulaSheet,
  direction: LineDirection,
  one: CellPosition,
  other: CellPosition,
): "go-on" | "break" | "unclear" {
  const { fingerprints } = formulas;
  let [same, different] = [0, 0];
  for (let step = -NEARBY; step <= NEARBY; step++) {
    if (step === 0) continue;
    const [here = 0, there = 0] = [one, other].map(
      (at) => fingerprints[indexBeside(formulas, at, direction, step)] ?? 0,
    );
    if (here === 0 || there === 0) continue;
    if (here === there) same++;
    else different++;
  }
  if (different > same) return "break";
  return same >= 2 && 4 * different <= same ? "go-on" : "unclear";
}
