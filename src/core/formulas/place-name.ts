import type { TallyTable } from "../tables/tally-table";
import { linePath, positionPath } from "../relations/identify";
import type { CellPosition } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";

/** What a cell is called, by its sheet, caption and label: an id made of it outlives inserted rows. */
export function placeName(
  tables: readonly TallyTable[],
  sheet: Sheet,
  { row, column }: CellPosition,
): string {
  const table = tables.find(
    ({ sheet: own, frame }) =>
      own === sheet &&
      row >= frame.bodyTop &&
      row <= frame.bodyBottom &&
      column >= frame.left &&
      column <= frame.right,
  );
  const paths = table
    ? [
        positionPath(table, "across", column - table.frame.left),
        linePath(table, "across", row - table.frame.bodyTop),
      ]
    : [];
  return [sheet.name, ...paths].join("\u001f");
}
