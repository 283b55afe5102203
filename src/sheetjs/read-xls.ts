import { StringTable } from "../core/workbook/string-table";
import type { Remark, Sheet, Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { formulaSource } from "./biff-formula-source";
import { type BiffSheetEntry, readBiffGlobals } from "./biff-globals";
import { readBiffSheet } from "./biff-sheet";
import { binarySheetBuilder } from "./binary-sheet-builder";
import { byteText } from "./code-page";
import { rootStreams } from "./compound-file";
import { formulasOf, NO_FORMULAS } from "./library";
import { styleTable } from "./style-table";

const SKIPPED: Readonly<Record<Exclude<BiffSheetEntry["kind"], "worksheet">, Remark["code"]>> = {
  chart: "chart-sheet-skipped",
  macro: "macro-sheet-skipped",
  dialog: "dialog-sheet-skipped",
};

/**
 * Reads a workbook of Excel 5 to 2003 (.xls, .xlt: BIFF5 and BIFF8). Values, formats and what is hidden
 * are read here; the library only turns the formulas into text.
 *
 * @param name the file's name for `Workbook.name` and for errors
 * @throws WorkbookError, PartError
 */
export function readXls(bytes: Uint8Array, name: string): Workbook {
  const streams = rootStreams(bytes, ["workbook", "book"]);
  const stream = streams.get("workbook") ?? streams.get("book");
  // A document of another program, with a workbook in it at most.
  if (!stream) throw new WorkbookError("not-a-workbook", name, "ole2");
  const globals = readBiffGlobals(stream);
  if (globals.encrypted) throw new WorkbookError("encrypted", name);
  const source = formulaSource(stream, globals);
  const sheetNames = globals.sheets.map((sheet) => sheet.name);
  const formulas = source ? formulasOf(source.bytes, sheetNames) : NO_FORMULAS;
  const strings = new StringTable();
  const styles = styleTable(globals.formats, globals.fonts);
  const { codePage, biff, fonts, formats } = globals;
  const decode = (text: string, font: string): string => (biff === 5 ? byteText(text, font, codePage) : text);
  const tables = { fonts, formats, styles, strings, decode };
  const sheets: Sheet[] = [];
  const remarks: Remark[] = [];
  globals.sheets.forEach((entry, number) => {
    const sheet = entry.kind === "worksheet" ? readSheet(stream, entry, number) : entry.kind;
    if (typeof sheet === "object") sheets.push(sheet);
    else remarks.push({ code: SKIPPED[sheet], sheet: entry.name });
    const unsound = source?.unsound.get(number);
    if (unsound !== undefined)
      remarks.push({ code: "formulas-unread", sheet: entry.name, detail: String(unsound) });
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
    date1904: globals.date1904,
    structureProtected: globals.structureProtected,
    remarks,
  };

  function readSheet(
    from: Uint8Array,
    { at, name: sheetName, visibility }: BiffSheetEntry,
    number: number,
  ): Sheet | "dialog" {
    const builder = binarySheetBuilder(tables, (row, column) => formulas.formulaAt(number, row, column));
    const { isDialog, ...rest } = readBiffSheet(from, at, globals, builder.take);
    if (isDialog) return "dialog";
    return { name: sheetName, visibility, cells: builder.finish(), tables: [], ...rest };
  }
}
