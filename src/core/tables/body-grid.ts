import { conceptsOf } from "../labels/lexicon";
import { countedNumber } from "../numbers/counted-number";
import { numberHabit } from "../numbers/number-habit";
import { type NumberFormat, numberShape, readNumber } from "../numbers/read-number";
import { stringOf } from "../workbook/read-cell";
import type { Sheet } from "../workbook/workbook";
import type { TableFrame } from "./find-frames";
import { CellClass, classOf, isCounted, type WorkbookView } from "./sheet-view";

/** The body of a table as a dense grid; cell (r, c) of it is at `r * columnCount + c`. */
export interface BodyGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The figure, NaN where there is none; 0 for a dash. */
  readonly value: Float64Array;
  /** A `CellClass`. */
  readonly cellClass: Uint8Array;
  /** How its texts write numbers; undefined where that could not be decided. */
  readonly habit: NumberFormat | undefined;
}

/** A grid is not made of an area so empty that it would not fit: then undefined. */
export const MOST_GRID_CELLS = 24_000_000;

/**
 * Reads the body of a table, texts that stand for numbers by the habit of all of them together.
 * @param paths captions over each column: numbering under "TT" (1.1, 1.2) has no say in that habit
 */
export function readBodyGrid(
  view: WorkbookView,
  sheet: Sheet,
  frame: TableFrame,
  paths: readonly (readonly string[])[],
): BodyGrid | undefined {
  const rowCount = frame.bodyBottom - frame.bodyTop + 1;
  const columnCount = frame.right - frame.left + 1;
  if (rowCount * columnCount > MOST_GRID_CELLS) return undefined;
  const value = new Float64Array(rowCount * columnCount).fill(NaN);
  const cellClass = new Uint8Array(rowCount * columnCount);
  const texts: TextFigure[] = [];
  const counted: TextFigure[] = [];
  /** Columns in which a number with decimals stands. */
  const hasDecimals = new Uint8Array(columnCount);
  const { cells } = sheet;
  const interruptions = new Set(frame.interruptions);
  for (let row = frame.bodyTop; row <= frame.bodyBottom; row++) {
    if (interruptions.has(row)) continue;
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      const column = cells.column[i] ?? 0;
      if (column < frame.left || column > frame.right) continue;
      const at = (row - frame.bodyTop) * columnCount + column - frame.left;
      const found = classOf(view, sheet, i);
      cellClass[at] = found;
      if (found === CellClass.number) {
        const number = cells.value[i] ?? NaN;
        value[at] = number;
        if (!Number.isInteger(number)) hasDecimals[column - frame.left] = 1;
      } else if (found === CellClass.dash) value[at] = 0;
      else if (found === CellClass.textNumber) texts.push({ at, text: numberIn(view, sheet, i) });
      else if (found === CellClass.words && isCounted(view, sheet, i)) {
        const text = countedNumber(stringOf(view.workbook, cells, i).trim());
        if (text !== undefined) counted.push({ at, text });
      }
    }
  }
  for (const figure of figuresAmong(counted, cellClass, columnCount)) {
    cellClass[figure.at] = CellClass.textNumber;
    texts.push(figure);
  }
  clearCovered(sheet, frame, cellClass, value);
  const telling = texts.filter(({ at }) => !isNumbering(paths[at % columnCount] ?? []));
  const habit = numberHabit(
    telling.map(({ text }) => text),
    // Shares with decimals in a column of their own say nothing of counts.
    telling.every(({ at }) => !hasDecimals[at % columnCount]),
  );
  for (const { at, text } of texts) {
    if (cellClass[at] === CellClass.blank) continue;
    const number = readNumber(text, habit);
    if (number !== undefined) value[at] = number;
    else cellClass[at] = isAmbiguous(text) ? CellClass.ambiguous : CellClass.words;
  }
  return { rowCount, columnCount, value, cellClass, habit };
}

/** The text of a number, without its unit and without the zero before it: `4.083` of `4.083 đồng chí`, `2` of `02`. */
function numberIn(view: WorkbookView, sheet: Sheet, index: number): string {
  const text = stringOf(view.workbook, sheet.cells, index);
  if (isCounted(view, sheet, index)) return countedNumber(text.trim()) ?? text;
  return text.replace(/^\s*0(?=\d\s*$)/, "");
}

/** A number written as text, and its place in the grid. */
interface TextFigure {
  readonly at: number;
  readonly text: string;
}

/** Of the texts such as `109 chi bộ`, those in columns that hold nearly nothing but figures. */
function figuresAmong(
  counted: readonly TextFigure[],
  cellClass: Uint8Array,
  columnCount: number,
): readonly TextFigure[] {
  if (counted.length === 0) return counted;
  const words = new Uint32Array(columnCount);
  const figures = new Uint32Array(columnCount);
  cellClass.forEach((found, at) => {
    const column = at % columnCount;
    if (found === CellClass.words) words[column] = (words[column] ?? 0) + 1;
    else if (found === CellClass.number || found === CellClass.textNumber)
      figures[column] = (figures[column] ?? 0) + 1;
  });
  for (const { at } of counted) {
    const column = at % columnCount;
    words[column] = (words[column] ?? 0) - 1;
    figures[column] = (figures[column] ?? 0) + 1;
  }
  return counted.filter(({ at }) => {
    const column = at % columnCount;
    // The first column is that of the labels: `5 xã`, `3 phường` are names there.
    return column > 0 && (figures[column] ?? 0) >= 2 && (words[column] ?? 0) * 4 <= (figures[column] ?? 0);
  });
}

function isNumbering(path: readonly string[]): boolean {
  const concepts = conceptsOf(path[path.length - 1] ?? "");
  return concepts.has("index") || concepts.has("code");
}

/** A merged area is its first cell; what a file keeps in the others is not seen by anybody. */
function clearCovered(sheet: Sheet, frame: TableFrame, cellClass: Uint8Array, value: Float64Array): void {
  const columnCount = frame.right - frame.left + 1;
  for (const merge of sheet.merges) {
    const last = { row: merge.row + merge.rowCount - 1, column: merge.column + merge.columnCount - 1 };
    if (last.row < frame.bodyTop || merge.row > frame.bodyBottom) continue;
    for (let row = Math.max(merge.row, frame.bodyTop); row <= Math.min(last.row, frame.bodyBottom); row++) {
      for (
        let column = Math.max(merge.column, frame.left);
        column <= Math.min(last.column, frame.right);
        column++
      ) {
        if (row === merge.row && column === merge.column) continue;
        const at = (row - frame.bodyTop) * columnCount + column - frame.left;
        cellClass[at] = CellClass.blank;
        value[at] = NaN;
      }
    }
  }
}

/** Readable as a number in more ways than one, rather than in none. */
function isAmbiguous(text: string): boolean {
  const digits = numberShape(text)?.digits ?? "";
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}
