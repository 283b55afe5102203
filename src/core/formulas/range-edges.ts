import type { ReferenceExpression } from "../evaluate/expression";
import type { Range } from "../workbook/address";
import { CellKind, type CellTable, findCell, kindOf } from "../workbook/cells";
import type { FormulaDifference } from "./compare-formulas";
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
