import { splitAddress } from "./address-list";
import { parseAddress } from "./parse-address";
import type { TallyTableEntry } from "./report";
import { parseRange } from "./workbook/address";
import { textAt } from "./workbook/read-cell";
import type { Workbook } from "./workbook/workbook";

/** What the row of a cell is called in its table, numbering left out; "" where it stands in none, or has no label. */
export function rowLabelOf(workbook: Workbook, tables: readonly TallyTableEntry[], at: string): string {
  const place = parseAddress(at);
  const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) return "";
  const { row } = place.range;
  for (const { range, stub } of tables) {
    const labels = parseRange(stub);
    if (!labels || splitAddress(range).sheet !== sheet.name) continue;
    if (row < labels.row || row >= labels.row + labels.rowCount) continue;
    const words: string[] = [];
    for (let column = labels.column; column < labels.column + labels.columnCount; column++) {
      const text = textAt(workbook, sheet.cells, row, column).trim();
      if (/\p{L}{2}/u.test(text)) words.push(text);
    }
    if (words.length > 0) return words.join(", ");
  }
  return "";
}
