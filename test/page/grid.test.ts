import { cellLabels } from "../../src/page/grid/cell-labels";
import { cellBoxes } from "../../src/page/grid/cell-boxes";
import { geometryOf, leftOf, ROW_HEIGHT, scrolling, windowOf } from "../../src/page/grid/geometry";
import { marksBySheet, targetOf } from "../../src/page/grid/marks";
import { moveActive } from "../../src/page/grid/move-active";
import { checkWorkbook } from "../../src/core/check-workbook";
import { gridWorkbook } from "../support/grid";
import { faulty } from "../support/sheets";

describe("what is in sight", () => {
  const geometry = geometryOf(1000, [50, 100, 50, 200]);

  it("is found from where the sheet is scrolled", () => {
    expect(leftOf(geometry, 2)).toBe(150);
    const viewport = { left: 60, top: 10 * ROW_HEIGHT, width: 100, height: 2 * ROW_HEIGHT };
    expect(windowOf(geometry, viewport)).toEqual({
      firstRow: 10,
      lastRow: 12,
      firstColumn: 1,
      lastColumn: 2,
    });
  });

  it("keeps the longest sheet within what browsers lay out", () => {
    const { height, scale } = scrolling(geometryOf(1_048_576, [50]));
    expect(height).toBe(15_000_000);
    expect(height * scale).toBeCloseTo(1_048_576 * ROW_HEIGHT);
  });
});

describe("the boxes of a sheet", () => {
  const window = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 };

  it("makes one box of a merged area, also where its first cell is out of sight", () => {
    const workbook = gridWorkbook("| Nhóm | Nam | Nữ |\n|  | 1 | 2 |\n|  | 3 | 4 |", { merges: ["A1:A3"] });
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const rows = cellBoxes(workbook, sheet, { ...window, firstRow: 1, lastRow: 2 }, "vi");
    expect(rows.map((boxes) => boxes.map(({ text }) => text))).toEqual([
      ["Nhóm", "1", "2"],
      ["3", "4"],
    ]);
    expect(rows[0]?.[0]).toMatchObject({ row: 0, rowCount: 3, merged: true });
  });

  it("writes numbers in the reader's way and lets a title run over blank cells", () => {
    const workbook = gridWorkbook("| Một tiêu đề dài |  |  |\n| {#,##0}1250 | 2 | 3 |");
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const rows = cellBoxes(workbook, sheet, window, "vi");
    expect(rows[1]?.[0]?.text).toBe("1.250");
    expect(rows[0]?.[0]?.flow).toBeGreaterThan(2);
    expect(rows[1]?.[0]?.flow).toBe(1);
  });
});

it("marks the cells of findings by sheet", () => {
  const { findings } = checkWorkbook(faulty());
  expect([...marksBySheet(findings)].map(([sheet, marks]) => [sheet, [...marks]])).toEqual([
    ["Biểu 1", [["3,3", "error"]]],
  ]);
});

it("names the row and the column of a figure whose labels are out of sight", () => {
  const workbook = faulty();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const { tables } = checkWorkbook(workbook);
  expect(cellLabels(workbook, sheet, tables, { row: 3, column: 3 })).toEqual(["Xã Nam", "Tổng số"]);
  expect(cellLabels(workbook, sheet, tables, { row: 0, column: 3 })).toEqual([]);
  expect(cellLabels(workbook, sheet, [], { row: 3, column: 3 })).toEqual([]);
});

it("knows where an address leads", () => {
  expect(targetOf(["'Biểu 1'!D4", "'Biểu 1'!B4"])).toMatchObject({
    place: { sheet: "Biểu 1", range: { row: 3, column: 3 } },
    related: [{ range: { row: 3, column: 1 } }],
  });
  expect(targetOf([])).toBeUndefined();
});

it("moves by keys as spreadsheet programs do", () => {
  const at = { row: 5, column: 5 };
  expect(moveActive("ArrowUp", false, at, 20)).toEqual({ row: 4, column: 5 });
  expect(moveActive("PageDown", false, at, 20)).toEqual({ row: 25, column: 5 });
  expect(moveActive("Home", true, at, 20)).toEqual({ row: 0, column: 0 });
  expect(moveActive("x", false, at, 20)).toBeUndefined();
});
