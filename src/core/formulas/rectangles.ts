import type { CellPosition, Range } from "../workbook/address";

/** Cells that are told together, and the rectangle they fill; the first in reading order comes first. */
export interface Rectangle<T> {
  readonly range: Range;
  readonly cells: readonly T[];
}

/**
 * Puts cells with the same key that stand side by side into rectangles: rows first, then rows of equal width
 * below each other. In the order of their first cells.
 *
 * @param cells in reading order
 */
export function rectanglesOf<T extends CellPosition & { readonly key: string }>(
  cells: readonly T[],
): Rectangle<T>[] {
  const spans: T[][] = [];
  for (const cell of cells) {
    const span = spans.at(-1);
    const last = span?.at(-1);
    const goesOn = last && last.key === cell.key && last.row === cell.row && last.column + 1 === cell.column;
    if (span && goesOn) span.push(cell);
    else spans.push([cell]);
  }
  const open = new Map<string, { readonly rows: T[][] }>();
  const blocks: { readonly rows: T[][] }[] = [];
  for (const span of spans) {
    const [first] = span;
    if (!first) continue;
    const shape = `${String(first.column)},${String(span.length)},${first.key}`;
    const above = open.get(shape);
    if (above && (above.rows.at(-1)?.[0]?.row ?? -1) + 1 === first.row) above.rows.push(span);
    else {
      const block = { rows: [span] };
      open.set(shape, block);
      blocks.push(block);
    }
  }
  return blocks.map(({ rows }) => {
    const [first] = rows[0] ?? [];
    const range = {
      row: first?.row ?? 0,
      column: first?.column ?? 0,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 1,
    };
    return { range, cells: rows.flat() };
  });
}
