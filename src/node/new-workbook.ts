import { deflateRawSync } from "node:zlib";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { NewContent } from "../core/edit";
import { WorkbookError } from "../core/workbook/workbook-error";
import { applyEdits } from "../xlsx/write/apply-edits";
import { EMPTY_SHEET, emptyWorkbook } from "../xlsx/write/empty-workbook";
import { inflateZlib } from "./inflate-zlib";
import { saveFile, type SaveOptions } from "./save-file";

/** The bytes of an .xlsx of these sheets alone, formulas with their values, and what it remembers; at least one sheet. */
export function newWorkbook(sheets: readonly NewContent[], name = ""): Uint8Array {
  const empty = { name: EMPTY_SHEET, cells: [], merges: [], columnWidths: [] };
  return applyEdits(emptyWorkbook(), [...sheets, { kind: "remove-sheet", sheet: empty }], {
    name,
    inflate: inflateZlib,
    deflate: (content) => deflateRawSync(content),
  }).bytes;
}

/**
 * Saves a workbook of these sheets alone, with what it remembers.
 *
 * @throws WorkbookError what `saveFile` throws; `already-there` where a file is there that is not to be replaced
 */
export async function writeNewWorkbook(
  path: string,
  sheets: readonly NewContent[],
  options: SaveOptions,
): Promise<void> {
  await saveFile(path, newWorkbook(sheets, basename(path)), options);
}

/** @throws WorkbookError `already-there` */
export async function refuseIfThere(path: string): Promise<void> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new WorkbookError("already-there", basename(path));
}
