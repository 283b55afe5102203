import { type CellObject, read, type WorkSheet } from "@e965/xlsx";
import { cellName, rangeName } from "../../src/core/workbook/address";
import { CellKind } from "../../src/core/workbook/cells";
import { formulaOf, rowOf, stringOf } from "../../src/core/workbook/read-cell";
import type { Sheet, Workbook } from "../../src/core/workbook/workbook";

/** SheetJS gives errors by their numbers in BIFF files. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** A place where SheetJS read something else. No text of a cell is in it: the workbooks hold people's names. */
export interface Difference {
  readonly at: string;
  readonly what: "missing" | "extra" | "kind" | "number" | "text" | "formula" | "merges" | "sheets";
}

export interface Comparison {
  readonly cells: number;
  readonly formulas: number;
  readonly merges: number;
  readonly differences: readonly Difference[];
}

/** Compares a workbook as we read it with what SheetJS makes of the same bytes, cell by cell. */
export function compareWithSheetJs(workbook: Workbook, bytes: Uint8Array): Comparison {
  const theirs = read(bytes, {
    cellFormula: true,
    cellText: false,
    cellHTML: false,
    cellNF: false,
    sheetStubs: true,
  });
  const total = { cells: 0, formulas: 0, merges: 0, differences: [] as Difference[] };
  const missing = theirs.SheetNames.filter((name) => !workbook.sheets.some((sheet) => sheet.name === name));
  // SheetJS makes cells of what a chart sheet's chart remembers; we say that it was skipped.
  const skipped = new Set(workbook.remarks.map(({ sheet }) => sheet));
  for (const name of missing) if (!skipped.has(name)) total.differences.push({ at: name, what: "sheets" });
  for (const sheet of workbook.sheets) {
    const other = theirs.Sheets[sheet.name];
    if (!other) total.differences.push({ at: sheet.name, what: "sheets" });
    else compareSheets(workbook, sheet, other, total);
  }
  return total;
}

function compareSheets(
  workbook: Workbook,
  sheet: Sheet,
  other: WorkSheet,
  total: { cells: number; formulas: number; merges: number; differences: Difference[] },
): void {
  const { cells } = sheet;
  const left = new Map(cellsOf(other));
  const differ = (address: string, what: Difference["what"]): unknown =>
    total.differences.push({ at: `${sheet.name}!${address}`, what });
  for (let i = 0; i < cells.kind.length; i++) {
    const address = cellName(rowOf(cells, i), cells.column[i] ?? 0);
    const cell = left.get(address);
    left.delete(address);
    total.cells++;
    if (!cell) {
      differ(address, "extra");
      continue;
    }
    const difference = valueDifference(workbook, sheet, i, cell);
    if (difference) differ(address, difference);
    const formula = formulaOf(cells, i);
    if (formula !== undefined) total.formulas++;
    if ((formula ?? "") !== (cell.f ?? "")) differ(address, "formula");
  }
  for (const address of left.keys()) differ(address, "missing");
  const merges = (other["!merges"] ?? []).map(({ s, e }) =>
    rangeName({ row: s.r, column: s.c, rowCount: e.r - s.r + 1, columnCount: e.c - s.c + 1 }),
  );
  total.merges += sheet.merges.length;
  if (merges.sort().join() !== sheet.merges.map(rangeName).sort().join()) differ("", "merges");
}

/** SheetJS's cells that hold a value or a formula. */
function cellsOf(sheet: WorkSheet | undefined): (readonly [string, CellObject])[] {
  const cells = Object.entries(sheet ?? {}).filter(([address]) => !address.startsWith("!")) as [
    string,
    CellObject,
  ][];
  return cells.filter(([, cell]) => cell.t !== "z" || cell.f !== undefined);
}

function valueDifference(
  workbook: Workbook,
  sheet: Sheet,
  index: number,
  cell: CellObject,
): Difference["what"] | undefined {
  const kind = sheet.cells.kind[index];
  const value = sheet.cells.value[index] ?? NaN;
  const kinds = {
    n: CellKind.number,
    s: CellKind.text,
    b: CellKind.boolean,
    e: CellKind.error,
    z: CellKind.blank,
    d: CellKind.number,
  };
  if (kinds[cell.t] !== kind) return "kind";
  if (kind === CellKind.number) return cell.v === value ? undefined : "number";
  if (kind === CellKind.boolean) return cell.v === (value === 1) ? undefined : "number";
  if (kind === CellKind.error)
    return ERRORS[Number(cell.v)] === stringOf(workbook, sheet.cells, index) ? undefined : "text";
  if (kind !== CellKind.text) return undefined;
  const own = workbook.originals?.get(value) ?? stringOf(workbook, sheet.cells, index);
  const whole = own + (workbook.superscripts.get(value) ?? "");
  const their = String(cell.v);
  // Raised characters stand among the others there: the same letters must be present.
  const sorted = (text: string): string => [...text.replace(/\r\n?/g, "\n")].sort().join("");
  return sorted(whole) === sorted(their) ? undefined : "text";
}
