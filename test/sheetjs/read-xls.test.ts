import { join } from "node:path";

import { write } from "@e965/xlsx";

import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { readWorkbook } from "../../src/node/read-workbook";
import {
  biffStream,
  type BiffParts,
  compoundFile,
  f64,
  fontRecord,
  formatRecord,
  latin,
  record,
  u16,
} from "../support/biff";
import { formulas, values } from "../support/cells";
import { encodeTcvn3, encodeVni } from "../support/legacy-encoders";
import { originalsOf, RICH_FORMULAS, RICH_VALUES, styleAt } from "../support/rich-workbook";

const path = join(__dirname, "../fixtures/rich.xls");
const readParts = (parts: BiffParts) =>
  readWorkbook(compoundFile(biffStream(parts), parts.biff === 8 ? "Workbook" : "Book"), { name: "a.xls" });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "read",
    (error: unknown) => (error instanceof WorkbookError ? [error.code, error.detail] : error),
  );
const label = (row: number, column: number, format: number, text: string): number[] =>
  record(0x204, ...u16(row, column, format, text.length), ...latin(text));

describe("a BIFF8 workbook saved by LibreOffice", () => {
  it("has its values, formulas, styles and settings", async () => {
    const workbook = await readWorkbook(path);
    expect(values(workbook)).toEqual({ ...RICH_VALUES, C3: true });
    expect(formulas(workbook)).toMatchObject(RICH_FORMULAS);
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
    expect(["C2", "D2", "E2"].map((cell) => styleAt(workbook, cell).numberFormat)).toEqual([
      "0.0%",
      "m/d/yyyy",
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

describe("a BIFF5 workbook", () => {
  const fonts = ["Arial", ".VnTime", ".VnTimeH", "VNI-Times", "Arial"].flatMap((name) => fontRecord(name));
  // The font after the fourth has the number 5.
  const formats = [0, 1, 2, 3, 5].flatMap((font) => formatRecord(font));
  const globals = [...record(0x42, ...u16(1258)), ...fonts, ...formats];

  it("is read byte by byte by its fonts, and by its code page where they are of Unicode", async () => {
    const sheet = [
      ...label(0, 0, 1, encodeTcvn3("Tổng số đảng viên")),
      ...label(1, 0, 2, encodeTcvn3("tổng số")),
      ...label(2, 0, 3, encodeVni("Tổng số")),
      // Windows-1258: ô and ê are letters, the tones are marks of their own.
      ...label(3, 0, 4, "T\xf4\xd2ng s\xf4\xec \xf0a\xd2ng"),
    ];
    const workbook = await readParts({ globals, sheet });
    expect(values(workbook)).toEqual({
      A1: "Tổng số đảng viên",
      A2: "TỔNG SỐ",
      A3: "Tổng số",
      A4: "Tổng số đảng",
    });
    expect(workbook.remarks).toEqual([{ code: "legacy-font-read", detail: ".VnTime, .VnTimeH, VNI-Times" }]);
  });

  it.each([
    ["A4 upright", 9, 0x2, { paper: "A4", orientation: "portrait" }],
    ["A3 lengthwise", 8, 0x0, { paper: "A3", orientation: "landscape" }],
    ["A3, and which way is not said", 8, 0x40, { paper: "A3" }],
    ["another paper", 1, 0x2, { orientation: "portrait" }],
    ["what no printer was asked for", 9, 0x4, undefined],
  ])("has the page it is printed on: %s", async (_, paper, flags, page) => {
    const sheet = [...label(0, 0, 0, "a"), ...record(0xa1, ...u16(paper, 100, 1, 1, 1, flags, 600, 600))];
    expect((await readParts({ globals, sheet })).sheets[0]?.page).toEqual(page);
  });

  it("has numbers, formulas and what is hidden", async () => {
    const formula = [0x24, ...u16(0xc000), 0, 0x24, ...u16(0xc001), 0, 0x03];
    const sheet = [
      ...record(0x208, ...u16(1, 0, 1, 255, 0, 0, 0x22, 0)),
      ...record(0x203, ...u16(0, 0, 0), ...f64(1.5)),
      ...record(0x27e, ...u16(1, 0, 0), ...u16(((1234 << 2) | 3) & 0xffff, 0)),
      ...record(0x06, ...u16(2, 0, 0), ...f64(13.84), ...u16(0, 0, 0, formula.length), ...formula),
    ];
    const workbook = await readParts({ globals, sheet, kind: [2, 0] });
    expect(values(workbook)).toEqual({ A1: 1.5, A2: 12.34, A3: 13.84 });
    expect(formulas(workbook)).toEqual({ A3: "A1+A2" });
    expect(workbook.sheets[0]).toMatchObject({
      visibility: "very-hidden",
      hiddenRows: [{ first: 1, last: 1 }],
      rowLevels: [{ first: 1, last: 1, level: 2 }],
    });
  });

  it("written by the library reads as it was", async () => {
    const rows = [
      ["a", 1, true],
      ["b", 2.5, false],
    ];
    const Sheets = { S: { "!ref": "A1:C2" } as Record<string, unknown> };
    rows.forEach((row, r) => {
      row.forEach((v, c) => {
        Sheets.S["ABC".charAt(c) + String(r + 1)] = {
          v,
          t: typeof v === "string" ? "s" : typeof v === "number" ? "n" : "b",
        };
      });
    });
    const bytes = write({ SheetNames: ["S"], Sheets }, { type: "buffer", bookType: "biff5" }) as Uint8Array;
    expect(values(await readWorkbook(bytes, { name: "a.xls" }))).toEqual({
      A1: "a",
      B1: 1,
      C1: true,
      A2: "b",
      B2: 2.5,
      C2: false,
    });
  });
});

it("reads texts that go on in the next record, wide or narrow", async () => {
  const wide = u16(0x110, 0xf4, 0x6e, 0x67);
  const texts = [
    // Six letters, four of them narrow, then in the next record two wide ones; then a text of its own.
    ...record(0xfc, ...u16(2, 0, 2, 0), ...u16(6), 0, ...latin("So x")),
    ...record(0x3c, 1, ...u16(0x110, 0x111), ...u16(4), 1, ...wide),
  ];
  const sheet = [0, 1].flatMap((n) => record(0xfd, ...u16(n, 0, 0), ...u16(n, 0)));
  expect(values(await readParts({ biff: 8, globals: texts, sheet }))).toEqual({ A1: "So xĐđ", A2: "Đông" });
});

describe("what cannot be read is said", () => {
  it("a password", async () => {
    expect(await codeOf(readParts({ biff: 8, globals: record(0x2f, 0, 0, 1, 2, 3, 4) }))).toEqual([
      "encrypted",
      "",
    ]);
  });

  it("a container whose sectors go in a circle", async () => {
    const bytes = compoundFile(biffStream({ sheet: label(0, 0, 0, "x".repeat(9000)) }));
    const table = new DataView(bytes.buffer, 512 * (new DataView(bytes.buffer).getUint32(76, true) + 1));
    for (let sector = 0; sector < 128; sector++) {
      if (table.getUint32(sector * 4, true) === sector + 1) table.setUint32(sector * 4, sector, true);
    }
    expect(await codeOf(readWorkbook(bytes, { name: "a.xls" }))).toEqual([
      "damaged",
      "a chain of sectors goes in a circle",
    ]);
  });

  it("formulas that make no sense: their values are read", async () => {
    const formula = [...u16(2, 0, 0), ...f64(5), ...u16(0, 0, 0, 3), 0x24, 0x00, 0x17];
    const workbook = await readParts({ sheet: record(0x06, ...formula) });
    expect(values(workbook)).toEqual({ A3: 5 });
    expect(workbook.remarks).toEqual([{ code: "formulas-unread", sheet: "Sheet1", detail: "1" }]);
  });

  it("sheets of other kinds", async () => {
    expect(await codeOf(readParts({ kind: [0, 2] }))).toEqual(["no-sheets", ""]);
  });
});
