import type { Range } from "../core/workbook/address";

/** A piece of a sheet that is asked for in one round trip with others. */
export interface Block {
  /** Place of the sheet in the survey. */
  readonly sheet: number;
  readonly range: Range;
}

/**
 * Cuts the used ranges of the sheets into blocks of whole rows and packs them into round trips of at most
 * `cells` cells each. One row is never cut: it has at most 16.384 cells.
 *
 * @param used by sheet; undefined where it is empty
 */
export function planBlocks(used: readonly (Range | undefined)[], cells: number): Block[][] {
  const trips: Block[][] = [];
  let room = 0;
  used.forEach((range, sheet) => {
    if (!range) return;
    let { row } = range;
    const end = row + range.rowCount;
    while (row < end) {
      const fitting = Math.floor(room / range.columnCount);
      if (trips.length === 0 || (fitting <= 0 && room < cells)) {
        room = cells;
        trips.push([]);
        continue;
      }
      const rowCount = Math.min(Math.max(1, fitting), end - row);
      trips.at(-1)?.push({ sheet, range: { ...range, row, rowCount } });
      room -= rowCount * range.columnCount;
      row += rowCount;
    }
  });
  return trips;
}

/** Two trips of about half the cells each; undefined where a single row is left, which is not cut. */
export function halve(trip: readonly Block[]): readonly [Block[], Block[]] | undefined {
  const [first, ...rest] = trip;
  if (!first) return undefined;
  if (rest.length > 0) {
    const middle = Math.ceil(trip.length / 2);
    return [trip.slice(0, middle), trip.slice(middle)];
  }
  const { range } = first;
  if (range.rowCount < 2) return undefined;
  const rowCount = Math.ceil(range.rowCount / 2);
  const below = { ...range, row: range.row + rowCount, rowCount: range.rowCount - rowCount };
  return [[{ ...first, range: { ...range, rowCount } }], [{ ...first, range: below }]];
}
