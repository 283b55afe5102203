import { readableWorkbook } from "../core/text/readable-workbook";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { readOds } from "../ods/read-ods";
import type { Inflate } from "../xlsx/inflate";
import type { OtherFormat } from "../xlsx/other-format";
import { Package } from "../xlsx/package";
import { PartError } from "../xlsx/part-error";
import { readXls } from "./read-xls";
import { readXlsb } from "./read-xlsb";

/**
 * Reads a workbook that `readXlsx` refuses as being of another format. Loaded only then: the library
 * behind it is larger than all else.
 *
 * @throws WorkbookError and nothing else, whatever the bytes are
 */
export function readOtherFormat(
  format: OtherFormat,
  bytes: Uint8Array,
  name: string,
  inflate: Inflate,
): Workbook {
  try {
    return readableWorkbook(readers[format](bytes, name, inflate));
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    throw new WorkbookError("damaged", name, error.message);
  }
}

const readers: Readonly<
  Record<OtherFormat, (bytes: Uint8Array, name: string, inflate: Inflate) => Workbook>
> = {
  xls: readXls,
  xlsb: (bytes, name, inflate) => readXlsb(new Package(bytes, name, inflate)),
  ods: (bytes, name, inflate) => readOds(new Package(bytes, name, inflate)),
};
