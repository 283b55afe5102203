import type { Edit } from "../core/edit";
import type { UndoEntry } from "../core/undo/entry";
import { applyEdits, type Written } from "../xlsx/write/apply-edits";
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

function edited(before: Uint8Array, id: string, { bytes, remarks, entry }: Written): EditedFile {
  return {
    bytes: bytes === before ? undefined : new Uint8Array(bytes),
    remarks,
    entry: entry ?? { id, edits: [], touched: [] },
  };
}
