import { exactSum } from "../../numbers/decimal";
import { relationIds } from "../../relations/identify";
import { roundingTolerance } from "../../relations/judge";
import { gridIndex } from "../../relations/line-view";
import type { LinkPattern } from "../../relations/link";
import { cellsMissedBy } from "../../relations/missed-cells";
import { type Pattern, placeOf } from "../../relations/pattern";
import { CellClass } from "../../tables/sheet-view";
import type { TallyTable } from "../../tables/tally-table";
import type { Workbook } from "../../workbook/workbook";
import type { EditOperator } from "../linear-edit";
import { type CellKey, type FigureCells, type Terms } from "./figure-cells";
import type { IsNear } from "./near-broken";

/** A relation of a workbook as a rule between typed cells: Σ coefficient·cell compared with a constant, mostly 0. */
export interface BoundRelation {
  /** Of the relation it is, or is a part of; "" where nothing is broken. */
  readonly id: string;
  /** The table that it stands in; a relation between places stands in none. */
  readonly table: TallyTable | undefined;
  /** Its own cells, the total first. */
  readonly keys: readonly CellKey[];
  /** Of a sum, as long as `keys`: Σ sign·cell is 0. */
  readonly signs?: readonly number[];
  readonly broken: boolean;
  readonly operator: EditOperator;
  readonly terms: Terms;
  /** What the terms make together; 0 where it is left out. */
  readonly constant?: number;
  readonly tolerance: number;
  /** Of a share, a change, a mean: its terms are then those cells that it binds, without coefficients. */
  readonly quotient?: BoundQuotient;
}

/** Of a relation that is a share, a change or a mean: the cell that shows it, and what it is the quotient of. */
export interface BoundQuotient {
  readonly shown: CellKey;
  readonly decimals: number;
  readonly numerator: Terms;
  readonly denominator: Terms;
  readonly constant: number;
  /** By how much rounded terms may make numerator − figure · denominator be off. */
  readonly slack: number;
}

/**
 * The relations of a pattern that bind figures. Left out: those that could not be judged, and a sum whose
 * total is a formula that adds other cells of the same line, for then it is the formula that is in question.
 */
export function* boundRelations(
  workbook: Workbook,
  pattern: Pattern,
  cells: FigureCells,
  isNear: IsNear,
): Generator<BoundRelation> {
  const { kind, verdicts, table } = pattern;
  if (kind !== "sum" && kind !== "of-which" && kind !== "equal") return;
  const idOf = relationIds(pattern);
  for (let k = 0; k < verdicts.length; k++) {
    const broken = verdicts[k] === "inconsistent";
    if ((!broken && verdicts[k] !== "consistent") || !isNear(pattern, k)) continue;
    const places = placesOf(pattern, k, cells);
    if (broken && isFormulaInQuestion(pattern, k, places, cells)) continue;
    const own = { id: broken ? idOf(k) : "", table, keys: [places.total, ...places.parts] };
    if (kind === "of-which") {
      for (const part of places.parts) {
        const isOver = (cells.figureAt(part)?.value ?? 0) > (cells.figureAt(places.total)?.value ?? 0);
        const terms = cells.added([part, places.total], [1, -1]);
        yield { ...own, broken: broken && isOver, operator: "<=", terms, tolerance: 0 };
      }
      continue;
    }
    const signs = [1, ...places.parts.map((_, i) => -(pattern.signs[i] ?? 1))];
    yield {
      ...own,
      signs,
      broken,
      operator: "==",
      terms: cells.added(own.keys, signs),
      tolerance: toleranceOf(workbook, pattern, k, broken, cells, places),
    };
  }
}

/**
 * The relations of a rule between places. A broken one whose cell is a formula over other sheets is left
 * out: it is the formula that is in question.
 */
