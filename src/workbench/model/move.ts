import { areaName, type Range } from "./area";
import type { Sheet } from "./book";
import type { ChangeSource } from "./happened";

const TOP_LEFT: Range = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Brings a sheet to the front and, where given, selects on it. */
export function goTo(sheet: Sheet, selection: readonly Range[] | undefined): void {
  const { book } = sheet;
  if (book.activeId !== sheet.id) {
    book.happened.push({ kind: "deactivated", sheet: book.activeId }, { kind: "activated", sheet: sheet.id });
    book.activeId = sheet.id;
    book.selection = [TOP_LEFT];
  }
  if (!selection) return;
  book.selection = selection;
  book.happened.push({ kind: "selected", sheet: sheet.id, address: selection.map(areaName).join(",") });
}

/** Takes a sheet out with all that is on it. */
export function deleteSheet(sheet: Sheet, source: ChangeSource): void {
  const { book } = sheet;
  book.calculation.prepare(false);
  book.calculation.sheetDeleted(book.sheets.indexOf(sheet));
  book.sheets = book.sheets.filter((each) => each !== sheet);
  book.tables = book.tables.filter((table) => table.sheet !== sheet);
  book.names = book.names.filter((name) => name.sheet !== sheet);
  book.happened.push({ kind: "deleted", sheet: sheet.id, source });
  if (book.activeId !== sheet.id) return;
  const [next] = book.sheets.filter(({ visibility }) => visibility === "Visible");
  if (next) goTo(next, undefined);
}
