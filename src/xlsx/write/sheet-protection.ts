import type { Edit } from "../../core/edit";
import { parseAddress } from "../../core/parse-address";
import type { Workbook } from "../../core/workbook/workbook";
import { type Book, sheetPath } from "./book";
import type { PackageEditor } from "./package-editor";
import { Refusals } from "./refusals";
import { flag } from "./xml-edit";
import { child, parseNodes } from "./xml-nodes";

/**
 * Refuses marks and notes on sheets that are not there, and on those that are protected against them: marks are
 * formats, notes are objects. A mark may be on a sheet that is added.
 *
 * @throws WorkbookError `no-such-cell`, `sheet-locked`
 */
export function refuseOnSheets(
  editor: PackageEditor,
  book: Book,
  workbook: Workbook,
  edits: readonly Edit[],
): void {
  const refusals = new Refusals(editor.file);
  const added = new Set(edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet.name] : [])));
  for (const edit of edits) {
    if (edit.kind !== "add-overlay" && edit.kind !== "set-note") continue;
    const places = edit.kind === "set-note" ? [edit.at] : edit.at;
    for (const at of places) {
      const place = parseAddress(at);
      if (edit.kind === "add-overlay" && added.has(place?.sheet ?? "")) continue;
      const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
      const cells = place ? place.range.rowCount * place.range.columnCount : 0;
      if (!sheet || (edit.kind === "set-note" && cells !== 1)) refusals.add("no-such-cell", at);
      else if (sheet.protected && isLocked(editor, book, sheet.name, edit.kind))
        refusals.add("sheet-locked", at);
    }
  }
  refusals.throwIfAny();
}

function isLocked(
  editor: PackageEditor,
  book: Book,
  sheet: string,
  kind: "add-overlay" | "set-note",
): boolean {
  const xml = editor.text(sheetPath(book, sheet, editor.file));
  const protection = child(parseNodes(xml, 1), "sheetProtection");
  if (!protection) return false;
  // The attribute says that the action is locked: formats are by default, objects are not.
  return kind === "add-overlay"
    ? flag(xml, protection, "formatCells", true)
    : flag(xml, protection, "objects", false);
}
