import type { Workbook } from "../core/workbook/workbook";
import { OtherFormatMet } from "./other-format-met";
import { readFile } from "./read-file";

/**
 * Reads a file in a worker, with the part for other formats where that is there; else says that it takes that part.
 *
 * @throws WorkbookError
 */
export async function readOrOther(file: File): Promise<Workbook | "other-format"> {
  try {
    return await readFile(file, globalThis.readOtherFormat);
  } catch (error) {
    if (error instanceof OtherFormatMet) return "other-format";
    throw error;
  }
}