export function* boundLinks({ links }: LinkPattern, cells: FigureCells): Generator<BoundRelation> {
  for (const { id, shown, parts, signs, verdict, reported, computed } of links) {
    const broken = verdict === "inconsistent";
    if (!broken && verdict !== "consistent") continue;
    const keys = [shown, ...parts].map((place) => cells.keyOf(place));
    if (broken && cells.formulaTerms(cells.keyOf(shown))?.some(({ sheet }) => sheet !== undefined)) continue;
    const all = [1, ...signs.map((sign) => -sign)];
    const terms = cells.added(keys, all);
    // Both sides follow from the same typed cells: nothing that anybody typed is at stake.
    if (terms.size === 0) continue;
    const tolerance = broken ? 0 : Math.abs(exactSum([reported, computed], [1, -1]));
    yield {
      id: broken ? id : "",
      table: undefined,
      keys,
      signs: all,
      broken,
      operator: "==",
      terms,
      tolerance,
    };
  }
}

/** The cells of one relation of a pattern. */
export interface Places {
  readonly total: CellKey;
  readonly parts: readonly CellKey[];
}

export function placesOf(
  { table, direction, total, parts, lines }: Pattern,
  k: number,
  cells: FigureCells,
): Places {
  const line = lines[k] ?? 0;
  const first = cells.keyOf({ sheet: table.sheet, ...placeOf(table, direction, 0, line) });
  const step = cells.keyOf({ sheet: table.sheet, ...placeOf(table, direction, 1, line) }) - first;
  return { total: first + total * step, parts: parts.map((part) => first + part * step) };
}

function isFormulaInQuestion(pattern: Pattern, k: number, places: Places, cells: FigureCells): boolean {
  if (cellsMissedBy(pattern, k).length > 0) return true;
  const formula = cells.formulaTerms(places.total);
  if (!formula || cells.termsOf(places.total).get(places.total) === 1) return false;
  return places.parts.some((part) => formula.some((term) => covers(term.range, part)));
}

/** Whether a rectangle, on the sheet of the cell, holds it. */
export function covers(
  range: {
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  },
  key: CellKey,
): boolean {
  const [row, column] = [Math.floor(key / 16_384) % 1_048_576, key % 16_384];
  return (
    row >= range.row &&
    row < range.row + range.rowCount &&
    column >= range.column &&
    column < range.column + range.columnCount
  );
}

/** How far a sum may be off, as it was judged: what held goes on holding. */
function toleranceOf(
  workbook: Workbook,
  pattern: Pattern,
  k: number,
  broken: boolean,
  cells: FigureCells,
  { total, parts }: Places,
): number {
  const { table, direction, lines, roundedTo = 0 } = pattern;
  const at = (position: number): number => gridIndex(table, direction, position, lines[k] ?? 0);
  const whole = roundedTo === 0 ? gapOfWhole(pattern, k) : undefined;
  if (whole !== undefined) return broken ? 0 : whole;
  const used = pattern.parts.map(at).filter((part) => {
    const found = table.grid.cellClass[part];
    return found === CellClass.number || found === CellClass.textNumber || found === CellClass.dash;
  });
  let tolerance = roundingTolerance(workbook, table, [at(pattern.total), ...used]);
  if (roundedTo > 0) tolerance += ((used.length + 1) * roundedTo) / 2;
  if (broken) return tolerance;
  const value = (key: CellKey): number => cells.figureAt(key)?.value ?? 0;
  const signs = pattern.parts.map((_, i) => -(pattern.signs[i] ?? 1));
  const gap = Math.abs(exactSum([value(total), ...parts.map(value)], [1, ...signs]));
  return Math.max(tolerance, gap);
}

/** How far a sum of whole numbers is off; undefined where other figures are among them, or none in a cell. */
function gapOfWhole(
  { table, direction, total, parts, signs, lines }: Pattern,
  k: number,
): number | undefined {
  const { value } = table.grid;
  const line = lines[k] ?? 0;
  let sum = value[gridIndex(table, direction, total, line)] ?? NaN;
  for (let i = 0; i < parts.length && Number.isInteger(sum); i++)
    sum -= (signs[i] ?? 1) * (value[gridIndex(table, direction, parts[i] ?? 0, line)] ?? NaN);
  return Number.isInteger(sum) && Math.abs(sum) < Number.MAX_SAFE_INTEGER ? Math.abs(sum) : undefined;
}
