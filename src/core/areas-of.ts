import type { Range } from "./workbook/address";

/** More rectangles of one table than a person reads through: the rest is told as one. */
const MOST = 24;

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The open cells of a grid as few rectangles, in reading order: none holds a held cell, except the last where there
 * are more than can be read: that is the rectangle around the rest.
 * @param isOpen 1 for each cell to be told of, `row * columnCount + column`
 * @param isHeld 1 for each cell that no rectangle may hold; others, blank cells among them, may lie in one
 * @returns rows and columns of the grid, from 0
 */
export function areasOf(
  isOpen: Uint8Array,
  isHeld: Uint8Array,
  rowCount: number,
  columnCount: number,
): Range[] {
  const areas: Area[] = [];
  // Stretches of neighbouring columns between the same held cells are one area.
  let growing: Area[] = [];
  for (let column = 0; column < columnCount; column++) {
    const before = new Map(growing.map((area) => [area.top, area]));
    const next = gapsOf(isOpen, isHeld, rowCount, columnCount, column).map(({ top, bottom }): Area => {
      const beside = before.get(top);
      const left = beside?.bottom === bottom ? beside.left : column;
      if (left !== column) before.delete(top);
      return { top, bottom, left, right: column };
    });
    areas.push(...before.values());
    growing = next;
  }
  areas.push(...growing);
  const trimmed = areas.map((area) => trim(area, isOpen, columnCount)).sort(inReadingOrder);
  const kept =
    trimmed.length > MOST ? [...trimmed.slice(0, MOST - 1), around(trimmed.slice(MOST - 1))] : trimmed;
  return kept.map(({ top, bottom, left, right }) => ({
    row: top,
    column: left,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  }));
}

/** The stretches of a column from one held cell to the next that hold an open one. */
function gapsOf(
  isOpen: Uint8Array,
  isHeld: Uint8Array,
  rowCount: number,
  columnCount: number,
  column: number,
): { top: number; bottom: number }[] {
  const gaps: { top: number; bottom: number }[] = [];
  let [top, hasOpen] = [0, false];
  for (let row = 0; row <= rowCount; row++) {
    const index = row * columnCount + column;
    if (row < rowCount && !isHeld[index]) {
      hasOpen ||= isOpen[index] === 1;
      continue;
    }
    if (hasOpen) gaps.push({ top, bottom: row - 1 });
    [top, hasOpen] = [row + 1, false];
  }
  return gaps;
}

/** Without the rows and columns at its edges that hold no open cell. */
function trim(area: Area, isOpen: Uint8Array, columnCount: number): Area {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      if (!isOpen[row * columnCount + column]) continue;
      [top, bottom] = [Math.min(top, row), row];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  return { top, bottom, left, right };
}

function inReadingOrder(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}

function around(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    left: Math.min(...areas.map(({ left }) => left)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}
