import { parseAddress } from "../../core/parse-address";
import type { Inflate } from "../inflate";
import { inflateFflate } from "../inflate-fflate";
import { readForWriting } from "./apply-edits";
import { openBook, sheetPath } from "./book";
import { lockedCells } from "./locked-cells";
import { PackageEditor } from "./package-editor";
import { relatedPart } from "./relationship-edit";

/**
 * Which of the cells take nothing, because they are locked and their sheet is protected.
 *
 * @param cells addresses of single cells
 * @throws WorkbookError what `applyEdits` throws of a file that cannot be written
 */
export function lockedAmong(
  bytes: Uint8Array,
  cells: readonly string[],
  { name = "", inflate = inflateFflate }: { readonly name?: string; readonly inflate?: Inflate } = {},
): readonly string[] {
  const workbook = readForWriting(bytes, name, inflate);
  const editor = new PackageEditor(bytes, name, inflate);
  return editor.within("xl", () => {
    const book = openBook(editor, workbook);
    const styles = editor.textOrNone(relatedPart(editor, book.path, "styles") ?? "");
    const isLockedOn = new Map(
      workbook.sheets
        .filter((sheet) => sheet.protected)
        .map((sheet) => {
          const path = sheetPath(book, sheet.name, editor.file);
          return [sheet.name, editor.within(path, () => lockedCells(editor.text(path), styles))] as const;
        }),
    );
    return cells.filter((at) => {
      const place = parseAddress(at);
      return place && isLockedOn.get(place.sheet)?.(place.range.row, place.range.column) === true;
    });
  });
}
