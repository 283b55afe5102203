import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { readCsv } from "../csv/read-csv";
import { fileKind } from "../xlsx/file-kind";
import { otherFormatOf } from "../xlsx/other-format";
import { readXlsx } from "../xlsx/read-xlsx";
import { inflateZlib } from "./inflate-zlib";

const LARGEST_FILE = 512 * 2 ** 20;

/** Names under which a table of text is expected; any other is a workbook's, and text is not one. */
const TEXT_NAME = /\.(?:csv|tsv|tab|txt)$/i;

export interface ReadOptions {
  /** `Workbook.name` and the name in errors; by default the file's name without its folder. */
  readonly name?: string;
}

/**
 * Reads a workbook by what it holds and only then by its name: a workbook named .csv is read as
 * the workbook it is, while plain text named .xlsx is refused.
 *
 * @param source a path, or the bytes of a file
 * @throws WorkbookError and nothing else
 */
export async function readWorkbook(
  source: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Workbook> {
  const isPath = typeof source === "string";
  const name = options.name ?? (isPath ? basename(source) : "");
  const bytes = isPath ? await readBytes(source, name) : source;
  if (bytes.length === 0) throw new WorkbookError("empty-file", name);
  if (bytes.length > LARGEST_FILE) throw new WorkbookError("too-large", name);
  const named = isPath ? source : name;
  const isText = fileKind(bytes) === "text" && (TEXT_NAME.test(named) || !/\.\w+$/.test(named));
  return isText ? readCsv(bytes, name) : readBook(bytes, name);
}

async function readBook(bytes: Uint8Array, name: string): Promise<Workbook> {
  try {
    return readXlsx(bytes, name, inflateZlib);
  } catch (error) {
    const format = otherFormatOf(error);
    if (format === undefined) throw error;
    const { readOtherFormat } = await import("../sheetjs/read-other-format");
    return readOtherFormat(format, bytes, name, inflateZlib);
  }
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) throw new WorkbookError("too-large", name);
    return await readFile(path);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    const missing = code === "ENOENT" || code === "ENOTDIR";
    throw new WorkbookError(
      missing ? "not-found" : "not-readable",
      name,
      typeof code === "string" ? code : "",
    );
  }
}
