import type { Edit, NewSheet } from "../../core/edit";
import { type CellPlace, dependents, type FilledRange, othersIn } from "../../core/evaluate/dependents";
import { evaluateCells } from "../../core/evaluate/evaluate-cells";
import type { Result } from "../../core/evaluate/scalar";
import { type ChangedCell, withChanges } from "../../core/evaluate/with-changes";
import { cellName, parseRange, sheetPrefix } from "../../core/workbook/address";
import { findCell } from "../../core/workbook/cells";
import { formulaOf, rowOf } from "../../core/workbook/read-cell";
import type { Workbook } from "../../core/workbook/workbook";
import { type Book, sheetPath } from "./book";
import type { CellWrite } from "./cell-xml";
import { checkNewSheets } from "./new-sheet-names";
import type { PackageEditor } from "./package-editor";
import { planCells } from "./plan-cells";
import { placeKey } from "./sheet-formulas";
import { writeCells } from "./write-cells";

/** What becomes of values and formulas: those that edits name, and those that follow. */
export interface ContentPlan {
  readonly before: Workbook;
  /** As it will be read, but for the values of formulas. */
  readonly after: Workbook;
  readonly writes: ReadonlyMap<string, Map<number, Map<number, CellWrite>>>;
  readonly dissolved: ReadonlyMap<string, ReadonlySet<string>>;
  /** Each with what its formulas show, by `placeKey`. */
  readonly newSheets: readonly { readonly sheet: NewSheet; readonly results: ReadonlyMap<number, Result> }[];
  /** Names of sheets that are there before and not after; `after` has them all the same. */
  readonly removedSheets: ReadonlySet<string>;
  /** Addresses of formulas whose value is left to the program that opens the file. */
  readonly withoutValue: readonly string[];
  readonly formulaGone: boolean;
  readonly asksForCalculation: boolean;
}

/** @throws WorkbookError where an edit is refused */
export function contentPlan(
  editor: PackageEditor,
  book: Book,
  before: Workbook,
  edits: readonly Edit[],
): ContentPlan {
  const sheets = checkNewSheets(before, book, edits, editor.file);
  const { changes, dissolved, filled, formulaGone } = planCells(editor, book, before, edits);
  const all = new Map([...changes, ...sheets.map((sheet) => [sheet.name, cellsOf(sheet)] as const)]);
  const after = withChanges(before, all);
  const changed = after.sheets.flatMap(({ name }, sheet) =>
    (all.get(name) ?? []).map(({ row, column }): CellPlace => ({ sheet, row, column })),
  );
  const affected = dependents(after, changed, filled);
  const results = evaluateCells(after, affected, filled);
  const writes = new Map<string, Map<number, Map<number, CellWrite>>>();
  const withoutValue: string[] = [];
  after.sheets.forEach(({ name, cells }, number) => {
    const given = new Map(changes.get(name)?.map((cell) => [placeKey(cell.row, cell.column), cell]));
    const put = (row: number, column: number, write: CellWrite): void => {
      const rows = writes.get(name) ?? new Map<number, Map<number, CellWrite>>();
      writes.set(name, rows.set(row, (rows.get(row) ?? new Map<number, CellWrite>()).set(column, write)));
    };
    for (const { row, column, content } of given.values())
      if ("value" in content) put(row, column, { kind: "value", value: content.value });
    for (const [index, result] of results[number] ?? []) {
      const [row, column] = [rowOf(cells, index), cells.column[index] ?? 0];
      const array = arrayAt(filled, number, row, column);
      const formula = given.has(placeKey(row, column)) ? formulaOf(cells, index) : undefined;
      if (result === undefined) withoutValue.push(`${sheetPrefix(name)}!${cellName(row, column)}`);
      put(
        row,
        column,
        formula === undefined ? { kind: "result", result } : { kind: "formula", formula, result },
      );
      for (const other of array ? othersIn(array.range, number) : [])
        put(other.row, other.column, { kind: "value", value: null });
    }
  });
  const hasFormulas = after.sheets.some(({ cells }) => cells.formula !== undefined);
  const newSheets = sheets.map((sheet, i) => {
    const number = before.sheets.length + i;
    const cells = after.sheets[number]?.cells;
    const byPlace = new Map<number, Result>();
    for (const [index, result] of results[number] ?? [])
      if (cells) byPlace.set(placeKey(rowOf(cells, index), cells.column[index] ?? 0), result);
    writes.delete(sheet.name);
    return { sheet, results: byPlace };
  });
  return {
    before,
    after,
    writes,
    dissolved,
    newSheets,
    removedSheets: new Set(edits.flatMap((edit) => (edit.kind === "remove-sheet" ? [edit.sheet.name] : []))),
    withoutValue,
    formulaGone,
    asksForCalculation: changed.length > 0 && hasFormulas,
  };
}

/** Writes the cells of the sheets that are there and gives `withoutValue`. */
export function applyContent(editor: PackageEditor, book: Book, plan: ContentPlan): readonly string[] {
  const names = new Set([...plan.writes.keys(), ...plan.dissolved.keys()]);
  for (const name of names) {
    const path = sheetPath(book, name, editor.file);
    const cells = plan.before.sheets.find((sheet) => sheet.name === name)?.cells;
    const formulaAt = (row: number, column: number): string | undefined =>
      cells && formulaOf(cells, findCell(cells, row, column));
    const groups = plan.dissolved.get(name) ?? new Set<string>();
    const xml = editor.text(path);
    editor.set(
      path,
      editor.within(path, () => writeCells(xml, plan.writes.get(name) ?? new Map(), { groups, formulaAt })),
    );
  }
  return plan.withoutValue;
}

/** The cells of a new sheet that hold something. */
function cellsOf(sheet: NewSheet): ChangedCell[] {
  return sheet.cells.flatMap(({ at, content }) => {
    const place = parseRange(at);
    return place && content ? [{ row: place.row, column: place.column, content }] : [];
  });
}

function arrayAt(
  filled: readonly FilledRange[],
  sheet: number,
  row: number,
  column: number,
): FilledRange | undefined {
  return filled.find((one) => one.sheet === sheet && one.range.row === row && one.range.column === column);
}
