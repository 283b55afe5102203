import type { Form } from "../forms/form";
import { foldTerm } from "../roster/fold-term";
import { CellClass, type WorkbookView } from "../tables/sheet-view";
import { detectTables } from "../tables/detect-tables";
import type { TallyTable } from "../tables/tally-table";
import { cellName, sheetPrefix } from "../workbook/address";
import { formColumns } from "./form-columns";
import { type FormInTable, formsInTable } from "./form-in-table";
import { yearRows } from "./given-years";
import { labelKey } from "./label-key";
import { columnLabels, rowLabels } from "./table-labels";

/** A figure as it stands in a workbook. */
export interface ReadFigure {
  readonly sheet: string;
  /** A1 without the sheet. */
  readonly cell: string;
  /** Undefined: something stands there that is no number. */
  readonly value: number | undefined;
  /** Nothing stands there, beside others that are figures: it counts as none. */
  readonly isBlank: boolean;
}

/** The figures of forms that one source gives, by `figureKey`. */
export interface FigureSet {
  readonly figures: Map<string, ReadFigure>;
  /** Of members who moved between units of the same committee, by form and column. */
  readonly movedIn: Map<string, ReadFigure>;
  readonly movedOut: Map<string, ReadFigure>;
}

export interface FiguresReading {
  /** Figures of whoever the workbook is of. */
  readonly own: FigureSet;
  /** Figures of units that have a row each, by the name in the row. */
  readonly byUnit: ReadonlyMap<string, FigureSet>;
}

export function figureKey(form: string, row: string, column: string): string {
  return `${form} ${row} ${column}`;
}

/**
 * Reads from a workbook the figures of forms, wherever its tables hold them and however these are laid out.
 *
 * @param unitIn the unit that the label of a row names; undefined where it names none
 */
export function readFigures(
  view: WorkbookView,
  forms: readonly Form[],
  known: readonly Form[],
  unitIn: (label: string) => string | undefined,
): FiguresReading {
  const own = emptySet();
  const byUnit = new Map<string, FigureSet>();
  const ends = new Map<string, number>();
  for (const table of detectTables(view).tables) {
    const { sheet, frame } = table;
    // The words over the first table of a sheet are over all of them.
    const from = ends.get(sheet.name) ?? 0;
    ends.set(sheet.name, frame.bodyBottom + 1);
    for (const form of forms) {
      const years = yearRows(form, table);
      if (years.size > 0) readRows(table, { form, indicators: "rows", places: years }, own);
    }
    for (const found of formsInTable(view, table, forms, known, from)) {
      if (found.indicators === "rows") readRows(table, found, own);
      else readColumns(table, found, unitIn, own, byUnit);
    }
  }
  return { own, byUnit };
}

function emptySet(): FigureSet {
  return { figures: new Map(), movedIn: new Map(), movedOut: new Map() };
}

function readRows(table: TallyTable, found: FormInTable, into: FigureSet): void {
  const { form, places } = found;
  const columns = formColumns(form, table);
  const labels = rowLabels(table);
  const put = (code: string, row: number, id: string, column: number): void => {
    const figure = figureAt(table, row, column);
    const key = figureKey(form.id, code, id);
    if (figure && !into.figures.has(key)) into.figures.set(key, figure);
  };
  for (const { code, heading } of form.rows) {
    const row = places.get(code);
    if (row === undefined || heading) continue;
    for (const [id, column] of columns) put(code, row, id, column);
  }
  // “Nữ” may be a column where the form has it as a row.
  const [only] = columns.keys();
  if (columns.size === 1 && only !== undefined) {
    const used = new Set(columns.values());
    for (const { key, column } of columnLabels(table)) {
      if (used.has(column)) continue;
      for (const { code, label, parent } of form.rows) {
        const row = places.get(parent ?? "");
        if (row !== undefined && !places.has(code) && labelKey(label).text === key.text)
          put(code, row, only, column);
      }
    }
  }
  for (const row of labels.keys()) {
    const text = [labels[row]?.under?.text ?? "", table.labelOf(row).words.join(" ")].join(" ");
    const side = form.transfers && internalSide(text);
    if (side === undefined) continue;
    for (const [id, column] of columns) putMoved(into, side, form, id, figureAt(table, row, column));
  }
}

