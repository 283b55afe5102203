import { splitAddress } from "../core/address-list";
import { sheetPrefix } from "../core/workbook/address";
import { converse } from "./batch";

/** Where the user stands, written as reports write it. One round trip. */
export function activeCell(file: string): Promise<string> {
  return converse(file, async (context) => {
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    const { sheet, cell: name } = splitAddress(cell.address);
    return `${sheetPrefix(sheet)}!${name.replaceAll("$", "")}`;
  });
}
