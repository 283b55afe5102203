import { LAST_COLUMN, parseRange, type Range } from "../core/workbook/address";
import type { Sheet, Span } from "../core/workbook/workbook";
import { type HiddenRows, joinSpans } from "./hidden-rows";
import { pageOfSheet } from "./sheet-page";
import { XmlScanner } from "./xml-scanner";

/** What a worksheet says besides its cells. */
export type SheetSettings = Pick<
  Sheet,
  "merges" | "hiddenRows" | "hiddenColumns" | "rowLevels" | "protected" | "page"
>;

/**
 * Reads a worksheet without its rows.
 *
 * @param xml the part with `<sheetData/>` in place of the rows
 * @param rows what the rows said
 * @throws PartError where the part is cut
 */
export function readSheetSettings(xml: string, rows: HiddenRows): SheetSettings {
  const merges: Range[] = [];
  const hiddenColumns: Span[] = [];
  let isProtected = false;
  let page: Pick<Sheet, "page"> = {};
  let rowsHiddenByDefault = false;
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    if (scanner.name === "mergeCell") {
      const range = parseRange(scanner.attribute("ref") ?? "");
      // Some programs write the "merge" of a single cell.
      if (range && range.rowCount * range.columnCount > 1) merges.push(range);
    } else if (scanner.name === "col") {
      if (!scanner.flag("hidden")) continue;
      const first = Number(scanner.attribute("min")) - 1;
      const last = Math.min(Number(scanner.attribute("max")) - 1, LAST_COLUMN);
      if (first >= 0 && first <= last) hiddenColumns.push({ first, last });
    } else if (scanner.name === "sheetFormatPr") rowsHiddenByDefault = scanner.flag("zeroHeight");
    else if (scanner.name === "sheetProtection") isProtected = scanner.flag("sheet");
    else if (scanner.name === "pageSetup")
      page = pageOfSheet(Number(scanner.attribute("paperSize")), scanner.attribute("orientation"));
  }
  return {
    merges,
    hiddenRows: rows.spans(rowsHiddenByDefault),
    hiddenColumns: joinSpans(hiddenColumns),
    protected: isProtected,
    ...page,
  };
}
