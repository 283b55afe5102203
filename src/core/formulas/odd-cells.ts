import { referencesOf } from "../evaluate/references";
import type { CellPosition, Range } from "../workbook/address";
import { type CellTable, findCell } from "../workbook/cells";
import { formulaOf } from "../workbook/read-cell";
import { shiftFormula } from "../workbook/shift-formula";
import type { Sheet, Workbook } from "../workbook/workbook";
import { compareFormulas, type FormulaDifference } from "./compare-formulas";
import { fingerprintsOf } from "./fingerprint";
import { type LineDirection, mixedSegments, type Segment } from "./line-segments";
import { addedEdges, holdsAnything, holdsNumber, rangeEdges } from "./range-edges";
import { sizeOf, stretchesOf, type Suspicion, suspicions } from "./stretches";

/** In what a formula differs from its neighbours. */
export type Oddity = "range" | "anchor" | FormulaDifference["kind"];

/** A cell whose formula is not what its neighbours' would be there. */
export interface OddCell extends CellPosition {
  readonly direction: LineDirection;
  readonly oddity: Oddity;
  /** Whether neighbours on both sides agree with each other, or only one side is known. */
  readonly sides: 1 | 2;
  readonly beside: readonly CellPosition[];
  /** Cells with the same key differ in the same way from the same formula. */
  readonly key: string;
  readonly formula: string;
  /** The neighbours' formula, filled into this cell. */
  readonly expected: string;
  /** Cells that the neighbours' formula would take and this one does not, and the reverse. */
  readonly leftOut: readonly Range[];
  readonly added: readonly Range[];
}

export interface OddCells {
  readonly cells: readonly OddCell[];
  /** How many formulas there are. */
  readonly compared: number;
  /** More formulas differed than are compared: the rest was not looked at. */
  readonly cut: boolean;
}

/** So many formulas are taken apart on a sheet. */
const MOST_COMPARISONS = 20_000;
/** A formula built otherwise needs so many that agree before it is called odd. */
const FEWEST_ALIKE = 3;
/** What differs in the same way in so many places of a line follows a rule of its own. */
const A_RULE = 3;

/** The cells of a sheet whose formulas differ from those beside them. */
export function oddCells(workbook: Workbook, sheet: Sheet): OddCells {
  const { cells } = sheet;
  if (!cells.formula) return { cells: [], compared: 0, cut: false };
  const fingerprints = fingerprintsOf(cells);
  const place = { workbook, sheet, fingerprints };
  const best = new Map<number, OddCell>();
  let left = MOST_COMPARISONS;
  let line = "";
  let stretches: OddCell[][] = [];
  const keep = (): void => {
    for (const odd of withoutRules(stretches).flat()) {
      const index = findCell(cells, odd.row, odd.column);
      const known = best.get(index);
      if (!known || rankOf(odd) > rankOf(known)) best.set(index, odd);
    }
  };
  for (const segment of mixedSegments(cells, fingerprints)) {
    const own = segment.direction + String(segment.line);
    if (own !== line) {
      keep();
      [line, stretches] = [own, []];
    }
    for (const suspicion of suspicions(stretchesOf(segment, fingerprints))) {
      if (left-- <= 0) break;
      stretches.push(judge(place, segment, suspicion));
    }
  }
  keep();
  const found = [...best].sort(([one], [other]) => one - other).map(([, odd]) => odd);
  return {
    cells: found,
    compared: fingerprints.reduce((count, own) => count + Number(own !== 0), 0),
    cut: left < 0,
  };
}

function rankOf({ oddity, sides }: OddCell): number {
  return (oddity === "range" ? 4 : oddity === "reference" ? 2 : 0) + sides;
}

function withoutRules(stretches: readonly (readonly OddCell[])[]): readonly (readonly OddCell[])[] {
  const places = new Map<string, number>();
  for (const [first] of stretches) if (first) places.set(first.key, (places.get(first.key) ?? 0) + 1);
  return stretches.filter(([first]) => first && (places.get(first.key) ?? 0) < A_RULE);
}

interface Place {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly fingerprints: Float64Array;
}

