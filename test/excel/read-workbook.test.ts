import type { Workbook } from "../../src/core/workbook/workbook";
import { SHEETS_AT_FIRST } from "../../src/excel/survey-workbook";
import type { SheetSeed, WorkbookSeed } from "../../src/workbench/model/seed";
import { formulas, values } from "../support/cells";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";

afterEach(closeExcel);

async function read(seed: WorkbookSeed): Promise<{ workbook: Workbook; trips: number }> {
  const { host, workbench } = openInExcel(seed);
  const workbook = await host.read(ignoreProgress, unstopped());
  return { workbook, trips: workbench.roundTrips };
}

const tally: SheetSeed = {
  name: "Biểu 1",
  protected: true,
  cells: [
    { at: "B2", value: "Đơn vị", bold: true, fontName: ".VnTimeH" },
    { at: "C2", value: "Số" },
    { at: "B3", value: "Xã Đông", indent: 2 },
    { at: "C3", value: 8.5, numberFormat: "#,##0.0" },
    { at: "B4", value: "Đúng" },
    { at: "C4", value: true },
    { at: "C5", value: 8.5, formula: "SUM(C3:C4)" },
    { at: "C6", value: { error: "#DIV/0!" }, formula: "C3/0" },
    { at: "C7", value: "", formula: 'IF(C3>1,"","x")' },
    { at: "C8", value: "=không phải công thức" },
  ],
  merges: ["B2:B2", "D2:F4"].slice(1),
  hiddenRows: [3, 4],
  hiddenColumns: [2],
  tables: [{ name: "Bang1", range: "B2:C4", showTotals: false }],
};

describe("readWorkbook", () => {
  it("reads everything in two round trips", async () => {
    const seed: WorkbookSeed = {
      name: "bieu.xlsx",
      sheets: [
        tally,
        { name: "Ẩn", visibility: "hidden", cells: [{ at: "A1", value: 1 }] },
        { name: "Trống" },
      ],
      names: [
        { name: "Nam", formula: "'Biểu 1'!$C$3" },
        { name: "Rieng", formula: "Ẩn!$A$1", sheet: "Ẩn" },
      ],
      structureProtected: true,
    };
    const { workbook, trips } = await read(seed);
    expect(trips).toBe(2);
    expect(workbook).toMatchObject({
      name: "bieu.xlsx",
      structureProtected: true,
      names: [
        { name: "Nam", refersTo: "'Biểu 1'!$C$3" },
        { name: "Rieng", refersTo: "Ẩn!$A$1", sheet: "Ẩn" },
      ],
      sheets: [
        {
          name: "Biểu 1",
          visibility: "visible",
          protected: true,
          tables: [
            {
              name: "Bang1",
              range: { row: 1, column: 1, rowCount: 3, columnCount: 2 },
              headerRows: 1,
              totalsRows: 0,
            },
          ],
          hiddenRows: [{ first: 3, last: 4 }],
          hiddenColumns: [{ first: 2, last: 2 }],
        },
        { name: "Ẩn", visibility: "hidden", protected: false },
        { name: "Trống", visibility: "visible" },
      ],
    });
    expect(values(workbook)).toEqual({
      B2: "Đơn vị",
      C2: "Số",
      B3: "Xã Đông",
      C3: 8.5,
      B4: "Đúng",
      C4: true,
      C5: 8.5,
      C6: { error: "#DIV/0!" },
      C7: "",
      C8: "=không phải công thức",
    });
    expect(formulas(workbook)).toEqual({ C5: "SUM(C3:C4)", C6: "C3/0", C7: 'IF(C3>1,"","x")' });
  });

  it("reads fonts, bold, indents and number formats", async () => {
    const { workbook } = await read({ name: "a.xlsx", sheets: [tally] });
    const cells = workbook.sheets[0]?.cells;
    const style = (i: number) => workbook.styles[cells?.style[i] ?? -1];
    expect(style(0)).toMatchObject({ fontName: ".VnTimeH", bold: true, indent: 0 });
    expect(style(2)).toMatchObject({ bold: false, indent: 2 });
    expect(style(3)).toMatchObject({ numberFormat: "#,##0.0" });
  });

  it("reads merged areas, whole, also where they reach beyond what is filled", async () => {
    const sheet: SheetSeed = {
      name: "A",
      cells: [
        { at: "A1", value: "Tiêu đề" },
        { at: "A2", value: 1 },
        { at: "C2", value: 2 },
      ],
      merges: ["A1:F1"],
    };
    const { workbook } = await read({ name: "a.xlsx", sheets: [sheet] });
    expect(workbook.sheets[0]?.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 6 }]);
  });

  it("takes one round trip more beyond the sheets it asks for unseen", async () => {
    const sheets = Array.from({ length: SHEETS_AT_FIRST + 2 }, (_, i) => ({
      name: `Xã ${i + 1}`,
      cells: [{ at: "A1", value: i }],
    }));
    const many = await read({ name: "a.xlsx", sheets });
    expect(many.trips).toBe(3);
    expect(many.workbook.sheets.map((_, i) => values(many.workbook, i))).toEqual(
      sheets.map((_, i) => ({ A1: i })),
    );
    const fitting = await read({ name: "a.xlsx", sheets: sheets.slice(0, SHEETS_AT_FIRST) });
    expect(fitting.trips).toBe(2);
  });

  it("asks in pieces for merged areas of which there are more than one answer holds", async () => {
    const cells = Array.from({ length: 700 }, (_, i) => ({ at: `A${i + 1}`, value: i }));
    const merges = cells.map((_, i) => `B${i + 1}:C${i + 1}`);
    const right = [{ at: "D1", value: 1 }];
    const { workbook } = await read({
      name: "a.xlsx",
      sheets: [{ name: "A", cells: [...cells, ...right], merges }],
    });
    expect(workbook.sheets[0]?.merges).toHaveLength(700);
    expect(Object.keys(values(workbook))).toHaveLength(701);
  });

  it("reads an empty workbook in one round trip", async () => {
    const { workbook, trips } = await read({ name: "a.xlsx", sheets: [{ name: "Trống" }] });
    expect(trips).toBe(1);
    expect(values(workbook)).toEqual({});
  });

  it("stops between round trips", async () => {
    const { host, workbench } = openInExcel({ name: "a.xlsx", sheets: [tally] });
    const controller = new AbortController();
    const reading = host.read(ignoreProgress, controller.signal);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(workbench.roundTrips).toBe(1);
  });
});
