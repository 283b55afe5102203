import { StringTable } from "../core/workbook/string-table";
import type { DefinedName, Sheet, Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { Package } from "../xlsx/package";
import { XmlScanner } from "../xlsx/xml-scanner";
import { xmlText } from "../xlsx/xml-text";
import { excelFormula, excelReference } from "./ods-formula";
import { OdsSheetReader } from "./ods-sheet";
import { OdsStyles } from "./ods-styles";

/**
 * Reads a spreadsheet of OpenDocument (.ods, .ots). Formulas are given as Excel writes them.
 *
 * @throws WorkbookError, PartError
 */
export function readOds(from: Package): Workbook {
  const name = from.file;
  // Passwords lock each part; the list of parts stays readable and says so.
  const isEncrypted = from.read("META-INF/manifest.xml", (bytes) =>
    xmlText(bytes).includes(":encryption-data"),
  );
  if (isEncrypted) throw new WorkbookError("encrypted", name);
  const styles = new OdsStyles();
  from.read("styles.xml", (bytes) => readStyles(new XmlScanner(xmlText(bytes)), styles));
  const strings = new StringTable();
  const content = from.read("content.xml", (bytes) => readContent(xmlText(bytes), styles, strings));
  if (!content) throw new WorkbookError("damaged", name, "content.xml: missing");
  if (content.sheets.length === 0) throw new WorkbookError("no-sheets", name);
  styles.indexOf(undefined);
  return {
    name,
    sheets: content.sheets,
    strings: strings.strings,
    superscripts: strings.superscripts,
    originals: strings.originals,
    styles: styles.styles,
    names: content.names,
    date1904: content.date1904,
    structureProtected: content.structureProtected,
    remarks: [],
  };
}

function readStyles(scanner: XmlScanner, styles: OdsStyles): void {
  for (let event = scanner.next(); event !== "end"; event = scanner.next())
    if (event === "open") styles.read(scanner);
}

type Content = Pick<Workbook, "sheets" | "names" | "date1904" | "structureProtected">;

function readContent(xml: string, styles: OdsStyles, strings: StringTable): Content {
  const sheets: Sheet[] = [];
  const names: DefinedName[] = [];
  let [date1904, structureProtected] = [false, false];
  const readName = (scanner: XmlScanner, sheet?: string): void => {
    const range = scanner.attribute("table:cell-range-address");
    const refersTo =
      range === undefined ? excelFormula(scanner.attribute("table:expression") ?? "") : excelReference(range);
    const entry = { name: scanner.attribute("table:name") ?? "", refersTo };
    names.push({ ...entry, ...(sheet !== undefined && { sheet }) });
  };
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    if (scanner.name === "table:table")
      sheets.push(new OdsSheetReader({ styles, strings, date1904 }).read(scanner, readName));
    else if (scanner.name === "table:null-date")
      date1904 = scanner.attribute("table:date-value") === "1904-01-01";
    else if (scanner.name === "spreadsheet") structureProtected = scanner.flag("table:structure-protected");
    else if (scanner.name === "table:named-range" || scanner.name === "table:named-expression")
      readName(scanner);
    // Changes that were made and linked data hold cells of their own.
    else if (scanner.name === "table:tracked-changes" || scanner.name === "table:dde-links") scanner.skip();
    else styles.read(scanner);
  }
  return { sheets, names, date1904, structureProtected };
}
