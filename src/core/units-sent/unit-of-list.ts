import type { Roster } from "../roster/roster";
import { cellName, sheetPrefix } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import { unitInWorkbook } from "./unit-in-workbook";

/** Who sent a list of members, as far as the lines above it say so. */
export function unitOfList(workbook: Workbook, { parts }: Roster): string | undefined {
  const tables = parts.map(({ sheet, headerTop }) => {
    const header = cellName(headerTop, 0);
    return { range: `${sheetPrefix(sheet.name)}!${header}`, header };
  });
  return unitInWorkbook(workbook, { tables }).name;
}
