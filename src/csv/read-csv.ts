import { LAST_COLUMN, LAST_ROW } from "../core/workbook/address";
import { readableWorkbook } from "../core/text/readable-workbook";
import { CellTableBuilder } from "../core/workbook/cell-table-builder";
import { CellKind } from "../core/workbook/cells";
import { PLAIN_STYLE, type Remark, type Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { StringTable } from "../core/workbook/string-table";
import { findDelimiter } from "./csv-delimiter";
import { decodeText } from "./csv-encoding";
import { readRecords } from "./csv-records";

/**
 * A number that reads the same in every country: whole, without separators and without zeros in
 * front (a code such as 007 is no number). `8.341` stays a text: in a Vietnamese file it is 8341,
 * which the table's habit tells and the core decides.
 */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;

/**
 * Reads delimiter-separated text as a workbook of one sheet, named after the file. Encoding and
 * delimiter are found; where they are not UTF-8 and a comma, a remark says so.
 *
 * @throws WorkbookError `empty-file`, or `too-large` for what no worksheet could hold
 */
export function readCsv(bytes: Uint8Array, name: string): Workbook {
  if (bytes.length === 0) throw new WorkbookError("empty-file", name);
  const { text, encoding } = decodeText(bytes);
  const { delimiter, start } = findDelimiter(text);
  const strings = new StringTable();
  const builder = new CellTableBuilder();
  const take = (row: number, column: number, field: string): void => {
    const value = field.trim();
    if (value === "") return;
    if (row > LAST_ROW || column > LAST_COLUMN) throw new WorkbookError("too-large", name);
    if (PLAIN_NUMBER.test(value)) builder.add(row, column, CellKind.number, Number(value) + 0);
    else builder.add(row, column, CellKind.text, strings.indexOf(field));
  };
  readRecords(text, delimiter, take, start);
  const remarks: Remark[] = [];
  if (delimiter !== ",")
    remarks.push({ code: "delimiter-found", detail: delimiter === "\t" ? "tab" : delimiter });
  if (encoding !== "utf-8") remarks.push({ code: "encoding-found", detail: encoding });
  return readableWorkbook({
    name,
    sheets: [
      {
        name: sheetName(name),
        visibility: "visible",
        cells: builder.finish(),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        comments: [],
        protected: false,
      },
    ],
    strings: strings.strings,
    superscripts: strings.superscripts,
    styles: [PLAIN_STYLE],
    names: [],
    date1904: false,
    structureProtected: false,
    textOnly: true,
    remarks,
  });
}

/** The file's name without folder and extension, as Excel names the sheet when it opens such a file. */
function sheetName(file: string): string {
  const base = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return base.replace(/[\\/?*[\]:]/g, "_").slice(0, 31) || "Sheet1";
}
