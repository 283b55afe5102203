import { exactSum } from "../../numbers/decimal";
import type { BoundRelation } from "./bound-relation";
import { type CellKey, cellOf, type FigureCells, type Terms } from "./figure-cells";

/** Shorter sums are left as they are. */
const LONG = 64;
/** On both sides of a figure that may change so many others are kept: a line goes on being one that several lie on. */
const BESIDE = 2;
/** Beyond this sums are no longer compared to the unit. */
const LARGEST = 1e11;

/**
 * The same sum with those figures in it that may change, and some beside them; what the others make together is a
 * constant. Sums that are short, rounded or scattered are left as they are, and those whose total may be
 * wrong: its parts are then asked for.
 * @param mayChange cells that one mistake may change, alone or with their neighbours: @param alone those it may change alone
 */
export function shortened(
  relation: BoundRelation,
  mayChange: ReadonlySet<CellKey>,
  alone: Terms,
  cells: FigureCells,
): BoundRelation {
  const { terms, operator, quotient, signs, tolerance } = relation;
  if (terms.size < LONG || operator !== "==" || quotient || !signs || tolerance !== 0) return relation;
  const all = [...terms];
  if (!isOnLine(all) || mayBeTotal(all).some((key) => alone.has(key))) return relation;
  const values = all.map(([key]) => cells.figureAt(key)?.value ?? 0);
  const isPlain = all.every(([, coefficient], k) => Number.isInteger(coefficient * (values[k] ?? 0)));
  const size = all.reduce((sum, [, coefficient], k) => sum + Math.abs(coefficient * (values[k] ?? 0)), 0);
  if (!isPlain || !values.every(Number.isInteger) || size > LARGEST) return relation;
  const kept = new Uint8Array(all.length);
  all.forEach(([key], k) => {
    if (mayChange.has(key)) kept.fill(1, Math.max(0, k - BESIDE), k + BESIDE + 1);
  });
  const rest = all.map(([, coefficient], k) => (kept[k] === 1 ? 0 : coefficient * (values[k] ?? 0)));
  return { ...relation, terms: new Map(all.filter((_, k) => kept[k] === 1)), constant: -exactSum(rest) };
}

/** Whether all cells stand in one row or in one column. */
function isOnLine(terms: readonly (readonly [CellKey, number])[]): boolean {
  const places = terms.map(([key]) => cellOf(key));
  const [first] = places;
  return (
    places.every(({ sheet, row }) => sheet === first?.sheet && row === first.row) ||
    places.every(({ sheet, column }) => sheet === first?.sheet && column === first.column)
  );
}

/** The cells that stand alone on one side of the equation. */
function mayBeTotal(terms: readonly (readonly [CellKey, number])[]): CellKey[] {
  return [1, -1].flatMap((side) => {
    const own = terms.filter(([, coefficient]) => coefficient * side > 0);
    return own.length === 1 ? own.map(([key]) => key) : [];
  });
}
