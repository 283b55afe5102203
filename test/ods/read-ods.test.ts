import { readFileSync } from "node:fs";
import { join } from "node:path";

import { strToU8, unzipSync, zipSync } from "fflate";

import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { readWorkbook } from "../../src/node/read-workbook";
import { excelFormula, excelReference } from "../../src/ods/ods-formula";
import { formulas, values } from "../support/cells";
import { originalsOf, RICH_FORMULAS, RICH_VALUES, styleAt } from "../support/rich-workbook";

const path = join(__dirname, "../fixtures/rich.ods");

/** A spreadsheet of the parts of a document: what stands in `office:spreadsheet`, and before it. */
function ods(spreadsheet: string, { before = "", type = "spreadsheet", manifest = "" } = {}): Uint8Array {
  const names = ["office", "table", "text", "style", "number", "fo"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(" ");
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    "META-INF/manifest.xml": strToU8(
      `<manifest:manifest xmlns:manifest="urn:m">${manifest}</manifest:manifest>`,
    ),
    "content.xml": strToU8(
      `<office:document-content ${names}>${before}<office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
const table = (rows: string, attributes = ""): string =>
  `<table:table table:name="T" ${attributes}>${rows}</table:table>`;
const read = (bytes: Uint8Array) => readWorkbook(bytes, { name: "a.ods" });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "read",
    (error: unknown) => (error instanceof WorkbookError ? [error.code, error.detail] : error),
  );

describe("a spreadsheet saved by LibreOffice", () => {
  it("has its values, formulas, styles and settings", async () => {
    const workbook = await readWorkbook(path);
    expect(values(workbook)).toEqual({ ...RICH_VALUES, C3: 1 });
    expect(formulas(workbook)).toEqual({ ...RICH_FORMULAS, C3: "TRUE()", D3: "#N/A" });
    expect(values(workbook, 1)).toEqual({ A1: "Kỳ trước", B1: 1.5, B2: 3 });
    const [sheet, other] = workbook.sheets;
    expect(sheet).toMatchObject({
      name: "Biểu 1",
      visibility: "visible",
      protected: true,
      merges: [{ row: 9, column: 0, rowCount: 2, columnCount: 3 }],
      hiddenRows: [{ first: 2, last: 2 }],
      hiddenColumns: [{ first: 6, last: 7 }],
      comments: [{ row: 1, column: 1, text: "Số đã duyệt" }],
    });
    expect(other).toMatchObject({ name: "Biểu phụ", visibility: "hidden", protected: false });
    expect(workbook.names).toEqual([{ name: "Tyle", refersTo: "'Biểu phụ'!$B$1" }]);
    expect(styleAt(workbook, "A1")).toMatchObject({ fontName: "Times New Roman", bold: true });
    expect(styleAt(workbook, "A2")).toMatchObject({ bold: false, indent: 2 });
    expect(["B2", "C2", "E2"].map((cell) => styleAt(workbook, cell).numberFormat)).toEqual([
      "#,##0;-#,##0;-",
      "0.0%",
      "#,##0.00",
    ]);
    expect([...workbook.superscripts.values()]).toEqual(["2"]);
  });

  it("is read by its fonts, those of parts of a cell too", async () => {
    const workbook = await readWorkbook(path);
    expect(workbook.remarks).toEqual([{ code: "legacy-font-read", detail: ".VnTime, .VnTimeH, VNI-Times" }]);
    expect(originalsOf(workbook)).toEqual([
      "TỔNG SỐ < tæng sè",
      "Tổng số < Toång soá",
      "Tổng số < Tæng soá",
      "Tổng số < Tæng sè",
    ]);
  });
});

it.each([
  ["21.001cm", "29.7cm", "portrait", { paper: "A4", orientation: "portrait" }],
  ["16.5354in", "11.6929in", "landscape", { paper: "A3", orientation: "landscape" }],
  ["216mm", "279mm", "portrait", { orientation: "portrait" }],
])("has the page it is printed on: %s by %s, %s", async (width, height, orientation, page) => {
  const layout = `<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${orientation}"/></style:page-layout>`;
  const master = `<style:master-page style:name="P1" style:page-layout-name="pm1"/>`;
  const style = `<style:style style:name="ta1" style:family="table" style:master-page-name="P1"/>`;
  const cell = `<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`;
  const workbook = await read(
    ods(table(cell, 'table:style-name="ta1"') + table(cell), { before: layout + master + style }),
  );
  expect(workbook.sheets.map((sheet) => sheet.page)).toEqual([page, undefined]);
});

it("has how deep rows are in groups", async () => {
  const row = (value: number): string =>
    `<table:table-row><table:table-cell office:value-type="float" office:value="${String(value)}"/></table:table-row>`;
  const group = (rows: string): string => `<table:table-row-group>${rows}</table:table-row-group>`;
  const workbook = await read(
    ods(table(row(1) + group(row(2) + group(row(3)) + row(4)) + row(5)) + table(row(6))),
  );
  expect(workbook.sheets.map(({ rowLevels }) => rowLevels)).toEqual([
    [
      { first: 1, last: 1, level: 1 },
      { first: 2, last: 2, level: 2 },
      { first: 3, last: 3, level: 1 },
    ],
    undefined,
  ]);
});

describe("repeated rows and cells", () => {
  it("are as many cells, and empty ones to the end of the sheet are none", async () => {
    const workbook = await read(
      ods(
        table(
          `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row>` +
            `<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
            `<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>`,
        ),
      ),
    );
    expect(values(workbook)).toEqual({ A1: 7, B1: 7, A2: 7, B2: 7, A1048573: "a  b\nc" });
  });

  it("without end are damage, said soon", async () => {
    const cell = `<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="7"/>`;
    const started = process.cpuUsage();
    const row = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`;
    expect(await codeOf(read(ods(table(row))))).toEqual([
      "damaged",
      "content.xml: repeats cells without end",
    ]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});

it("reads dates, times, booleans, percentages, and dates counted from 1904", async () => {
  const cell = (attributes: string): string => `<table:table-cell ${attributes}/>`;
  const row = `<table:table-row>${cell('office:value-type="date" office:date-value="2021-12-31"')}${cell('office:value-type="time" office:time-value="PT06H00M00S"')}${cell('office:value-type="boolean" office:boolean-value="true"')}${cell('office:value-type="percentage" office:value="0.5"')}</table:table-row>`;
  expect(values(await read(ods(table(row))))).toEqual({ A1: 44561, B1: 0.25, C1: true, D1: 0.5 });
  const from1904 =
    '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
  const workbook = await read(ods(from1904 + table(row)));
  expect([workbook.date1904, values(workbook).A1]).toEqual([true, 44561 - 1462]);
});

it("says what it cannot read", async () => {
  const locked =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  expect(await codeOf(read(ods(table(""), { manifest: locked })))).toEqual(["encrypted", ""]);
  expect(await codeOf(read(ods("")))).toEqual(["no-sheets", ""]);
  expect(await codeOf(read(ods(table(""), { type: "text" })))).toEqual(["not-a-workbook", "odt"]);
  const parts = unzipSync(readFileSync(path), { filter: ({ name }) => name !== "content.xml" });
  expect(await codeOf(read(zipSync(parts)))).toEqual(["damaged", "content.xml: missing"]);
});

test.each([
  ["of:=SUM([.F6:.F14];[.B2])-[.$C$3]", "SUM(F6:F14,B2)-$C$3"],
  ["of:=[$'Biểu 2; a'.B1]+['It''s'.C2]", "'Biểu 2; a'!B1+'It''s'!C2"],
  ["of:=[Sheet2.A1:.B2]", "Sheet2!A1:B2"],
  ['of:=IF([.A1]="a;[.B1]";{1;2|3;4};"")', 'IF(A1="a;[.B1]",{1,2;3,4},"")'],
  ["of:=[.#REF!]+[#REF!]", "#REF!+#REF!"],
  ["of:=COM.MICROSOFT.IFS([.A:.A]>1;[.1:.2])", "IFS(A:A>1,1:2)"],
  ["oooc:=SUM([.A1];[.A2])", "SUM(A1,A2)"],
  ["msoxl:=SUM(A1,A2)", "SUM(A1,A2)"],
])("%s is %s in Excel", (formula, expected) => {
  expect(excelFormula(formula)).toBe(expected);
});

test("a cell of another file is not taken for one of this file", () => {
  expect(excelReference("'file:///a/b.ods'#$Sheet1.A1")).toBe("'[b.ods]Sheet1'!A1");
});
