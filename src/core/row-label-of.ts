import { splitAddress } from "./address-list";
import { parseAddress } from "./parse-address";
import type { CheckReport } from "./report";
import { parseRange } from "./workbook/address";
import { textAt } from "./workbook/read-cell";
import type { Workbook } from "./workbook/workbook";

/**
 * What the row of a cell is called in its table, numbering left out; "" where it stands in none, or has no label.
 * A row of a list of members has none: what it is called by is somebody's name.
 */
export function rowLabelOf(
  workbook: Workbook,
  { tables, lists }: Pick<CheckReport, "tables" | "lists">,
  at: string,
): string {
  const place = parseAddress(at);
  const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) return "";
  const { row } = place.range;
  const isPerson = (lists?.areas ?? []).some((area) => {
    const people = parseAddress(area);
    if (people?.sheet !== sheet.name) return false;
    return row >= people.range.row && row < people.range.row + people.range.rowCount;
  });
  if (isPerson) return "";
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
