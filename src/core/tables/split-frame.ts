import type { Sheet } from "../workbook/workbook";
import type { TableFrame } from "./find-frames";
import { readHeaderPaths } from "./header-paths";
import { CellClass, classOf, type WorkbookView } from "./sheet-view";
import { stripWidth } from "./two-up";

/**
 * Parts a frame at columns that are empty from header to foot, where both sides are tables: each has
 * figures and a column of labels of its own. A spacer column inside one table parts nothing. A list
 * printed in strips side by side is parted too.
 */
export function splitFrame(view: WorkbookView, sheet: Sheet, frame: TableFrame): TableFrame[] {
  const width = frame.right - frame.left + 1;
  const figures = new Uint32Array(width);
  const words = new Uint32Array(width);
  const filled = new Uint8Array(width);
  const interruptions = new Set(frame.interruptions);
  const { rowStart, column } = sheet.cells;
  for (let row = frame.headerTop; row <= frame.bodyBottom; row++) {
    for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
      const at = (column[i] ?? 0) - frame.left;
      if (at < 0 || at >= width) continue;
      const found = classOf(view, sheet, i);
      if (found === CellClass.blank) continue;
      filled[at] = 1;
      if (row < frame.bodyTop || interruptions.has(row)) continue;
      if (found === CellClass.words) words[at] = (words[at] ?? 0) + 1;
      else figures[at] = (figures[at] ?? 0) + 1;
    }
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < width; at++) {
    if (!filled[at]) continue;
    const last = pieces[pieces.length - 1];
    if (last?.right === at - 1) last.right = at;
    else pieces.push({ left: at, right: at });
  }
  const isTable = (piece: Piece): boolean => {
    let labels = false;
    let hasFigures = false;
    for (let at = piece.left; at <= piece.right; at++) {
      if ((words[at] ?? 0) > (figures[at] ?? 0)) labels = true;
      else if ((figures[at] ?? 0) > 0) hasFigures = true;
    }
    return labels && hasFigures;
  };
  const isLabel = (at: number): boolean => (words[at] ?? 0) > (figures[at] ?? 0);
  const parts =
    pieces.length > 1 && pieces.every(isTable)
      ? fromLabels(pieces, isLabel, (at) => (figures[at] ?? 0) > 0)
      : stripsOf(view, sheet, frame, pieces, isTable);
  if (parts.length === 0) return [trimmed(frame, pieces)];
  return parts.map(({ left, right }) => ({ ...frame, left: frame.left + left, right: frame.left + right }));
}

interface Piece {
  left: number;
  right: number;
}

/**
 * Labels stand before their figures: what a piece holds left of its labels belongs to the piece before it, and
 * so does a piece whose labels, marks or remarks perhaps, are followed by no figures.
 */
function fromLabels(
  pieces: readonly Piece[],
  isLabel: (at: number) => boolean,
  hasFigures: (at: number) => boolean,
): Piece[] {
  const parts: Piece[] = [];
  for (const piece of pieces) {
    const columns = Array.from({ length: piece.right - piece.left + 1 }, (_, k) => piece.left + k);
    const left = columns.find(
      (at) => isLabel(at) && columns.some((other) => other > at && hasFigures(other) && !isLabel(other)),
    );
    const before = parts[parts.length - 1];
    if (!before) parts.push({ ...piece });
    else if (left === undefined) before.right = piece.right;
    else {
      if (left > piece.left) before.right = left - 1;
      parts.push({ left, right: piece.right });
    }
  }
  return parts;
}

/** What is wider is no list that was printed in strips. */
const WIDEST_LIST = 60;

/** A table without empty columns may still be one list in strips, each under the same captions. */
function stripsOf(
  view: WorkbookView,
  sheet: Sheet,
  frame: TableFrame,
  pieces: readonly Piece[],
  isTable: (piece: Piece) => boolean,
): Piece[] {
  const [only] = pieces;
  if (pieces.length !== 1 || !only || frame.headerTop === frame.bodyTop) return [];
  const columns = only.right - only.left + 1;
  if (columns < 4 || columns > WIDEST_LIST) return [];
  const { paths } = readHeaderPaths(view, sheet, frame);
  const own = paths.slice(only.left, only.right + 1).map((path) => path.join("\n"));
  const width = stripWidth(own, (piece) =>
    isTable({ left: only.left + piece.left, right: only.left + piece.right }),
  );
  if (width === undefined) return [];
  return Array.from({ length: own.length / width }, (_, k) => ({
    left: only.left + k * width,
    right: only.left + (k + 1) * width - 1,
  }));
}

function trimmed(frame: TableFrame, pieces: readonly Piece[]): TableFrame {
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (!first || !last) return frame;
  return { ...frame, left: frame.left + first.left, right: frame.left + last.right };
}
