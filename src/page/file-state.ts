import { readStatePart } from "../core/state/read-state";
import { WorkbookError } from "../core/workbook/workbook-error";
import { readState } from "../xlsx/write/state-part";
import type { CarriedState } from "./file-exchanges";
import { bytesOf } from "../files/read-file";

/** What a file carries of ours, and whether one of its format can. @throws WorkbookError `not-readable` */
export async function carriedState(file: File): Promise<CarriedState> {
  const bytes = await bytesOf(file);
  try {
    const xml = readState(bytes, file.name);
    return { reading: xml === undefined ? undefined : readStatePart(xml), canCarry: true };
  } catch (error) {
    if (error instanceof WorkbookError) return { reading: undefined, canCarry: false };
    throw error;
  }
}
