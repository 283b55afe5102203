import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Findings as `check address reported/computed severity`. */
function findings(drawn: string): string[] {
  return checkWorkbook(gridWorkbook(drawn)).findings.map(({ check, at, severity, data }) =>
    [check, at, [data.reported, data.computed].join("/"), severity].join(" "),
  );
}

/** The sums of a cell, as `Sheet1!F6 = …`. */
function sumsOf(drawn: string, cell: string): string[] {
  return detectRelations(gridWorkbook(drawn)).relations.flatMap(({ kind, total, parts, verdict }) =>
    kind === "sum" && total === `Sheet1!${cell}` ? [`${parts.join("+")} ${verdict}`] : [],
  );
}

/** Two tables under captions of their own, and at the foot of the second what both come to. */
const report = ({ total = 3108, last = "Cả hai ngành", part = 412 }): string => `
  | Ngành giáo dục | Năm 2021 | Năm 2022 | Năm 2023 |
  | Mầm non        | 307      | 318      | 331      |
  | Tiểu học       | ${String(part)}      | 425      | 440      |
  | Trung học      | 698      | 703      | 715      |
  | Cộng           | 1417     | 1446     | 1486     |
  |                |          |          |          |
  | Ngành y tế     | Năm 2021 | Năm 2022 | Năm 2023 |
  | Bệnh viện      | 1204     | 1251     | 1263     |
  | Trạm y tế      | 346      | 352      | 359      |
  | Cộng           | 1550     | 1603     | 1622     |
  | ${last}        | 2967     | 3049     | ${String(total)}     |
`;

describe("a total over several tables of one sheet", () => {
  it("is the sum of their totals", () => {
    expect(sumsOf(report({}), "B11")).toEqual(["Sheet1!B5+Sheet1!B10 consistent"]);
    expect(findings(report({}))).toEqual([]);
  });

  it("has a wrong figure found where it is called a total", () => {
    expect(findings(report({ total: 3180, last: "Tổng cộng" }))).toEqual([
      "total-not-sum Sheet1!D11 3180/3108 error",
    ]);
  });

  it("accuses none of the totals where one of the parts of one is wrong", () => {
    expect(findings(report({ part: 421 }))).toEqual(["total-not-sum Sheet1!B5 1417/1426 error"]);
  });

  it("may stand above the tables, and add rows that no table adds up", () => {
    const grid = `
      | Tổng hợp    | Nam  | Nữ   | Dân tộc |
      | Toàn huyện  | 5043 | 4871 | 1022    |
      |             |      |      |         |
      | Vùng thấp   | Nam  | Nữ   | Dân tộc |
      | Xã Bình An  | 1204 | 1177 | 131     |
      | Xã Bình Hòa | 1518 | 1463 | 208     |
      |             |      |      |         |
      | Vùng cao    | Nam  | Nữ   | Dân tộc |
      | Xã Sơn Lâm  | 1362 | 1290 | 377     |
      | Xã Sơn Hà   | 959  | 941  | 306     |
    `;
    expect(sumsOf(grid, "B2")).toEqual(["Sheet1!B5+Sheet1!B6+Sheet1!B9+Sheet1!B10 consistent"]);
  });

  it("is not made of tables that have nothing to do with each other", () => {
    const grid = `
      | Trang bị | Cấp I | Cấp II |
      | Máy tính | 12    | 7      |
      | Máy in   | 3     | 2      |
      |          |       |        |
      | Nhân sự  | Nam   | Nữ     |
      | Quản lý  | 15    | 8      |
      | Nhân viên | 31   | 44     |
    `;
    expect(findings(grid)).toEqual([]);
    expect(sumsOf(grid, "B6")).toEqual([]);
  });
});
