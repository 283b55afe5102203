/** Sizes of the grid in pixels. */
export const ROW_HEIGHT = 24;
export const HEADER_WIDTH = 56;

/** The tallest box that every browser lays out; a longer sheet scrolls in larger steps. */
const TALLEST = 15_000_000;

/** Where things stand: `edges[c]` is the left edge of column c, with one more for the right edge of the last. */
export interface Geometry {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly edges: Float64Array;
}

export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** First and last, both included. */
export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function geometryOf(rowCount: number, widths: readonly number[]): Geometry {
  const edges = new Float64Array(widths.length + 1);
  widths.forEach((width, column) => (edges[column + 1] = (edges[column] ?? 0) + width));
  return { rowCount, columnCount: widths.length, edges };
}

export const leftOf = ({ edges }: Geometry, column: number): number => edges[column] ?? edges.at(-1) ?? 0;

/** How tall the scrolled box is, and by how much a step in it is a step in the sheet. */
export function scrolling({ rowCount }: Geometry): { readonly height: number; readonly scale: number } {
  const full = rowCount * ROW_HEIGHT;
  const height = Math.min(full, TALLEST);
  return { height, scale: full / Math.max(1, height) };
}

/** The rows and columns in sight, headers not counted. */
export function windowOf(geometry: Geometry, { left, top, width, height }: Viewport): Window {
  const firstRow = Math.floor(top / ROW_HEIGHT);
  const lastRow = Math.floor((top + height) / ROW_HEIGHT);
  return {
    firstRow: Math.max(0, firstRow),
    lastRow: Math.min(geometry.rowCount - 1, lastRow),
    firstColumn: columnAt(geometry, left),
    lastColumn: columnAt(geometry, left + width),
  };
}

/** The column at a distance from the sheet's left edge. */
function columnAt({ edges, columnCount }: Geometry, x: number): number {
  let low = 0;
  let high = columnCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}
