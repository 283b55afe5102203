import type { Edit, NewContent } from "../core/edit";
import type { UndoEntry } from "../core/undo/entry";
import { WorkbookError } from "../core/workbook/workbook-error";
import { applyEdits, type Written } from "../xlsx/write/apply-edits";
import { EMPTY_SHEET, emptyWorkbook } from "../xlsx/write/empty-workbook";
import { lockedAmong } from "../xlsx/write/locked-among";
import { takeBack } from "../xlsx/write/take-back";
import type { EditedFile, FileTakenBack } from "./writer-exchanges";
import { bytesOf } from "../files/read-file";

/**
 * A file with the edits made.
 *
 * @param entryId its own among all entries
 * @throws WorkbookError `not-readable`, and what `applyEdits` throws
 */
export async function editFile(file: File, edits: readonly Edit[], entryId: string): Promise<EditedFile> {
  const bytes = await bytesOf(file);
  return edited(bytes, entryId, applyEdits(bytes, edits, { name: file.name, entryId }));
}

/**
 * A file with writes taken back, where what they wrote is still there.
 *
 * @throws WorkbookError `not-readable`, and what `takeBack` of `src/xlsx/write` throws
 */
export async function takeBackInFile(
  file: File,
  entries: readonly UndoEntry[],
  list: readonly UndoEntry[],
  entryId: string,
): Promise<FileTakenBack> {
  const bytes = await bytesOf(file);
  const written = takeBack(bytes, entries, { name: file.name, entryId }, list);
  return { ...edited(bytes, entryId, written), conflicts: written.conflicts };
}

/**
 * Which of the cells of a file are locked on a protected sheet; none of a file that cannot be written at all, which
 * whoever writes says.
 *
 * @throws WorkbookError `not-readable`, and what `lockedAmong` throws
 */
export async function lockedInFile(file: File, cells: readonly string[]): Promise<readonly string[]> {
  const bytes = await bytesOf(file);
  try {
    return lockedAmong(bytes, cells, { name: file.name });
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "not-writable") return [];
    throw error;
  }
}

/** The bytes of an .xlsx of this alone; at least one sheet. */
export function newFile(name: string, content: readonly NewContent[]): Uint8Array<ArrayBuffer> {
  const empty = { name: EMPTY_SHEET, cells: [], merges: [], columnWidths: [] };
  const edits: readonly Edit[] = [...content, { kind: "remove-sheet", sheet: empty }];
  return new Uint8Array(applyEdits(emptyWorkbook(), edits, { name }).bytes);
}

function edited(before: Uint8Array, id: string, { bytes, remarks, entry }: Written): EditedFile {
  return {
    bytes: bytes === before ? undefined : new Uint8Array(bytes),
    remarks,
    entry: entry ?? { id, edits: [], touched: [] },
  };
}
