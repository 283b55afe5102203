import { parseRange } from "../core/workbook/address";
import type { ExcelTable } from "../core/workbook/workbook";
import { unescapeXstring } from "./xml-entities";
import { XmlScanner } from "./xml-scanner";
import { xmlText } from "./xml-text";

/** Reads a table part (ECMA-376 part 1, 18.5); undefined where it says no place. */
export function readTablePart(bytes: Uint8Array): ExcelTable | undefined {
  const scanner = new XmlScanner(xmlText(bytes));
  let table: ExcelTable | undefined;
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open" || scanner.name !== "table") continue;
    const range = parseRange(scanner.attribute("ref") ?? "");
    if (!range) continue;
    table ??= {
      name: unescapeXstring(scanner.attribute("displayName") ?? scanner.attribute("name") ?? ""),
      range,
      headerRows: Number(scanner.attribute("headerRowCount") ?? 1) || 0,
      totalsRows: Number(scanner.attribute("totalsRowCount") ?? 0) || 0,
    };
  }
  return table;
}
