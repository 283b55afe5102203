import type { Range } from "../../core/workbook/address";
import { type Geometry, HEADER_WIDTH, leftOf, ROW_HEIGHT, scrolling } from "./geometry";

/** Scrolls as little as needed (`edge`), or so that cells out of sight come to the middle. */
export function scrollInto(box: HTMLElement, geometry: Geometry, range: Range, to: "edge" | "middle"): void {
  const { scale } = scrolling(geometry);
  const right = leftOf(geometry, range.column + range.columnCount);
  const bottom = (range.row + range.rowCount) * ROW_HEIGHT;
  const [width, height] = [box.clientWidth - HEADER_WIDTH, box.clientHeight - ROW_HEIGHT];
  const top = place(box.scrollTop * scale, height, range.row * ROW_HEIGHT, bottom, to);
  box.scrollTop = top / scale;
  box.scrollLeft = place(box.scrollLeft, width, leftOf(geometry, range.column), right, to);
}

function place(at: number, size: number, start: number, end: number, to: "edge" | "middle"): number {
  if (start >= at && end <= at + size) return at;
  if (to === "middle") return Math.max(0, (start + end - size) / 2);
  return start < at ? start : end - size;
}
