import type { ReferenceExpression } from "../evaluate/expression";
import type { Range } from "../workbook/address";
import { CellKind, type CellTable, findCell, kindOf } from "../workbook/cells";
import { cellsAdded, type FormulaDifference } from "./compare-formulas";
import type { LineDirection } from "./line-segments";

/** Where two ranges differ by their length alone: what the formula leaves out, and what it takes besides. */
export interface RangeEdges {
  readonly leftOut: readonly Range[];
  readonly added: readonly Range[];
}

/** Ends that lie further apart are no slip of the hand. */
const FURTHEST = 60;

/**
 * The cells that formulas in a line take differently, where all that differs is how far their ranges
 * reach, across the line. Undefined where something else differs too.
 */
export function rangeEdges(
  differences: readonly FormulaDifference[],
  direction: LineDirection,
): RangeEdges | undefined {
  const leftOut: Range[] = [];
  const added: Range[] = [];
  for (const difference of differences) {
    if (difference.kind !== "reference") return undefined;
    const { actual, expected } = difference;
    if (actual.sheet !== undefined || expected.sheet !== undefined) return undefined;
    const [one, other] = [spanOf(actual, direction), spanOf(expected, direction)];
    if (one.along !== other.along || one.width !== other.width) return undefined;
    // Single cells have no edges, ranges that share no cell are not the same with another end.
    if (one.first === one.last && other.first === other.last) return undefined;
    if (one.last < other.first || other.last < one.first) return undefined;
    if (Math.abs(one.first - other.first) > FURTHEST || Math.abs(one.last - other.last) > FURTHEST)
      return undefined;
    const range = (first: number, last: number): Range[] =>
      last < first
        ? []
        : direction === "row"
          ? [{ row: first, rowCount: last - first + 1, column: one.along, columnCount: one.width }]
          : [{ row: one.along, rowCount: one.width, column: first, columnCount: last - first + 1 }];
    leftOut.push(...range(other.first, one.first - 1), ...range(one.last + 1, other.last));
    added.push(...range(one.first, other.first - 1), ...range(other.last + 1, one.last));
  }
  return { leftOut, added };
}

/**
 * The same of formulas that only add and take away cells: those that one takes and the other does not, where
 * most are in both. Undefined where a cell of another sheet is among them, or one is added here and taken
 * away there.
 */
export function addedEdges(formula: string, expected: string): RangeEdges | undefined {
  const [one, other] = [cellsAdded(formula), cellsAdded(expected)];
  if (!one || !other) return undefined;
  const leftOut: Range[] = [];
  const added: Range[] = [];
  let common = 0;
  for (const [key, times] of other) {
    const own = one.get(key);
    if (own === undefined) leftOut.push(cellOf(key));
    else if (own !== times) return undefined;
    else common++;
  }
  for (const key of one.keys()) if (!other.has(key)) added.push(cellOf(key));
  const isSimilar = common > 1 && leftOut.length + added.length <= common;
  return isSimilar && [...one.keys(), ...other.keys()].every((key) => key.startsWith("!"))
    ? { leftOut, added }
    : undefined;
}

function cellOf(key: string): Range {
  const [row = 0, column = 0] = key
    .slice(key.lastIndexOf("!") + 1)
    .split(",")
    .map(Number);
  return { row, column, rowCount: 1, columnCount: 1 };
}

function spanOf({ range }: ReferenceExpression, direction: LineDirection) {
  const { row, column, rowCount, columnCount } = range;
  return direction === "row"
    ? { along: column, width: columnCount, first: row, last: row + rowCount - 1 }
    : { along: row, width: rowCount, first: column, last: column + columnCount - 1 };
}

/** Whether a number stands in one of the ranges. */
export function holdsNumber(cells: CellTable, ranges: readonly Range[]): boolean {
  return someCell(ranges, (row, column) => kindOf(cells, findCell(cells, row, column)) === CellKind.number);
}

/** Whether one of the cells of the ranges is not empty. */
export function holdsAnything(cells: CellTable, ranges: readonly Range[]): boolean {
  return someCell(ranges, (row, column) => findCell(cells, row, column) >= 0);
}

function someCell(ranges: readonly Range[], holds: (row: number, column: number) => boolean): boolean {
  return ranges.some(({ row, column, rowCount, columnCount }) => {
    for (let r = row; r < row + rowCount; r++)
      for (let c = column; c < column + columnCount; c++) if (holds(r, c)) return true;
    return false;
  });
}
