import { referencesOf } from "../evaluate/references";
import type { CellPosition } from "../workbook/address";
import { CellKind, findCell, kindOf } from "../workbook/cells";
import { parseLinearFormula } from "../workbook/linear-formula";
import { formulaOf, rowOf } from "../workbook/read-cell";
import { shiftFormula } from "../workbook/shift-formula";
import type { Sheet, Workbook } from "../workbook/workbook";
import { staysAcross } from "./beside";
import { fingerprintsOf } from "./fingerprint";
import type { LineDirection } from "./line-segments";
import { type TypedStretch, typedStretches } from "./typed-stretches";
import { numberThere } from "./value-there";

/** A number that stands where its neighbours have a formula. */
export interface TypedCell extends CellPosition {
  /** Whether the neighbours' formula adds up cells. */
  readonly isTotal: boolean;
  readonly value: number;
  /** The neighbours' formula, filled into this cell, and what it would give; undefined where that is not known. */
  readonly expected: string;
  readonly computed: number | undefined;
  readonly beside: readonly CellPosition[];
  /** Cells with the same key belong together. */
  readonly key: string;
}

/** So many formulas in a line make a number between them odd; for totals the sum itself is evidence. */
const FEWEST_FORMULAS = 4;
/** So many numbers are compared with what a formula would give. */
const MOST_COMPARISONS = 20_000;
/** Lines on either side that show whether a place is typed everywhere. */
const NEARBY = 12;

/** Sheets never change: what two checks ask is found once. */
const known = new WeakMap<Sheet, readonly TypedCell[]>();

/**
 * The typed numbers of a sheet that stand among formulas, in reading order.
 * @param dateStyles by style index: whether its numbers are dates, which are let be
 */
export function typedCells(workbook: Workbook, sheet: Sheet, dateStyles: Uint8Array): readonly TypedCell[] {
  const found = known.get(sheet) ?? findTypedCells(workbook, sheet, dateStyles);
  known.set(sheet, found);
  return found;
}

function findTypedCells(workbook: Workbook, sheet: Sheet, dateStyles: Uint8Array): readonly TypedCell[] {
  const { cells } = sheet;
  if (!cells.formula) return [];
  const fingerprints = fingerprintsOf(cells);
  const found = new Map<number, TypedCell>();
  let left = MOST_COMPARISONS;
  for (const stretch of typedStretches(cells, fingerprints)) {
    if (stretch.typed.some((index) => dateStyles[cells.style[index] ?? 0])) continue;
    if (left-- <= 0) break;
    for (const [index, typed] of typedIn(workbook, sheet, fingerprints, stretch))
      if (!found.has(index)) found.set(index, typed);
  }
  return [...found].sort(([one], [other]) => one - other).map(([, typed]) => typed);
}

function typedIn(
  workbook: Workbook,
  sheet: Sheet,
  fingerprints: Float64Array,
  { direction, typed, beside, count }: TypedStretch,
): [number, TypedCell][] {
  const { cells } = sheet;
  const [nearest = 0] = beside;
  const from = placeOf(sheet, nearest);
  const formula = formulaOf(cells, nearest) ?? "";
  if (!referencesOf(formula, sheet.name, workbook)?.length) return [];
  const found = typed.map((index): [number, TypedCell] => {
    const place = placeOf(sheet, index);
    const expected = shiftFormula(formula, place.row - from.row, place.column - from.column);
    const cell = {
      ...place,
      isTotal: addsUp(sheet, expected),
      value: cells.value[index] ?? 0,
      expected,
      computed: numberThere(workbook, sheet, expected),
      beside: beside.map((one) => placeOf(sheet, one)),
    };
    return [
      index,
      { ...cell, key: [direction, fingerprints[nearest], cell.isTotal, isAsComputed(cell)].join() },
    ];
  });
  // A formula that reads its own line may read what was typed there on purpose.
  const isAcross = staysAcross({ workbook, sheet, fingerprints }, formula, from, direction);
  const isTold = found.every(([, cell]) =>
    beside.length === 2
      ? (cell.isTotal || (count >= FEWEST_FORMULAS && (isAsComputed(cell) || isAcross))) &&
        !isTypedBeside(sheet, fingerprints, direction, cell, from)
      : cell.isTotal && isAsComputed(cell) && cell.value !== 0,
  );
  return isTold ? found : [];
}

function placeOf({ cells }: Sheet, index: number): CellPosition {
  return { row: rowOf(cells, index), column: cells.column[index] ?? 0 };
}

/** Whether the formula gives what is typed. */
export function isAsComputed({ value, computed }: Pick<TypedCell, "value" | "computed">): boolean {
  return computed !== undefined && Math.abs(value - computed) <= 1e-9 * Math.max(1, Math.abs(computed));
}

/** Whether a formula only adds cells of this sheet, of which at least two hold numbers. */
function addsUp({ cells, name }: Sheet, formula: string): boolean {
  const terms = parseLinearFormula(formula);
  if (!terms || terms.some(({ sign, sheet }) => sign < 0 || (sheet !== undefined && sheet !== name)))
    return false;
  let numbers = 0;
  for (const { range } of terms) {
    for (let row = range.row; row < Math.min(range.row + range.rowCount, cells.rowCount); row++) {
      const end = Math.min(range.column + range.columnCount, cells.columnCount);
      for (let column = range.column; column < end; column++) {
        if (kindOf(cells, findCell(cells, row, column)) === CellKind.number && ++numbers > 1) return true;
      }
    }
  }
  return false;
}

/** Whether numbers are typed there in other lines too, that have formulas where the neighbours have: then all is as meant. */
function isTypedBeside(
  { cells }: Sheet,
  fingerprints: Float64Array,
  direction: LineDirection,
  own: CellPosition,
  neighbour: CellPosition,
): boolean {
  let [typed, computed] = [0, 0];
  for (let step = -NEARBY; step <= NEARBY; step++) {
    if (step === 0) continue;
    const [here = -1, there = -1] = [own, neighbour].map(({ row, column }) =>
      direction === "row" ? findCell(cells, row + step, column) : findCell(cells, row, column + step),
    );
    if (there < 0 || fingerprints[there] === 0 || here < 0) continue;
    if (fingerprints[here] !== 0) computed++;
    else if (cells.kind[here] === CellKind.number) typed++;
  }
  return typed > 0 && typed >= computed;
}
