import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { WorkbookError } from "../core/workbook/workbook-error";
import type { Workbook } from "../core/workbook/workbook";

/** Scaffolding. */
export async function readWorkbook(
  path: string,
  options: { readonly name?: string } = {},
): Promise<Workbook> {
  const name = options.name ?? basename(path);
  const bytes = await readFile(path);
  if (bytes.length === 0) throw new WorkbookError("empty-file", name);
  return {
    name,
    sheets: [],
    strings: [],
    superscripts: new Map(),
    styles: [],
    names: [],
    date1904: false,
    structureProtected: false,
    remarks: [],
  };
}
