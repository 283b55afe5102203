import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { readCsv } from "../csv/read-csv";
import { fileKind } from "../xlsx/file-kind";
import type { Inflate } from "../xlsx/inflate";
import { OtherFormatMet } from "./other-format-met";
import { inflateFflate } from "../xlsx/inflate-fflate";
import { type OtherFormat, otherFormatOf } from "../xlsx/other-format";
import { readXlsx } from "../xlsx/read-xlsx";

const LARGEST_FILE = 512 * 2 ** 20;

/** Names under which a table of text is expected; any other is a workbook's, and text is not one. */
const TEXT_NAME = /\.(?:csv|tsv|tab|txt)$/i;

export type ReadOtherFormat = (
  format: OtherFormat,
  bytes: Uint8Array,
  name: string,
  inflate: Inflate,
) => Workbook;

/**
 * Reads a file that the user gave the page, by what it holds and only then by its name.
 *
 * @param readOther reads .xls, .xlsb and .ods, once it is there
 * @throws WorkbookError, OtherFormatMet
 */
export async function readFile(file: File, readOther?: ReadOtherFormat): Promise<Workbook> {
  const { name } = file;
  if (file.size > LARGEST_FILE) throw new WorkbookError("too-large", name);
  const bytes = await bytesOf(file);
  if (bytes.length === 0) throw new WorkbookError("empty-file", name);
  const isText = fileKind(bytes) === "text" && TEXT_NAME.test(name);
  return isText ? readCsv(bytes, name) : readBook(bytes, name, readOther);
}

function readBook(bytes: Uint8Array, name: string, readOther: ReadOtherFormat | undefined): Workbook {
  try {
    return readXlsx(bytes, name, inflateFflate);
  } catch (error) {
    const format = otherFormatOf(error);
    if (format === undefined) throw error;
    if (!readOther) throw new OtherFormatMet();
    return readOther(format, bytes, name, inflateFflate);
  }
}

/** @throws WorkbookError `not-readable` */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, a file that was moved, or one that has been saved anew since it was chosen.
    throw new WorkbookError("not-readable", file.name);
  }
}