function readColumns(
  table: TallyTable,
  { form, places }: FormInTable,
  unitIn: (label: string) => string | undefined,
  own: FigureSet,
  byUnit: Map<string, FigureSet>,
): void {
  const [only, ...others] = valueIds(form);
  if (only === undefined || others.length > 0) return;
  const rows = Array.from({ length: table.grid.rowCount }, (_, row) => row).filter((row) =>
    [...places.values()].some((column) => hasNumber(table, row, column)),
  );
  for (const row of rows) {
    const label = table.labelOf(row).words.join(" ");
    const unit = unitIn(label);
    if (unit === undefined && rows.length > 1) continue;
    const into = rows.length > 1 && unit !== undefined ? (byUnit.get(unit) ?? emptySet()) : own;
    if (rows.length > 1 && unit !== undefined) byUnit.set(unit, into);
    for (const [code, column] of places) {
      const figure = figureAt(table, row, column);
      const key = figureKey(form.id, code, only);
      if (figure && !into.figures.has(key)) into.figures.set(key, figure);
    }
    for (const { column } of columnLabels(table)) {
      const side = form.transfers && internalSide((table.paths[column] ?? []).join(" "));
      if (side !== undefined) putMoved(into, side, form, only, figureAt(table, row, column));
    }
  }
}

function valueIds({ columns }: Form): readonly string[] {
  const ids: string[] = [];
  const visit = (all: Form["columns"]): void => {
    for (const column of all)
      if ("children" in column) visit(column.children);
      else if (column.role === "value") ids.push(column.id);
  };
  visit(columns);
  return ids;
}

const INTERNAL =
  /nội bộ|(?:trong|cùng|cùng trong) (?:toàn |một )?(?:đảng (?:bộ|uỷ)|khối|huyện|quận|xã|phường)(?! khác)/u;

/** Which side of a move among the units of one committee a label is of. */
function internalSide(label: string): "movedIn" | "movedOut" | undefined {
  const text = foldTerm(label);
  if (!INTERNAL.test(text) || text.includes("khác")) return undefined;
  if (/chuyển đến|đến từ|tiếp nhận/u.test(text)) return "movedIn";
  return /chuyển đi|đi nơi/u.test(text) ? "movedOut" : undefined;
}

function putMoved(
  into: FigureSet,
  side: "movedIn" | "movedOut",
  form: Form,
  column: string,
  figure: ReadFigure | undefined,
): void {
  if (figure && !figure.isBlank) into[side].set(figureKey(form.id, "", column), figure);
}

function hasNumber({ grid }: TallyTable, row: number, column: number): boolean {
  return !Number.isNaN(grid.value[row * grid.columnCount + column] ?? NaN);
}

/** Undefined where nothing can be said: the place is marked as not applicable. */
function figureAt({ grid, frame, sheet }: TallyTable, row: number, column: number): ReadFigure | undefined {
  const index = row * grid.columnCount + column;
  const found = grid.cellClass[index];
  if (found === CellClass.notApplicable) return undefined;
  const value = grid.value[index] ?? NaN;
  const isBlank = Number.isNaN(value) && found === CellClass.blank;
  return {
    sheet: sheet.name,
    cell: cellName(frame.bodyTop + row, frame.left + column),
    value: isBlank ? 0 : Number.isNaN(value) ? undefined : value,
    isBlank,
  };
}

/** Address of a figure, with its workbook. */
export function figureAddress({ sheet, cell }: ReadFigure, workbook?: string): string {
  return `${sheetPrefix(sheet, workbook)}!${cell}`;
}
