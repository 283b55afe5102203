import { checkWorkbook } from "../../../src/core/check-workbook";
import { gridWorkbook } from "../../support/grid";
import { findingsOf, testReading } from "../../support/reading-cases";

const PARTS = `
  | Đơn vị  | Tổng số | Nam | Nữ  |
  | Xã An   | 310     | 188 | 122 |
  | Xã Bình | 245     | 114 | 131 |
  | Xã Cam  | 415     | 298 | 117 |
  | Cộng    | 970     | 600 | 370 |`;

describe("what is hidden is read all the same", () => {
  it.each([
    ["rows", { hiddenRows: [{ first: 2, last: 2 }] }],
    ["columns", { hiddenColumns: [{ first: 3, last: 3 }] }],
  ])("%s", (_, hidden) => {
    const hiding = (grid: string) => {
      const workbook = gridWorkbook(grid);
      return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, ...hidden })) };
    };
    expect(findingsOf(hiding(PARTS))).toEqual([]);
    const found = findingsOf(hiding(PARTS.replace("| 131 |", "| 113 |")));
    expect(found[0]?.suspects[0]?.cell).toBe("Sheet1!D3");
  });
});

describe("what nothing is held against is said, with the reason", () => {
  const unchecked = (grid: string): readonly string[] =>
    checkWorkbook(gridWorkbook(grid)).unchecked.map(({ at, reason }) => `${at} ${reason}`);

  it("nothing, where a table adds up throughout", () => {
    expect(unchecked(PARTS)).toEqual([]);
  });

  it("a column that is part of no rule", () => {
    const grid = PARTS.split("\n")
      .filter((line) => line !== "")
      .map((line, k) => `${line} ${["Số lớp", "4", "9", "5", ""][k] ?? ""} |`)
      .join("\n");
    expect(unchecked(grid)).toEqual(["Sheet1!E2:E4 no-rule"]);
  });

  it("a second table in which nothing adds up", () => {
    const grid = `${PARTS}
      |         |     |     |     |
      | Giá cả  | Tháng 1 | Tháng 2 | Tháng 3 |
      | Gạo     | 17000 | 18500 | 18200 |
      | Thịt    | 125000 | 131000 | 128000 |`;
    expect(unchecked(grid)).toEqual(["Sheet1!B8:D9 no-rule"]);
  });
});

testReading({
  "'-' and '+' under a row without a mark": {
    grid: `
      | Chỉ tiêu               | Năm 2020 | Năm 2021 |
      | Tổng số đảng viên      | 310      | 326      |
      | - Chính thức           | 298      | 311      |
      | + Nam                  | 181      | 187      |
      | + Nữ                   | 117      | 124      |
      | - Dự bị                | 12       | 15       |
      | + Nam                  | 7        | 9        |
      | + Nữ                   | 5        | 6        |
    `,
    holds: ["2 = 3 + 6 | B-C", "3 = 4 + 5 | B-C", "6 = 7 + 8 | B-C"],
    slips: ["B3 298 > 289", "?C4 187 > 178"],
  },
});
