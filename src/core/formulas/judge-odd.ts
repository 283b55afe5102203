import { referencesOf } from "../evaluate/references";
import { type CellPosition, columnName, type Range } from "../workbook/address";
import type { CellTable } from "../workbook/cells";
import { formulaOf } from "../workbook/read-cell";
import { shiftFormula } from "../workbook/shift-formula";
import { agreesAcross, type FormulaSheet, othersBetween, staysAcross } from "./beside";
import { compareFormulas, type FormulaDifference } from "./compare-formulas";
import type { LineDirection, Segment } from "./line-segments";
import { addedEdges, holdsAnything, holdsNumber, rangeEdges } from "./range-edges";
import { sizeOf, type Suspicion } from "./stretches";

/** In what a formula differs from its neighbours. */
export type Oddity = "range" | "anchor" | FormulaDifference["kind"];

/** A cell whose formula is not what its neighbours' would be there. */
export interface OddCell extends CellPosition {
  readonly direction: LineDirection;
  readonly oddity: Oddity;
  /** Whether neighbours on both sides agree with each other, or only one side is known. */
  readonly sides: 1 | 2;
  /** The nearest neighbour on each side that is known. */
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

/** A formula built otherwise needs so many that agree before it is called odd. */
const FEWEST_ALIKE = 3;

interface Comparison {
  readonly formulas: FormulaSheet;
  readonly direction: LineDirection;
  readonly suspicion: Suspicion;
  readonly own: CellPosition;
  readonly from: CellPosition;
  readonly formula: string;
  readonly expected: string;
  readonly isTouching: boolean;
  readonly agrees: () => boolean;
}

/**
 * The cells of a suspicion that are odd indeed; none where the difference has a reason one can see. Undefined
 * where the formulas need not be compared to see it.
 */
export function judgeOdd(
  formulas: FormulaSheet,
  segment: Segment,
  suspicion: Suspicion,
): OddCell[] | undefined {
  const { sheet, fingerprints } = formulas;
  const { direction, indexes } = segment;
  const { odd, beside } = suspicion;
  const place = (k: number): CellPosition =>
    direction === "row"
      ? { row: segment.line, column: segment.at[k] ?? 0 }
      : { row: segment.at[k] ?? 0, column: segment.line };
  const formulaAt = (k: number): string => formulaOf(sheet.cells, indexes[k] ?? 0) ?? "";
  const [nearest = 0] = beside;
  const from = place(nearest);
  // Where the lines beside change there too, the change is meant. Asked first: it costs next to nothing.
  if (othersBetween(formulas, direction, place(odd.first), from) === "break") return undefined;
  const expectedAt = ({ row, column }: CellPosition): string =>
    shiftFormula(formulaAt(nearest), row - from.row, column - from.column);
  const [first, last] = [Math.min(odd.first, ...beside), Math.max(odd.last, ...beside)];
  const isTouching = (segment.at[last] ?? 0) - (segment.at[first] ?? 0) === last - first;
  if (!isTouching && !staysAcross(formulas, formulaAt(nearest), from, direction)) return [];
  const places = Array.from({ length: sizeOf(odd) }, (_, k) => odd.first + k);
  const own = place(odd.first);
  // Nothing in them moves along with the line: like its neighbour a cell would only show the same figure again.
  if (expectedAt(own) === formulaAt(nearest) && isFixed(formulaAt(odd.first))) return undefined;
  const found = oddityOf({
    formulas,
    direction,
    suspicion,
    own,
    from,
    formula: formulaAt(odd.first),
    expected: expectedAt(own),
    isTouching,
    agrees: () => places.some((k) => agreesAcross(formulas, place(k), direction)),
  });
  if (!found) return [];
  const prints = [odd.first, nearest].map((k) => fingerprints[indexes[k] ?? 0]);
  return places.map((k) => ({
    ...place(k),
    ...found,
    direction,
    sides: beside.length === 2 ? 2 : 1,
    beside: beside.map(place),
    key: [direction, found.oddity, ...prints].join(),
    formula: formulaAt(k),
    expected: expectedAt(place(k)),
  }));
}

/** Whether a formula reads the same cells wherever it is filled. */
function isFixed(formula: string): boolean {
  return shiftFormula(formula, 1, 1) === formula;
}

type Judgement = Pick<OddCell, "oddity" | "leftOut" | "added">;

function oddityOf(comparison: Comparison): Judgement | undefined {
  const { formulas, direction, suspicion, own, from, formula, expected, agrees } = comparison;
  const { cells } = formulas.sheet;
  const differences = compareFormulas(formula, expected);
  if (!differences) return undefined;
  if (differences.length === 0) {
    const isAnchor = suspicion.count >= FEWEST_ALIKE && losesAnchor(formula, expected) && !agrees();
    return isAnchor ? { oddity: "anchor", leftOut: [], added: [] } : undefined;
  }
  const isTwoSided = suspicion.beside.length === 2;
  if (!isTwoSided && isSectionOfItsOwn(comparison, differences)) return undefined;
  const othersGoOn = (): boolean => othersBetween(formulas, direction, own, from) === "go-on";
  const edges = rangeEdges(differences, direction);
  const terms = edges ?? addedEdges(formula, expected);
  if (terms) {
    const { leftOut, added } = terms;
    const isTold = isTwoSided
      ? holdsNumber(cells, leftOut) || (!agrees() && (leftOut.length > 0 || holdsAnything(cells, added)))
      : edges
        ? holdsNumber(cells, leftOut) || holdsNumber(cells, added) || (leftOut.length > 0 && othersGoOn())
        : holdsNumber(cells, leftOut) && othersGoOn();
    return isTold ? { oddity: "range", leftOut, added } : undefined;
  }
  if (agrees() || differences.some((difference) => leadsToFigure(cells, difference))) return undefined;
  const built = differences.find(({ kind }) => kind !== "reference");
  const isTold = isTwoSided
    ? !built || standsAlone(comparison)
    : comparison.isTouching && hasReferences(comparison) && isOddGroup(comparison);
  return isTold ? { oddity: built?.kind ?? "reference", leftOut: [], added: [] } : undefined;
}

/**
 * Whether formulas of a group differ only in reading the group's own first line, fixed, where the neighbours read
 * another: shares of a total of their own.
 */
function isSectionOfItsOwn(
  { suspicion, direction, own, formula }: Comparison,
  differences: readonly FormulaDifference[],
): boolean {
  if (sizeOf(suspicion.odd) < 2) return false;
  const isFixed =
    direction === "column"
      ? new RegExp(`\\$${String(own.row + 1)}(?!\\d)`).test(formula)
      : formula.includes(`$${columnName(own.column)}`);
  return (
    isFixed &&
    differences.every(
      (one) =>
        one.kind === "reference" &&
        one.actual.sheet === undefined &&
        (direction === "column" ? one.actual.range.row === own.row : one.actual.range.column === own.column),
    )
  );
}

/**
 * Whether one of two groups is odd: the lines beside have one formula in both places; or nothing is known of
 * them, and both groups look across their line only, so that neither is a total of it.
 */
function isOddGroup({ formulas, direction, suspicion, own, from, formula, expected }: Comparison): boolean {
  const others = othersBetween(formulas, direction, own, from);
  if (others === "go-on") return true;
  return (
    suspicion.count >= FEWEST_ALIKE &&
    staysAcross(formulas, formula, own, direction) &&
    staysAcross(formulas, expected, own, direction)
  );
}

/** Whether a formula built otherwise is the only one of its kind, and no total of its own line. */
function standsAlone({ formulas, direction, suspicion, own, formula }: Comparison): boolean {
  const { odd, count, oddCount } = suspicion;
  return count >= FEWEST_ALIKE && oddCount === sizeOf(odd) && staysAcross(formulas, formula, own, direction);
}

function hasReferences({ formulas: { workbook, sheet }, formula }: Comparison): boolean {
  return (referencesOf(formula, sheet.name, workbook) ?? []).length > 0;
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
