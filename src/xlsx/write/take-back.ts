import type { Conflict } from "../../core/undo/conflict";
import type { UndoEntry } from "../../core/undo/entry";
import { presentOf } from "../../core/undo/present";
import { takeBack as takeBackOf } from "../../core/undo/take-back";
import { inflateFflate } from "../inflate-fflate";
import { applyEdits, readForWriting, type WriteOptions, type Written } from "./apply-edits";
import { besideOf } from "./beside";
import { openBook } from "./book";
import { PackageEditor } from "./package-editor";

export interface WrittenBack extends Written {
  /** Places that were left as they are. */
  readonly conflicts: readonly Conflict[];
}

/**
 * The workbook with writes of ours taken back, where what they wrote is still there. The bytes are those given
 * where there is nothing to take back.
 *
 * @param entries in the order they were applied
 * @param list all entries, where these are not all
 * @throws WorkbookError and nothing else: what `applyEdits` throws
 */
export function takeBack(
  bytes: Uint8Array,
  entries: readonly UndoEntry[],
  options: WriteOptions = {},
  list: readonly UndoEntry[] = entries,
): WrittenBack {
  const { name = "", inflate = inflateFflate } = options;
  const workbook = readForWriting(bytes, name, inflate);
  const editor = new PackageEditor(bytes, name, inflate);
  const beside = editor.within("xl", () => besideOf(editor, openBook(editor, workbook), workbook));
  const { edits, conflicts } = takeBackOf(entries, presentOf(workbook, beside), list);
  return { ...applyEdits(bytes, edits, options), conflicts };
}
