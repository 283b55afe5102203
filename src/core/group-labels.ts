import type { Pattern } from "./relations/pattern";
import { CellClass } from "./tables/sheet-view";
import type { TallyTable } from "./tables/tally-table";
import { cellName } from "./workbook/address";

/**
 * A1 of the labels that stand for a group of rows, from top to bottom: those without figures of their
 * own, which head the rows below them, and those of rows that are the sum of other rows.
 * @param patterns the rules of this table
 */
export function groupLabels(table: TallyTable, patterns: readonly Pattern[]): string[] {
  const { grid, roles, frame } = table;
  if (table.kind === "roster" || table.labelColumns.length === 0) return [];
  const totals = new Set(
    patterns.flatMap(({ kind, direction, total }) => (kind === "sum" && direction === "down" ? [total] : [])),
  );
  const figures = roles.flatMap((role, column) => (role === "quantity" || role === "share" ? [column] : []));
  const groups: string[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const hasFigure = figures.some(
      (column) => grid.cellClass[row * grid.columnCount + column] !== CellClass.blank,
    );
    if (hasFigure && !totals.has(row)) continue;
    const label = table.labelOf(row);
    if (label.column >= 0) groups.push(cellName(frame.bodyTop + row, label.column));
  }
  return groups;
}
