import { type Numbering, numberingOf } from "../labels/fold-label";
import { type Reading, readingOf } from "../labels/lexicon";
import { CellKind, findCell } from "../workbook/cells";
import { styleOf } from "../workbook/read-cell";
import type { Sheet } from "../workbook/workbook";
import type { TableFrame } from "./find-frames";
import { mergeIndex } from "./merge-index";
import { type WorkbookView, wordsAt } from "./sheet-view";

/** What stands before the figures of one row. */
export interface RowLabel {
  /** The words of its label columns, from left to right, without what an index or code column holds. */
  readonly words: readonly string[];
  /** The concepts that any of the words names. */
  readonly says: Reading;
  readonly numbering: Numbering;
  /** Leading blanks and the cell's indent. */
  readonly indent: number;
  readonly bold: boolean;
  /** How deep in groups of the sheet's outline; 0 where it is in none. */
  readonly outline: number;
  /** Column of the first label, sheet-wide; -1 where the row has none. */
  readonly column: number;
}

/** The label of a row that has none. */
export const NO_LABEL: RowLabel = {
  words: [],
  says: readingOf([]),
  numbering: "none",
  indent: 0,
  bold: false,
  outline: 0,
  column: -1,
};

/** Labels that stand alone in their rows, by what is in the cell: tables of one layout repeat them sheet by sheet. */
const known = new WeakMap<WorkbookView, Map<number, RowLabel>>();

/**
 * Reads the label of a body row. A merged label counts for each row it covers.
 * @param labelColumns sheet-wide, ascending
 * @param indexColumns columns of running numbers or numbering (I, 1, a), sheet-wide
 */
export function readRowLabel(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  labelColumns: readonly number[],
  indexColumns: readonly number[],
): RowLabel {
  const key = keyOfAlone(view, sheet, row, labelColumns);
  if (key === undefined) return readAnew(view, sheet, row, labelColumns, indexColumns);
  let ofView = known.get(view);
  if (!ofView) known.set(view, (ofView = new Map<number, RowLabel>()));
  let label = ofView.get(key);
  if (!label) ofView.set(key, (label = readAnew(view, sheet, row, labelColumns, [])));
  if (indexColumns.length === 0 || label.column < 0 || label.numbering !== "none") return label;
  const numbering = numberingIn(view, sheet, row, indexColumns);
  return numbering === "none" ? label : { ...label, numbering };
}

/** A number for what one cell makes of a label; undefined where more than that cell has a say. */
function keyOfAlone(
  { workbook }: WorkbookView,
  { cells, merges, rowLevels = [] }: Sheet,
  row: number,
  [column, ...others]: readonly number[],
): number | undefined {
  if (column === undefined || others.length > 0 || merges.length > 0 || rowLevels.length > 0)
    return undefined;
  const index = findCell(cells, row, column);
  if (index < 0 || cells.kind[index] !== CellKind.text) return undefined;
  return (
    ((cells.value[index] ?? 0) * workbook.styles.length + (cells.style[index] ?? 0)) * MOST_COLUMNS + column
  );
}

const MOST_COLUMNS = 16_384;

function readAnew(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  labelColumns: readonly number[],
  indexColumns: readonly number[],
): RowLabel {
  const words: string[] = [];
  let label: Omit<RowLabel, "says"> | undefined;
  for (const column of labelColumns) {
    const merge = sheet.merges.length === 0 ? undefined : mergeIndex(sheet).covering(row, column);
    if (merge && merge.column !== column) continue;
    const top = merge?.row ?? row;
    const text = wordsAt(view, sheet, top, column);
    if (text === "") continue;
    words.push(text);
    if (label) continue;
    const index = findCell(sheet.cells, top, column);
    const style = styleOf(view.workbook, sheet.cells, index);
    const raw = view.workbook.strings[sheet.cells.value[index] ?? -1] ?? "";
    const blanks = raw.length - raw.trimStart().length;
    label = {
      words,
      numbering: numberingOf(text),
      indent: style.indent * 2 + blanks,
      bold: style.bold,
      outline: outlineLevel(sheet, row),
      column,
    };
  }
  if (!label) return NO_LABEL;
  const says = readingOf(words);
  if (label.numbering !== "none") return { ...label, says };
  return { ...label, says, numbering: numberingIn(view, sheet, row, indexColumns) };
}

/** The numbering in columns of its own. */
function numberingIn(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  indexColumns: readonly number[],
): Numbering {
  for (const column of indexColumns) {
    const text = wordsAt(view, sheet, row, column);
    if (text !== "") return numberingOf(text);
  }
  return "none";
}

/** How deep the outline of a sheet puts a row. */
function outlineLevel({ rowLevels = [] }: Sheet, row: number): number {
  let [low, high] = [0, rowLevels.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { first = 0, last = 0, level = 0 } = rowLevels[middle] ?? {};
    if (row < first) high = middle - 1;
    else if (row > last) low = middle + 1;
    else return level;
  }
  return 0;
}

/** The frame's columns that hold labels of rows: those left of the first figure, or failing these, the first anywhere. */
export function labelColumnsOf(roles: readonly string[], frame: TableFrame): number[] {
  const firstFigure = roles.findIndex((role) => role === "quantity" || role === "share");
  const labels: number[] = [];
  roles.forEach((role, at) => {
    if (role === "label" && (firstFigure < 0 || at < firstFigure)) labels.push(frame.left + at);
  });
  if (labels.length > 0) return labels;
  const first = roles.indexOf("label");
  return first < 0 ? [] : [frame.left + first];
}
