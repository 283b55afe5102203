import { parseAddress } from "../../core/parse-address";
import type { TallyTableEntry } from "../../core/report";
import { type CellPosition, parseRange } from "../../core/workbook/address";
import { textAt } from "../../core/workbook/read-cell";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { isWithin } from "./marks";

/** What the row and the column of a figure are called, for when their labels are out of sight: “Xã Đông · Nữ”. */
export function cellLabels(
  workbook: Workbook,
  sheet: Sheet,
  tables: readonly TallyTableEntry[],
  { row, column }: CellPosition,
): readonly string[] {
  const table = tables.find(({ range }) => {
    const place = parseAddress(range);
    return place?.sheet === sheet.name && isWithin(row, column, place.range);
  });
  const stub = parseRange(table?.stub ?? "");
  const header = parseRange(table?.header ?? "");
  const labels: string[] = [];
  if (stub && isWithin(row, stub.column, stub) && !isWithin(row, column, stub)) {
    const texts = span(stub.column, stub.columnCount).map((at) => textAt(workbook, sheet.cells, row, at));
    labels.push(texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ""));
  }
  if (header && !isWithin(row, column, header)) {
    // The last but the code row, which holds numbers or A, B, C.
    const texts = span(header.row, header.rowCount).map((at) => textOver(workbook, sheet, at, column));
    labels.push(texts.filter((text) => /\p{L}{2}/u.test(text)).at(-1) ?? "");
  }
  return labels.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

/** The text of a cell, or of the merged area that covers it. */
function textOver(workbook: Workbook, { cells, merges }: Sheet, row: number, column: number): string {
  const merge = merges.find((range) => isWithin(row, column, range));
  return textAt(workbook, cells, merge?.row ?? row, merge?.column ?? column);
}

function span(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}
