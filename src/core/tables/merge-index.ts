import type { Range } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";

/** Looks a sheet's merged areas up by cell. */
export interface MergeIndex {
  /** The area that has its first cell here. */
  startingAt(row: number, column: number): Range | undefined;
  /** The area that covers this cell. */
  covering(row: number, column: number): Range | undefined;
}

const known = new WeakMap<readonly Range[], MergeIndex>();

export function mergeIndex(sheet: Sheet): MergeIndex {
  let index = known.get(sheet.merges);
  if (!index) {
    index = makeIndex(sheet.merges);
    known.set(sheet.merges, index);
  }
  return index;
}

/** Areas up to this height are found by walking up from a cell; taller ones are kept by their columns. */
const TALL = 64;
/** A tall area wider than this is no label of rows. */
const WIDEST_TALL = 16;

const NO_MERGES: MergeIndex = { startingAt: () => undefined, covering: () => undefined };

function makeIndex(merges: readonly Range[]): MergeIndex {
  if (merges.length === 0) return NO_MERGES;
  const byRow = new Map<number, Range[]>();
  const tallByColumn = new Map<number, Range[]>();
  let tallest = 1;
  for (const merge of merges) {
    push(byRow, merge.row, merge);
    if (merge.rowCount <= TALL) tallest = Math.max(tallest, merge.rowCount);
    else
      for (let k = 0; k < Math.min(merge.columnCount, WIDEST_TALL); k++)
        push(tallByColumn, merge.column + k, merge);
  }
  for (const tall of tallByColumn.values()) tall.sort((a, b) => a.row - b.row);
  return {
    startingAt: (row, column) => byRow.get(row)?.find((merge) => merge.column === column),
    covering(row, column) {
      for (let top = row; top > row - tallest && top >= 0; top--) {
        const found = byRow
          .get(top)
          ?.find((m) => top + m.rowCount > row && m.column <= column && column < m.column + m.columnCount);
        if (found) return found;
      }
      const tall = lastNotAfter(tallByColumn.get(column) ?? [], row);
      return tall && tall.row + tall.rowCount > row ? tall : undefined;
    },
  };
}

function push(map: Map<number, Range[]>, key: number, merge: Range): void {
  const known = map.get(key);
  if (known) known.push(merge);
  else map.set(key, [merge]);
}

/** Of areas in the order of their rows, the last that begins at or above a row. */
function lastNotAfter(areas: readonly Range[], row: number): Range | undefined {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.row ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return areas[low - 1];
}
