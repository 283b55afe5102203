import { bySheet } from "../core/address-list";
import { parseAddress } from "../core/parse-address";
import { cellName, type Range, rangeName } from "../core/workbook/address";
import type { Shown } from "../host/host";
import { conversation } from "./batch";
import { toWorkbookError } from "./excel-error";

/**
 * Goes to the sheet of the first address and selects there: one round trip. Excel selects one rectangle for
 * an add-in, no more: all the cells where they fill one, otherwise the first alone. A hidden sheet stays
 * hidden and is named.
 *
 * @param addresses A1 with sheet; those on other sheets are passed over
 * @throws WorkbookError
 */
export async function showCells(file: string, addresses: readonly string[]): Promise<Shown> {
  const [first] = bySheet(addresses, (address) => address);
  if (!first) return { kind: "shown" };
  const [sheet, onSheet] = first;
  return conversation(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("visibility");
    worksheet.activate();
    worksheet.getRange(rectangleOf(onSheet)).select();
    try {
      await context.sync();
      return worksheet.visibility === "Visible" ? { kind: "shown" } : { kind: "sheet-hidden", sheet };
    } catch (error) {
      if (await isHidden(context, sheet)) return { kind: "sheet-hidden", sheet };
      throw toWorkbookError(error, file);
    }
  });
}

/** Asked only after a refusal. */
async function isHidden(context: Excel.RequestContext, sheet: string): Promise<boolean> {
  try {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await context.sync();
    return !worksheet.isNullObject && worksheet.visibility !== "Visible";
  } catch {
    return false;
  }
}

/** `F6:H6` for H6, F6 and G6; the first cell where the cells leave gaps. */
function rectangleOf(addresses: readonly string[]): string {
  const ranges = addresses.flatMap((address) => parseAddress(address)?.range ?? []);
  const [first] = ranges;
  if (!first) throw new Error(`no cells: ${addresses.join()}`);
  const around = boundsOf(ranges);
  const isFull = cellsOf(ranges).size === around.rowCount * around.columnCount;
  return rangeName(isFull ? around : first);
}

function boundsOf(ranges: readonly Range[]): Range {
  const row = Math.min(...ranges.map((range) => range.row));
  const column = Math.min(...ranges.map((range) => range.column));
  const rowCount = Math.max(...ranges.map((range) => range.row + range.rowCount)) - row;
  const columnCount = Math.max(...ranges.map((range) => range.column + range.columnCount)) - column;
  return { row, column, rowCount, columnCount };
}

/** The names of all cells; ranges of findings are small. */
function cellsOf(ranges: readonly Range[]): Set<string> {
  const cells = new Set<string>();
  for (const { row, column, rowCount, columnCount } of ranges)
    for (let r = row; r < row + rowCount; r++)
      for (let c = column; c < column + columnCount; c++) cells.add(cellName(r, c));
  return cells;
}
