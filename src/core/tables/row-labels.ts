import { foldLabel, type Numbering, numberingOf } from "../labels/fold-label";
import { type Concept, hasContext, type Reading, readingOf } from "../labels/lexicon";
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
  /** The last of the words in folded form; "" where there are none. */
  readonly name: string;
  /** The concepts that any of the words names. */
  readonly says: Reading;
  /** Whether the words as a whole call it a total, or a subtotal, or what is carried forward. */
  readonly isTotal: boolean;
  /** Whether it begins with “of which”. */
  readonly isOfWhich: boolean;
  /** Whether only the labels beside it can tell what it means. */
  readonly isAbbreviated: boolean;
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
  name: "",
  says: readingOf([]),
  isTotal: false,
  isOfWhich: false,
  isAbbreviated: false,
  numbering: "none",
  indent: 0,
  bold: false,
  outline: 0,
  column: -1,
};

/**
 * Labels by the numbering in columns of its own and by what is in their cells: tables of one layout repeat them row
 * by row and sheet by sheet.
 */
const known = new WeakMap<WorkbookView, Map<Numbering, KnownLabels>>();

/** Labels that begin with the same cells, by the last one, and those that go on. */
class KnownLabels {
  readonly byLast = new Map<number, RowLabel>();
  private longer: Map<number, KnownLabels> | undefined;

  with(cell: number): KnownLabels {
    this.longer ??= new Map<number, KnownLabels>();
    let next = this.longer.get(cell);
    if (!next) this.longer.set(cell, (next = new KnownLabels()));
    return next;
  }
}

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
  const numbering = numberingIn(view, sheet, row, indexColumns);
  const anew = (): RowLabel => readAnew(view, sheet, row, labelColumns, numbering);
  if (sheet.merges.length > 0 || (sheet.rowLevels ?? []).length > 0) return anew();
  let alike = labelsWith(view, numbering);
  let last = -1;
  for (const column of labelColumns) {
    const index = findCell(sheet.cells, row, column);
    if (index < 0) continue;
    if (sheet.cells.kind[index] !== CellKind.text) return anew();
    if (last >= 0) alike = alike.with(last);
    last = whatIsIn(view, sheet, index);
  }
  let label = alike.byLast.get(last);
  if (!label) alike.byLast.set(last, (label = anew()));
  return label;
}

function labelsWith(view: WorkbookView, numbering: Numbering): KnownLabels {
  let ofView = known.get(view);
  if (!ofView) known.set(view, (ofView = new Map<Numbering, KnownLabels>()));
  let labels = ofView.get(numbering);
  if (!labels) ofView.set(numbering, (labels = new KnownLabels()));
  return labels;
}

/** A number for the text of a cell, its column and how it looks. */
function whatIsIn({ workbook }: WorkbookView, { cells }: Sheet, index: number): number {
  const looks = (cells.value[index] ?? 0) * workbook.styles.length + (cells.style[index] ?? 0);
  return looks * MOST_COLUMNS + (cells.column[index] ?? 0);
}

const TOTALS: readonly Concept[] = ["total", "subtotal", "carried-forward"];

const MOST_COLUMNS = 16_384;

/** @param numbering that of columns of its own */
function readAnew(
  view: WorkbookView,
  sheet: Sheet,
  row: number,
  labelColumns: readonly number[],
  numbering: Numbering,
): RowLabel {
  const words: string[] = [];
  let first: { readonly row: number; readonly column: number } | undefined;
  for (const column of labelColumns) {
    const merge = sheet.merges.length === 0 ? undefined : mergeIndex(sheet).covering(row, column);
    if (merge && merge.column !== column) continue;
    const top = merge?.row ?? row;
    const text = wordsAt(view, sheet, top, column);
    if (text === "") continue;
    words.push(text);
    first ??= { row: top, column };
  }
  if (!first) return NO_LABEL;
  const [text = ""] = words;
  const index = findCell(sheet.cells, first.row, first.column);
  const style = styleOf(view.workbook, sheet.cells, index);
  const raw = view.workbook.strings[sheet.cells.value[index] ?? -1] ?? "";
  const says = readingOf(words);
  const own = numberingOf(text);
  return {
    words,
    name: foldLabel(words[words.length - 1] ?? ""),
    says,
    isTotal: TOTALS.some((concept) => says.whole.has(concept)),
    isOfWhich: says.first.has("of-which"),
    isAbbreviated: hasContext(text),
    numbering: own === "none" ? numbering : own,
    indent: style.indent * 2 + raw.length - raw.trimStart().length,
    bold: style.bold,
    outline: outlineLevel(sheet, row),
    column: first.column,
  };
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
