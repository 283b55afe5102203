import { CellTableBuilder } from "../workbook/cell-table-builder";
import { CellKind, type CellTable, findCell } from "../workbook/cells";
import { rowOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";

/** What is put into a cell; null empties it. */
export type NewContent =
  | { readonly value: number | string | boolean | null }
  /** Without `=`. Its value is not known yet. */
  | { readonly formula: string };

/** A cell's new content; row and column zero-based. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly content: NewContent;
}

/** The workbook with some cells changed and sheets added, as it would be read after writing them. */
export function withChanges(
  workbook: Workbook,
  changes: ReadonlyMap<string, readonly ChangedCell[]>,
): Workbook {
  const strings = [...workbook.strings];
  const known = new Set(workbook.sheets.map(({ name }) => name));
  const added = [...changes.keys()].filter((name) => !known.has(name)).map(emptySheet);
  const sheets = [...workbook.sheets, ...added].map((sheet) => {
    const changed = changes.get(sheet.name);
    return changed ? { ...sheet, cells: changedTable(sheet.cells, changed, strings) } : sheet;
  });
  return { ...workbook, strings, sheets };
}

function changedTable(cells: CellTable, changed: readonly ChangedCell[], strings: string[]): CellTable {
  const builder = new CellTableBuilder(cells.kind.length + changed.length);
  const shared = cells.sharedFormulas.map(({ row, column, text }) =>
    builder.addSharedFormula(row, column, text),
  );
  cells.kind.forEach((kind, i) => {
    const code = cells.formula?.[i] ?? 0;
    const formula =
      code > 0 ? builder.addFormula(cells.formulas[code - 1] ?? "") : code < 0 ? (shared[-code - 1] ?? 0) : 0;
    const style = cells.style[i] ?? 0;
    builder.add(rowOf(cells, i), cells.column[i] ?? 0, kind as CellKind, cells.value[i] ?? 0, style, formula);
  });
  for (const { row, column, content } of changed) {
    const style = cells.style[findCell(cells, row, column)] ?? 0;
    if ("formula" in content) {
      builder.add(row, column, CellKind.blank, 0, style, builder.addFormula(content.formula));
      continue;
    }
    const { value } = content;
    if (typeof value === "number") builder.add(row, column, CellKind.number, value, style);
    else if (typeof value === "boolean") builder.add(row, column, CellKind.boolean, Number(value), style);
    else if (value === null) builder.add(row, column, CellKind.blank, 0, style);
    else builder.add(row, column, CellKind.text, strings.push(value) - 1, style);
  }
  return builder.finish();
}

function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: "visible",
    cells: new CellTableBuilder().finish(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    comments: [],
    protected: false,
  };
}
