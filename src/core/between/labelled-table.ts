import { foldLabel } from "../labels/fold-label";
import type { CellPlace } from "../relations/link";
import { pathOf } from "../relations/identify";
import { type WorkbookView, wordsAt } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import { type Period, periodIn } from "./period";

/** A table with its rows and columns by their words, as other tables know them. */
export interface LabelledTable {
  readonly table: TallyTable;
  /** Name of its workbook. */
  readonly workbook: string;
  /** Grid rows that hold figures, by the folded words before them; of equal ones, each by its place among them. */
  readonly rows: ReadonlyMap<string, number>;
  /** Grid columns of quantities, by the folded captions over them. */
  readonly columns: ReadonlyMap<string, number>;
  /** The lines between the table and what stands above it. */
  readonly titles: readonly string[];
  readonly period: Period | undefined;
}

const TITLE_ROWS = 12;
const MOST_TITLES = 40;

/**
 * The tables of a workbook whose figures other tables may show again: lists of persons are none. In an
 * order that does not hang on the order of the sheets.
 */
export function labelledTables(view: WorkbookView, tables: readonly TallyTable[]): readonly LabelledTable[] {
  let found = known.get(tables);
  if (!found) {
    found = tables
      .filter(({ kind }) => kind !== "roster")
      .map((table) => labelled(view, table, tables))
      .filter(({ rows, columns }) => rows.size > 0 && columns.size > 0)
      .sort(inOrder);
    known.set(tables, found);
  }
  return found;
}

const known = new WeakMap<readonly TallyTable[], readonly LabelledTable[]>();

/** By names, then downwards: where sheets and files stand among others has no say. */
export function inOrder(a: LabelledTable, b: LabelledTable): number {
  return (
    compare(a.workbook, b.workbook) ||
    compare(a.table.sheet.name, b.table.sheet.name) ||
    a.table.frame.bodyTop - b.table.frame.bodyTop ||
    a.table.frame.left - b.table.frame.left
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function labelled(view: WorkbookView, table: TallyTable, all: readonly TallyTable[]): LabelledTable {
  const { grid, roles } = table;
  const quantities = roles.flatMap((role, column) => (role === "quantity" ? [column] : []));
  const figureRows: number[] = [];
  for (let row = 0; row < grid.rowCount; row++)
    if (quantities.some((column) => !Number.isNaN(grid.value[row * grid.columnCount + column] ?? NaN)))
      figureRows.push(row);
  const isAlone = figureRows.length === 1;
  const titles = titlesOf(view, table, all);
  const workbook = view.workbook.name;
  const periods = [titles.join(" \n "), table.sheet.name, workbook].map(periodIn);
  return {
    table,
    workbook,
    rows: byWords(figureRows, (row) => rowPath(table, row) || (isAlone ? "\u0000" : "")),
    columns: byWords(quantities, (column) => pathOf(table, "column", column)),
    titles,
    period: periods.find((period) => period !== undefined),
  };
}

/** Numbering in a column of its own is no word of a label. */
function rowPath(table: TallyTable, row: number): string {
  const labels = table.labelOf(row).words;
  const [only = ""] = labels;
  if (labels.length < 2) return only === "" ? "" : foldLabel(only);
  const words = labels.map(foldLabel);
  return words
    .filter((word, k) => k === words.length - 1 || !/^(?:[ivxlc]+|\d+|[a-zđ])$/.test(word))
    .join("/");
}

function byWords(indexes: readonly number[], wordsOf: (index: number) => string): Map<string, number> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const words = wordsOf(index);
    if (words === "") continue;
    const group = groups.get(words);
    if (group) group.push(index);
    else groups.set(words, [index]);
  }
  const found = new Map<string, number>();
  for (const [words, group] of groups)
    group.forEach((index, k) => {
      const name = group.length === 1 ? words : `${words}\u001f${String(k)}/${String(group.length)}`;
      found.set(name, index);
    });
  return found;
}

function titlesOf(view: WorkbookView, { sheet, frame }: TallyTable, all: readonly TallyTable[]): string[] {
  const above = all
    .filter((other) => other.sheet === sheet && other.frame.bodyBottom < frame.headerTop)
    .reduce((last, other) => Math.max(last, other.frame.bodyBottom), -1);
  const titles: string[] = [];
  for (let row = Math.max(above + 1, frame.headerTop - TITLE_ROWS); row < frame.headerTop; row++) {
    const { rowStart, column } = sheet.cells;
    for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
      const words = wordsAt(view, sheet, row, column[i] ?? 0);
      if (words !== "" && titles.length < MOST_TITLES) titles.push(words);
    }
  }
  return titles;
}

/** A cell of a table. */
export interface TableFigure {
  readonly from: Pick<LabelledTable, "table">;
  /** Grid row and column. */
  readonly row: number;
  readonly column: number;
}

/** A cell of a labelled table. */
export interface Figure extends TableFigure {
  readonly from: LabelledTable;
}

/** The number in a cell, NaN where there is none. */
export function valueOf({ from, row, column }: TableFigure): number {
  const { grid } = from.table;
  return grid.value[row * grid.columnCount + column] ?? NaN;
}

export function placeOfFigure({ from, row, column }: TableFigure): CellPlace {
  const { sheet, frame } = from.table;
  return { sheet, row: frame.bodyTop + row, column: frame.left + column };
}
