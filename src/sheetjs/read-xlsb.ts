import { StringTable } from "../core/workbook/string-table";
import type { Remark, Sheet, Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { Package } from "../xlsx/package";
import { readRelationships, relatedPath } from "../xlsx/relationships";
import { binarySheetBuilder } from "./binary-sheet-builder";
import { formulasOf, type LibraryFormulas, NO_FORMULAS } from "./library";
import { styleTable } from "./style-table";
import {
  xlsbForLibrary,
  type XlsbSheetFormulas,
  xlsbSheetFormulas,
  xlsbWorkbookFormulas,
} from "./xlsb-formula-source";
import { readXlsbSheet } from "./xlsb-sheet";
import { NO_XLSB_STYLES, readXlsbStyles } from "./xlsb-styles";
import { readXlsbTexts } from "./xlsb-texts";
import { readXlsbWorkbook, type XlsbWorkbook } from "./xlsb-workbook";

const SKIPPED: Readonly<Record<string, Remark["code"]>> = {
  chartsheet: "chart-sheet-skipped",
  dialogsheet: "dialog-sheet-skipped",
  xlMacrosheet: "macro-sheet-skipped",
  xlIntlMacrosheet: "macro-sheet-skipped",
};

/**
 * Reads a binary workbook of Excel 2007 and later (.xlsb). Notes and Excel's own tables are not read.
 *
 * @throws WorkbookError, PartError
 */
export function readXlsb(from: Package): Workbook {
  const name = from.file;
  const related = readRelationships(from, "");
  const path = relatedPath(related, "officeDocument") ?? "xl/workbook.bin";
  const read = <T>(part: string | undefined, make: (bytes: Uint8Array) => T): T | undefined =>
    from.read(part ?? "", make);
  const workbookPart = read(path, (bytes) => ({
    workbook: readXlsbWorkbook(bytes),
    formulas: xlsbWorkbookFormulas(bytes),
  }));
  if (!workbookPart) throw new WorkbookError("damaged", name, `${path}: missing`);
  const { workbook } = workbookPart;
  const parts = readRelationships(from, path);
  const texts = read(relatedPath(parts, "sharedStrings"), readXlsbTexts) ?? [];
  const { fonts, formats } = read(relatedPath(parts, "styles"), readXlsbStyles) ?? NO_XLSB_STYLES;
  const strings = new StringTable();
  const styles = styleTable(formats, fonts);
  const tables = { fonts, formats, styles, strings, decode: (text: string) => text };
  const targets = workbook.sheets.map(({ relationship }) => parts.get(relationship));
  const ofSheets = targets.map((target) =>
    target?.type === "worksheet" ? read(target.path, xlsbSheetFormulas) : undefined,
  );
  const formulas = formulasOfParts(workbook, workbookPart.formulas, ofSheets);
  const sheets: Sheet[] = [];
  const remarks: Remark[] = [];
  workbook.sheets.forEach(({ name: sheet, visibility }, number) => {
    const target = targets[number];
    const builder = binarySheetBuilder(tables, (row, column) => formulas.formulaAt(number, row, column));
    const settings =
      target?.type === "worksheet"
        ? read(target.path, (bytes) => readXlsbSheet(bytes, texts, builder.take))
        : undefined;
    if (settings) {
      sheets.push({
        name: sheet,
        visibility,
        cells: builder.finish(),
        ...settings,
        tables: [],
        comments: [],
      });
    } else remarks.push({ code: SKIPPED[target?.type ?? ""] ?? "sheet-part-missing", sheet });
    const { found = 0, unsound: left = 0 } = ofSheets[number] ?? {};
    const unsound = formulas.hasSheet(number) ? left : found + left;
    if (unsound > 0) remarks.push({ code: "formulas-unread", sheet, detail: String(unsound) });
  });
  if (sheets.length === 0) throw new WorkbookError("no-sheets", name);
  return {
    name,
    sheets,
    strings: strings.strings,
    superscripts: strings.superscripts,
    originals: strings.originals,
    styles: styles.styles,
    names: formulas.names,
    date1904: workbook.date1904,
    structureProtected: workbook.structureProtected,
    remarks,
  };
}

const EMPTY_SHEET = new Uint8Array(0);

function formulasOfParts(
  { sheets, hasNames }: XlsbWorkbook,
  workbook: Uint8Array,
  ofSheets: readonly (XlsbSheetFormulas | undefined)[],
): LibraryFormulas {
  if (!hasNames && !ofSheets.some((sheet) => (sheet?.found ?? 0) > 0)) return NO_FORMULAS;
  const bytes = xlsbForLibrary(
    workbook,
    ofSheets.map((sheet) => sheet?.part ?? EMPTY_SHEET),
  );
  return formulasOf(
    bytes,
    sheets.map(({ name }) => name),
  );
}
