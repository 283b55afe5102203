import { cellName, sheetPrefix } from "../../core/workbook/address";
import { CellKind, findCell } from "../../core/workbook/cells";
import { formulaOf, rowOf, stringOf } from "../../core/workbook/read-cell";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { WorkbookError } from "../../core/workbook/workbook-error";
import type { Inflate } from "../inflate";
import { readXlsx } from "../read-xlsx";
import type { ContentPlan } from "./content";

/**
 * Reads what was written and compares it with the plan, cell by cell: what came out otherwise must
 * not reach a disk.
 *
 * @throws WorkbookError `not-writable` naming the first sheet or cell that differs
 */
export function refuseOtherOutcome(
  bytes: Uint8Array,
  plan: ContentPlan,
  name: string,
  inflate: Inflate,
): void {
  const refuse = (detail: string): never => {
    throw new WorkbookError("not-writable", name, detail);
  };
  const written = readWritten(bytes, name, inflate);
  const planned = plan.after.sheets.filter(({ name: sheet }) => !plan.removedSheets.has(sheet));
  if (written.sheets.length !== planned.length) refuse("sheets");
  planned.forEach((sheet, i) => {
    const found = written.sheets[i];
    if (found?.name !== sheet.name) return refuse(sheet.name);
    const writes = plan.writes.get(sheet.name);
    const isFree = (row: number, column: number): boolean => writes?.get(row)?.has(column) ?? false;
    const difference = firstDifference(plan.after, sheet, written, found, isFree);
    if (difference !== undefined) refuse(`${sheetPrefix(sheet.name)}!${difference}`);
  });
}

function readWritten(bytes: Uint8Array, name: string, inflate: Inflate): Workbook {
  try {
    return readXlsx(bytes, name, inflate);
  } catch (error) {
    if (error instanceof WorkbookError) throw new WorkbookError("not-writable", name, error.detail);
    throw error;
  }
}

/** @param isFree true for cells whose value follows from others: only the formula is compared there */
function firstDifference(
  planned: Workbook,
  sheet: Sheet,
  written: Workbook,
  found: Sheet,
  isFree: (row: number, column: number) => boolean,
): string | undefined {
  const { cells } = sheet;
  for (let i = 0; i < cells.kind.length; i++) {
    const row = rowOf(cells, i);
    const column = cells.column[i] ?? 0;
    const at = findCell(found.cells, row, column);
    const formula = formulaOf(cells, i);
    const isSame =
      formula === (at < 0 ? undefined : formulaOf(found.cells, at)) &&
      (isFree(row, column) ||
        formula !== undefined ||
        valueOf(planned, sheet, i) === valueOf(written, found, at));
    if (!isSame) return cellName(row, column);
  }
  for (let i = 0; i < found.cells.kind.length; i++) {
    const row = rowOf(found.cells, i);
    const column = found.cells.column[i] ?? 0;
    if (findCell(cells, row, column) < 0) return cellName(row, column);
  }
  return undefined;
}

function valueOf(workbook: Workbook, sheet: Sheet, index: number): string {
  const { cells } = sheet;
  const kind = index < 0 ? CellKind.blank : cells.kind[index];
  const value = cells.value[index] ?? 0;
  const isText = kind === CellKind.text || kind === CellKind.error;
  return kind === CellKind.blank
    ? ""
    : `${String(kind)} ${isText ? writtenText(workbook, sheet, index) : String(value)}`;
}

/** As the file has it: what is written in the letters of an old font is read in others. */
function writtenText(workbook: Workbook, { cells }: Sheet, index: number): string {
  return workbook.originals?.get(cells.value[index] ?? -1) ?? stringOf(workbook, cells, index);
}
