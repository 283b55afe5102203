import type { Edit, SetFormula, SetValue } from "../../core/edit";
import type { FilledRange } from "../../core/evaluate/dependents";
import type { ChangedCell } from "../../core/evaluate/with-changes";
import { parseAddress } from "../../core/parse-address";
import type { Range } from "../../core/workbook/address";
import { findCell } from "../../core/workbook/cells";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { type Book, sheetPath } from "./book";
import { lockedCells } from "./locked-cells";
import type { PackageEditor } from "./package-editor";
import { Refusals } from "./refusals";
import { relatedPart, relationshipsOf } from "./relationship-edit";
import { placeKey, type SheetFormulas, sheetFormulas } from "./sheet-formulas";
import { isWellFormed } from "./well-formed";
import { attribute } from "./xml-edit";
import { child, parseNodes } from "./xml-nodes";

/** What becomes of the cells of the sheets that are there. */
export interface CellPlan {
  /** By sheet; of each cell the last edit. */
  readonly changes: ReadonlyMap<string, readonly ChangedCell[]>;
  /** By sheet the shared formulas whose first cell goes. */
  readonly dissolved: ReadonlyMap<string, ReadonlySet<string>>;
  readonly filled: readonly FilledRange[];
  /** A cell that held a formula holds one no more. */
  readonly formulaGone: boolean;
}

const LONGEST_TEXT = 32767;

/** @throws WorkbookError where one of the edits cannot be made: then none is */
export function planCells(
  editor: PackageEditor,
  book: Book,
  workbook: Workbook,
  edits: readonly Edit[],
): CellPlan {
  const refusals = new Refusals(editor.file);
  const bySheet = new Map<string, Map<number, Planned>>();
  for (const edit of edits) {
    if (edit.kind !== "set-value" && edit.kind !== "set-formula") continue;
    const place = parseAddress(edit.at);
    const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
    if (!place || !sheet || place.range.rowCount * place.range.columnCount > 1) {
      refusals.add("no-such-cell", edit.at);
      continue;
    }
    const { row, column } = place.range;
    if (isRefusedContent(edit, refusals)) continue;
    const content =
      edit.kind === "set-value" ? { value: edit.value } : { formula: edit.formula.replace(/^=/, "") };
    const cells = bySheet.get(sheet.name) ?? new Map<number, Planned>();
    cells.set(placeKey(row, column), { row, column, content, edit });
    bySheet.set(sheet.name, cells);
  }
  const dissolved = new Map<string, ReadonlySet<string>>();
  const filled: FilledRange[] = [];
  let formulaGone = false;
  workbook.sheets.forEach((sheet, number) => {
    const planned = [...(bySheet.get(sheet.name)?.values() ?? [])];
    if (bySheet.size === 0) return;
    const path = sheetPath(book, sheet.name, editor.file);
    const xml = editor.text(path);
    const formulas = editor.within(path, () => sheetFormulas(xml));
    filled.push(...formulas.filled.map((range) => ({ sheet: number, range })));
    if (planned.length === 0) return;
    refuseCells({ editor, book, sheet, path, formulas, refusals }, planned);
    const gone = planned.flatMap(({ row, column }) => formulas.sharedFirst.get(placeKey(row, column)) ?? []);
    if (gone.length > 0) dissolved.set(sheet.name, new Set(gone));
    formulaGone ||= planned.some(
      ({ row, column, content }) => "value" in content && holdsFormula(sheet, row, column),
    );
  });
  refusals.throwIfAny();
  const changes = new Map([...bySheet].map(([name, cells]) => [name, [...cells.values()]]));
  return { changes, dissolved, filled, formulaGone };
}

interface Planned extends ChangedCell {
  readonly edit: SetValue | SetFormula;
}

function isRefusedContent(edit: SetValue | SetFormula, refusals: Refusals): boolean {
  if (edit.kind === "set-formula") {
    if (isWellFormed(edit.formula)) return false;
    refusals.add("formula-refused", edit.at);
    return true;
  }
  const { value } = edit;
  const isRefused =
    typeof value === "number" ? !Number.isFinite(value) : String(value ?? "").length > LONGEST_TEXT;
  if (isRefused) refusals.add("value-refused", edit.at);
  return isRefused;
}

interface Surroundings {
  readonly editor: PackageEditor;
  readonly book: Book;
  readonly sheet: Sheet;
  readonly path: string;
  readonly formulas: SheetFormulas;
  readonly refusals: Refusals;
}

function refuseCells(around: Surroundings, planned: readonly Planned[]): void {
  const { editor, book, sheet, path, formulas, refusals } = around;
  const pivots = pivotRanges(editor, path);
  const styles = editor.textOrNone(relatedPart(editor, book.path, "styles") ?? "");
  const isLocked = sheet.protected
    ? editor.within(path, () => lockedCells(editor.text(path), styles))
    : () => false;
  for (const { row, column, edit } of planned) {
    const within = (ranges: readonly Range[]): Range | undefined =>
      ranges.find((range) => isInside(range, row, column));
    const merge = within(sheet.merges);
    const array = within(formulas.filled);
    const { at } = edit;
    if (isLocked(row, column)) refusals.add("cells-locked", at);
    else if (merge && (merge.row !== row || merge.column !== column))
      refusals.add("cells-in-merged-area", at);
    else if (array && array.rowCount * array.columnCount > 1) refusals.add("cells-in-array", at);
    else if (within(pivots)) refusals.add("cells-in-pivot", at);
    else if (isInTableFrame(sheet, row, column)) refusals.add("cells-in-table-heading", at);
    else if (edit.kind === "set-value" && edit.replacesFormula !== true && holdsFormula(sheet, row, column))
      refusals.add("cells-hold-formulas", at);
  }
}

function holdsFormula({ cells }: Sheet, row: number, column: number): boolean {
  const index = findCell(cells, row, column);
  return index >= 0 && (cells.formula?.[index] ?? 0) !== 0;
}

/** A heading must read as the table's part says; what a total row shows is said there too. */
function isInTableFrame({ tables }: Sheet, row: number, column: number): boolean {
  return tables.some(({ range, headerRows, totalsRows }) => {
    if (!isInside(range, row, column)) return false;
    return row < range.row + headerRows || row >= range.row + range.rowCount - totalsRows;
  });
}

function pivotRanges(editor: PackageEditor, path: string): Range[] {
  return relationshipsOf(editor, path).flatMap((related) => {
    const xml = related.type === "pivotTable" ? editor.textOrNone(related.path) : undefined;
    const location = xml && editor.within(related.path, () => child(parseNodes(xml, 1), "location"));
    const place = location && parseAddress(attribute(xml, location, "ref") ?? "");
    return place ? [place.range] : [];
  });
}

function isInside(range: Range, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rowCount &&
    column >= range.column &&
    column < range.column + range.columnCount
  );
}
