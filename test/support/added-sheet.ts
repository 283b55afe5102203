import type { Edit } from "../../src/core/edit";
import { parseRange } from "../../src/core/workbook/address";

/** The texts of the first sheet that edits add, row by row. */
export function sheetRows(edits: readonly Edit[]): string[][] {
  const rows: string[][] = [];
  const added = edits.find((edit) => edit.kind === "add-sheet");
  for (const { at, content } of added?.sheet.cells ?? []) {
    const place = parseRange(at);
    if (!place || !content || !("value" in content)) continue;
    const row = (rows[place.row] ??= []);
    row[place.column] = String(content.value);
  }
  return rows;
}
