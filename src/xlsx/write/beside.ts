import type { Beside } from "../../core/undo/entry-of";
import { cellName, sheetPrefix } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/workbook";
import { type Book, sheetPath } from "./book";
import { ourNotes } from "./notes";
import { marksIn } from "./overlays";
import type { PackageEditor } from "./package-editor";
import { sheetFormulas } from "./sheet-formulas";
import { ourState } from "./state-part";

/** What the undo list must know of a workbook beside its cells. */
export function besideOf(editor: PackageEditor, book: Book, workbook: Workbook): Beside {
  const notes = new Map<string, string>();
  const arrays = new Set<string>();
  for (const { name, comments } of workbook.sheets) {
    const path = sheetPath(book, name, editor.file);
    const ours = new Set(ourNotes(editor, path));
    for (const { row, column, text } of comments) {
      const cell = cellName(row, column);
      if (ours.has(cell)) notes.set(`${sheetPrefix(name)}!${cell}`, text);
    }
    const xml = editor.text(path);
    for (const { row, column } of editor.within(path, () => sheetFormulas(xml)).filled)
      arrays.add(`${sheetPrefix(name)}!${cellName(row, column)}`);
  }
  return { marks: marksIn(editor, book), notes, arrays, state: ourState(editor, book) ?? null };
}
