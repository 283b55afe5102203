import type { CellPosition } from "../../core/workbook/address";

/** Where a key takes the active cell; undefined for a key that moves nothing. */
export function moveActive(
  key: string,
  withControl: boolean,
  { row, column }: CellPosition,
  rowsInSight: number,
): CellPosition | undefined {
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "PageDown":
      return { row: row + rowsInSight, column };
    case "PageUp":
      return { row: row - rowsInSight, column };
    case "Home":
      return { row: withControl ? 0 : row, column: 0 };
    case "End":
      return { row: withControl ? Infinity : row, column: Infinity };
    default:
      return undefined;
  }
}
