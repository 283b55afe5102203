import { unzipSync, zipSync } from "fflate";
import { write } from "@e965/xlsx";

import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { readWorkbook } from "../../src/node/read-workbook";
import { f64, u16, u32 } from "../support/biff";
import { formulas, values } from "../support/cells";
import { encodeTcvn3 } from "../support/legacy-encoders";
import { originalsOf, styleAt } from "../support/rich-workbook";
import { formulaCell, fontPart, xlsbWith, XLSB_SHEET } from "../support/xlsb";

it("reads values, merges and hidden sheets as the library wrote them", async () => {
  const Sheets = {
    "Biểu 1": {
      "!ref": "A1:D2",
      "!merges": [{ s: { r: 2, c: 0 }, e: { r: 3, c: 1 } }],
      "!rows": [{}, { level: 2, hidden: true }],
      A1: { t: "s", v: "Tổng số" },
      B1: { t: "n", v: 12.5, z: "0.0%" },
      C1: { t: "n", v: 7 },
      D1: { t: "b", v: true },
      A2: { t: "e", v: 42 },
      C2: { t: "n", v: -3 },
    },
    P: { "!ref": "A1", A1: { t: "n", v: 1 } },
  };
  const workbook = {
    SheetNames: ["Biểu 1", "P"],
    Sheets,
    Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] },
  };
  const bytes = write(workbook as never, { type: "buffer", bookType: "xlsb", bookSST: true }) as Uint8Array;
  const read = await readWorkbook(bytes, { name: "a.xlsb" });
  expect(values(read)).toEqual({ A1: "Tổng số", B1: 12.5, C1: 7, D1: true, A2: { error: "#N/A" }, C2: -3 });
  expect(read.sheets[0]?.merges).toEqual([{ row: 2, column: 0, rowCount: 2, columnCount: 2 }]);
  expect(read.sheets[0]).toMatchObject({
    hiddenRows: [{ first: 1, last: 1 }],
    rowLevels: [{ first: 1, last: 1, level: 2 }],
  });
  expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Biểu 1", "visible"],
    ["P", "very-hidden"],
  ]);
  expect(styleAt(read, "B1").numberFormat).toBe("0.0%");
});

it("has formulas as text, and says of those that make no sense", async () => {
  // A1+B1, then a text that runs over the end.
  const sound = [0x44, ...u32(0), ...u16(0xc000), 0x44, ...u32(0), ...u16(0xc001), 0x03];
  const bytes = xlsbWith({
    cells: [formulaCell(0, 0, 2, sound), formulaCell(0, 0, 3, [0x17, ...u16(500), 1])],
  });
  const workbook = await readWorkbook(bytes, { name: "a.xlsb" });
  expect(values(workbook)).toEqual({ C1: 0, D1: 0 });
  expect(formulas(workbook)).toEqual({ C1: "A1+B1" });
  expect(workbook.remarks).toEqual([{ code: "formulas-unread", sheet: "S", detail: "1" }]);
});

it("reads old Vietnamese fonts", async () => {
  const text = encodeTcvn3("Tổng số");
  const bytes = xlsbWith({ styles: fontPart(".VnTime"), text });
  const workbook = await readWorkbook(bytes, { name: "a.xlsb" });
  expect(Object.values(values(workbook))).toEqual(["Tổng số"]);
  expect(originalsOf(workbook)).toEqual([`Tổng số < ${text}`]);
  expect(workbook.remarks).toEqual([{ code: "legacy-font-read", detail: ".VnTime" }]);
});

it("says that a part is cut", async () => {
  const parts = unzipSync(xlsbWith({ cells: [formulaCell(0, 0, 0, [0x1e, ...u16(1)])] }));
  const sheet = parts[XLSB_SHEET] ?? new Uint8Array(0);
  const bytes = zipSync({ ...parts, [XLSB_SHEET]: sheet.subarray(0, sheet.length - 1) });
  const error: unknown = await readWorkbook(bytes, { name: "a.xlsb" }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ code: "damaged" });
  expect(f64(1)).toHaveLength(8);
});
