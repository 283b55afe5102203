import type { Edit } from "../core/edit";
import { readStatePart } from "../core/state/read-state";
import { WorkbookError } from "../core/workbook/workbook-error";
import { applyEdits } from "../xlsx/write/apply-edits";
import { readState } from "../xlsx/write/state-part";
import type { CarriedState, EditedFile } from "./file-exchanges";
import { bytesOf } from "./read-file";

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

/** A file with the edits made. @throws WorkbookError `not-readable`, and what `applyEdits` throws */
export async function editFile(file: File, edits: readonly Edit[]): Promise<EditedFile> {
  const bytes = await bytesOf(file);
  const { bytes: written, remarks } = applyEdits(bytes, edits, { name: file.name });
  return { bytes: new Uint8Array(written), remarks };
}
