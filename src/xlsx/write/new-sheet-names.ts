import type { Edit, NewSheet } from "../../core/edit";
import { parseRange } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/workbook";
import { WorkbookError } from "../../core/workbook/workbook-error";
import type { Book } from "./book";
import { isWellFormed } from "./well-formed";

const LONGEST_NAME = 31;
const LONGEST_TEXT = 32767;

/**
 * The sheets that edits add, each with a name it can have and cells that can be written.
 *
 * @throws WorkbookError `structure-locked`, `sheet-name-refused`, `no-such-cell`, `value-refused`, `formula-refused`
 */
export function checkNewSheets(
  workbook: Workbook,
  book: Book,
  edits: readonly Edit[],
  file: string,
): NewSheet[] {
  const sheets = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  if (sheets.length > 0 && workbook.structureProtected) throw new WorkbookError("structure-locked", file);
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name, cells, merges } of sheets) {
    if (!isSheetName(name) || taken.has(name.toLowerCase()))
      throw new WorkbookError("sheet-name-refused", file, name);
    taken.add(name.toLowerCase());
    const misplaced = [...cells.map(({ at }) => at), ...merges].find((at) => !parseRange(at));
    if (misplaced !== undefined) throw new WorkbookError("no-such-cell", file, misplaced);
    for (const { at, content } of cells) {
      if (content && "formula" in content && !isWellFormed(content.formula))
        throw new WorkbookError("formula-refused", file, at, [at]);
      const value = content && "value" in content ? content.value : null;
      const isRefused =
        typeof value === "number" ? !Number.isFinite(value) : String(value).length > LONGEST_TEXT;
      if (isRefused) throw new WorkbookError("value-refused", file, at, [at]);
    }
  }
  return sheets;
}

/** Excel keeps "History" for itself. */
function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:\0-\x1f]|^'|'$/.test(name) &&
    name.toLowerCase() !== "history"
  );
}
