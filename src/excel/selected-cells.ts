import { splitAddress } from "../core/address-list";
import { sheetPrefix } from "../core/workbook/address";
import { converse } from "./batch";

/** What the user has selected, rectangle by rectangle, written as reports write it. One round trip. */
export function selectedCells(file: string): Promise<readonly string[]> {
  return converse(file, async (context) => {
    const areas = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    return splitAreas(areas.address).map((area) => {
      const { sheet, cell } = splitAddress(area);
      return `${sheetPrefix(sheet)}!${cell.replaceAll("$", "")}`;
    });
  });
}

/** `A!B3,'a,b'!D5:D9` in its rectangles: a name in quotes may hold commas. */
function splitAreas(address: string): string[] {
  return address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
