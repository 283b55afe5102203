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

function makeIndex(merges: readonly Range[]): MergeIndex {
  const byRow = new Map<number, Range[]>();
  let tallest = 1;
  for (const merge of merges) {
    const row = byRow.get(merge.row);
    if (row) row.push(merge);
    else byRow.set(merge.row, [merge]);
    // Taller areas are drawings, not captions; looking for them would cost a walk over the sheet.
    if (merge.rowCount <= 64) tallest = Math.max(tallest, merge.rowCount);
  }
  return {
    startingAt: (row, column) => byRow.get(row)?.find((merge) => merge.column === column),
    covering(row, column) {
      for (let top = row; top > row - tallest && top >= 0; top--) {
        const found = byRow
          .get(top)
          ?.find((m) => top + m.rowCount > row && m.column <= column && column < m.column + m.columnCount);
        if (found) return found;
      }
      return undefined;
    },
  };
}
