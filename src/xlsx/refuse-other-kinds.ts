import { WorkbookError } from "../core/workbook/workbook-error";
import { fileKind } from "./file-kind";

/**
 * Passes for anything that is a ZIP archive, which an .xlsx file is on the outside.
 *
 * @throws WorkbookError `empty-file`; `encrypted` for a workbook with a password; `unsupported-format`
 * "xls" or "xml-spreadsheet"; else `not-a-workbook` with what the file seems to be
 */
export function refuseOtherKinds(bytes: Uint8Array, file: string): void {
  const kind = fileKind(bytes);
  if (kind === "zip") return;
  if (kind === "empty") throw new WorkbookError("empty-file", file);
  if (kind === "ole2") {
    // Names in the container's directory ([MS-CFB] 2.6.1) stand in UTF-16; what they hold is not needed.
    if (holdsName(bytes, "EncryptedPackage")) throw new WorkbookError("encrypted", file);
    if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book"))
      throw new WorkbookError("unsupported-format", file, "xls");
  }
  if (kind === "xml" && isXmlSpreadsheet(bytes))
    throw new WorkbookError("unsupported-format", file, "xml-spreadsheet");
  throw new WorkbookError("not-a-workbook", file, kind);
}

/** Office's XML format of 2003. */
function isXmlSpreadsheet(bytes: Uint8Array): boolean {
  return new TextDecoder()
    .decode(bytes.subarray(0, 2048))
    .includes("urn:schemas-microsoft-com:office:spreadsheet");
}

/** A directory entry's name is followed by a zero and begins at a multiple of 128 bytes. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128) {
    let i = 0;
    while (i < name.length && bytes[entry + 2 * i] === name.charCodeAt(i) && bytes[entry + 2 * i + 1] === 0)
      i++;
    if (i === name.length && bytes[entry + 2 * i] === 0) return true;
  }
  return false;
}
