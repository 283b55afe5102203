import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Units with their cells grouped below them; nothing but the groups says which belongs to which. */
const unitsFirst = (second: number): string => `
  | Đơn vị    | Đảng viên | Kết nạp |
  | Xã An     | 46        | 9       |
  | Ấp Một    | 21        | 4       |
  | Ấp Hai    | 25        | 5       |
  | Xã Bình   | ${String(second)}        | 12      |
  | Ấp Ba     | 18        | 3       |
  | Ấp Bốn    | 17        | 7       |
  | Ấp Năm    | 23        | 2       |
  | Xã Cam    | 44        | 8       |
  | Ấp Sáu    | 31        | 6       |
  | Ấp Bảy    | 13        | 2       |
`;
const BELOW = [
  { from: 3, to: 4, level: 1 },
  { from: 6, to: 8, level: 1 },
  { from: 10, to: 11, level: 1 },
];

const findings = (grid: string, levels: typeof BELOW): string[] =>
  checkWorkbook(gridWorkbook(grid, { levels })).findings.map(({ at, data }) =>
    [at.replace("Sheet1!", ""), data.reported, data.computed].join(" "),
  );

describe("rows in groups of the sheet's outline", () => {
  it("add up to the row above them", () => {
    const { relations } = detectRelations(gridWorkbook(unitsFirst(58), { levels: BELOW }));
    expect(
      relations.map(({ total, parts }) => `${total} = ${parts.join("+")}`.replaceAll("Sheet1!", "")),
    ).toEqual(expect.arrayContaining(["B2 = B3+B4", "B5 = B6+B7+B8", "B9 = B10+B11"]));
    expect(findings(unitsFirst(58), BELOW)).toEqual([]);
  });

  it("show the one that does not", () => {
    expect(findings(unitsFirst(85), BELOW)).toEqual(["B5 85 58"]);
  });

  it("may stand above it", () => {
    const grid = (second: number): string => `
      | Khoản chi | Quý I | Quý II |
      | Điện      | 210   | 190    |
      | Nước      | 85    | 92     |
      | Văn phòng | 295   | 282    |
      | Xăng xe   | 330   | 305    |
      | Sửa chữa  | 120   | 45     |
      | Đi lại    | ${String(second)}   | 350    |
      | In ấn     | 64    | 71     |
      | Bưu phí   | 38    | 40     |
      | Phát hành | 102   | 111    |
    `;
    const above = [
      { from: 2, to: 3, level: 1 },
      { from: 5, to: 6, level: 1 },
      { from: 8, to: 9, level: 1 },
    ];
    expect(findings(grid(450), above)).toEqual([]);
    expect(findings(grid(540), above)).toEqual(["B7 540 450"]);
  });

  it("that are folded away for another reason add up to nothing", () => {
    const grid = unitsFirst(58)
      .replace("| 46        | 9 ", "| 71 | 35 ")
      .replace("| 44        | 8 ", "| 90 | 31 ");
    expect(findings(grid, BELOW)).toEqual([]);
  });
});
