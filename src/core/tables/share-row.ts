import { isShareLabel } from "./column-roles";
import type { TallyTable } from "./tally-table";

/** Whole figures above it are no shares, in whatever unit. */
const LARGEST_SHARE = 1000;

/** Whether a row is of shares, by its label; one that only begins with the word is not ("Share capital 12.000"). */
export function isShareRow({ grid, labelOf }: TallyTable, row: number): boolean {
  const label = labelOf(row);
  if (!isShareLabel(label)) return false;
  if (!label.says.first.has("share") || label.says.whole.has("share")) return true;
  const figures = grid.value
    .subarray(row * grid.columnCount, (row + 1) * grid.columnCount)
    .filter((figure) => !Number.isNaN(figure));
  return (
    figures.length === 0 ||
    !figures.every((figure) => Number.isInteger(figure) && Math.abs(figure) > LARGEST_SHARE)
  );
}