function judge(where: Place, segment: Segment, { odd, beside, count, oddCount }: Suspicion): OddCell[] {
  const { workbook, sheet, fingerprints } = where;
  const { cells } = sheet;
  const { direction } = segment;
  const place = (k: number): CellPosition =>
    direction === "row"
      ? { row: segment.line, column: segment.at[k] ?? 0 }
      : { row: segment.at[k] ?? 0, column: segment.line };
  const [nearest = 0] = beside;
  const own = place(odd.first);
  const from = place(nearest);
  const formula = formulaOf(cells, segment.indexes[odd.first] ?? 0) ?? "";
  const other = formulaOf(cells, segment.indexes[nearest] ?? 0) ?? "";
  const expected = shiftFormula(other, own.row - from.row, own.column - from.column);
  const differences = compareFormulas(formula, expected);
  if (!differences) return [];
  const sides = beside.length === 2 ? 2 : 1;
  const isTouching = isUnbroken(segment, Math.min(odd.first, ...beside), Math.max(odd.last, ...beside));
  if (!isTouching && !staysInLine(workbook, sheet, other, from, direction)) return [];
  const edges = rangeEdges(differences, direction) ?? addedEdges(formula, expected);
  const agrees = (): boolean =>
    range(odd.first, odd.last).some((k) => agreesAcross(sheet, fingerprints, place(k), direction));
  const oddity = ((): Oddity | undefined => {
    if (differences.length === 0)
      return count >= FEWEST_ALIKE && losesAnchor(formula, expected) && !agrees() ? "anchor" : undefined;
    if (edges) {
      if (holdsNumber(cells, edges.leftOut)) return "range";
      if (sides === 1) return count > 1 && holdsNumber(cells, edges.added) ? "range" : undefined;
      return !agrees() && (edges.leftOut.length > 0 || holdsAnything(cells, edges.added)) ? "range" : undefined;
    }
    if (sides === 1 || agrees() || differences.some((one) => leadsToFigure(cells, one))) return undefined;
    const built = differences.find(({ kind }) => kind !== "reference");
    if (!built) return "reference";
    return count >= FEWEST_ALIKE &&
      oddCount === sizeOf(odd) &&
      staysInLine(workbook, sheet, formula, own, direction)
      ? built.kind
      : undefined;
  })();
  if (!oddity) return [];
  const key = [direction, oddity, ...[odd.first, nearest].map((k) => fingerprints[segment.indexes[k] ?? 0])];
  return range(odd.first, odd.last).map((k) => ({
    ...place(k),
    direction,
    oddity,
    sides,
    beside: beside.map(place),
    key: key.join(),
    formula: formulaOf(cells, segment.indexes[k] ?? 0) ?? "",
    expected: shiftFormula(other, place(k).row - from.row, place(k).column - from.column),
    leftOut: edges?.leftOut ?? [],
    added: edges?.added ?? [],
  }));
}

/** Whether it is the neighbours' formula but for a `$` that they have. */
function losesAnchor(formula: string, expected: string): boolean {
  const bare = (text: string): string => text.replace(/^\+|[$\s]/g, "").toUpperCase();
  const anchors = (text: string): number => text.split("$").length;
  return anchors(formula) < anchors(expected) && bare(formula) === bare(expected);
}

/** Whether it takes a figure where the neighbours' formula would find none: then it is the right one. */
function leadsToFigure(cells: CellTable, difference: FormulaDifference): boolean {
  if (difference.kind !== "reference") return false;
  const { actual, expected } = difference;
  if (actual.sheet !== undefined || expected.sheet !== undefined) return false;
  return holdsNumber(cells, [actual.range]) && !holdsNumber(cells, [expected.range]);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** Whether the cells of a segment stand shoulder to shoulder between two of its places. */
function isUnbroken({ at }: Segment, first: number, last: number): boolean {
  return (at[last] ?? 0) - (at[first] ?? 0) === last - first;
}

/**
 * Whether a formula looks across the line only: its references lie in its own row (of cells below each other)
 * or column, or stay where they are when it is filled.
 */
function staysInLine(
  workbook: Workbook,
  sheet: Sheet,
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

/** Whether a neighbour on the other axis has the same formula: then it belongs to a row or column of its own. */
function agreesAcross(
  { cells }: Sheet,
  fingerprints: Float64Array,
  { row, column }: CellPosition,
  direction: LineDirection,
): boolean {
  const formula = formulaOf(cells, findCell(cells, row, column)) ?? "";
  const own = fingerprints[findCell(cells, row, column)];
  return [-1, 1].some((step) => {
    const index =
      direction === "row" ? findCell(cells, row + step, column) : findCell(cells, row, column + step);
    if (index < 0) return false;
    // Filled, or copied word for word: a table may show one figure in several columns.
    return fingerprints[index] === own || (fingerprints[index] !== 0 && isCopy(cells, index, formula));
  });
}

function isCopy(cells: CellTable, index: number, formula: string): boolean {
  return compareFormulas(formulaOf(cells, index) ?? "", formula)?.length === 0;
}
