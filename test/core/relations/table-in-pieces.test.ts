import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { patternText } from "../../../src/core/relations/pattern-text";
import { gridWorkbook } from "../../support/grid";

type Drawn = Readonly<Record<string, string>> | string;

/** Findings as `check address reported/computed severity`. */
function findings(drawn: Drawn): string[] {
  return checkWorkbook(gridWorkbook(drawn)).findings.map(({ check, at, severity, data }) =>
    [check, at, [data.reported, data.computed].join("/"), severity].join(" "),
  );
}

/** The sums found, as `Sheet1!F6 = …`. */
function sums(drawn: Drawn): string[] {
  return detectRelations(gridWorkbook(drawn)).relations.flatMap(({ kind, total, parts, verdict }) =>
    kind === "sum" ? [`${total} = ${parts.join("+")} ${verdict}`] : [],
  );
}

/** A list in two strips side by side, its one total at the foot of the second. */
const twoUp = (total: number, girls = 34): string => `
  | DANH SÁCH THU QUỸ |        |    |     |    |        |    |     |
  | TT | Đơn vị | Nam | Nữ  | TT | Đơn vị | Nam | Nữ  |
  | 1  | Chi bộ Một | 112 | ${String(girls)}  | 5  | Chi bộ Năm | 87  | 21  |
  | 2  | Chi bộ Hai | 95  | 41  | 6  | Chi bộ Sáu | 64  | 18  |
  | 3  | Chi bộ Ba  | 120 | 52  | 7  | Chi bộ Bảy | 133 | 57  |
  | 4  | Chi bộ Bốn | 78  | 25  |    | Tổng số    | ${String(total)} | 248 |
`;

describe("a list in two strips side by side", () => {
  it("is silent where its one total is that of both", () => {
    expect(findings(twoUp(689))).toEqual([]);
    expect(sums(twoUp(689))).toContain(
      "Sheet1!G6 = Sheet1!C3+Sheet1!C4+Sheet1!C5+Sheet1!C6+Sheet1!G3+Sheet1!G4+Sheet1!G5 consistent",
    );
  });

  it("has the wrong total found, and a changed part of the other strip", () => {
    expect(findings(twoUp(698))).toEqual(["total-not-sum Sheet1!G6 698/689 error"]);
    expect(findings(twoUp(689, 43))).toEqual(["total-not-sum Sheet1!H6 248/257 error"]);
  });

  it("may have one column of figures, and a column between the strips", () => {
    const grid = (total: number): string => `
      | Họ tên hộ | Số tiền |  | Họ tên hộ | Số tiền |
      | Hộ An     | 120500  |  | Hộ Cúc    | 98000   |
      | Hộ Bình   | 85000   |  | Hộ Dần    | 110000  |
      | Hộ Châu   | 76500   |  | Cộng      | ${String(total)}  |
    `;
    expect(findings(grid(490000))).toEqual([]);
    expect(findings(grid(490500))).toEqual(["total-not-sum Sheet1!E4 490500/490000 error"]);
  });

  it("is none where each strip has a total of its own", () => {
    const grid = `
      | Đơn vị  | Nam | Nữ  | Đơn vị  | Nam | Nữ  |
      | Ấp Một  | 112 | 134 | Ấp Năm  | 87  | 121 |
      | Ấp Hai  | 95  | 141 | Ấp Sáu  | 64  | 118 |
      | Tổng số | 207 | 275 | Tổng số | 151 | 240 |
    `;
    expect(sums(grid).filter((sum) => sum.startsWith("Sheet1!E4"))).toEqual([
      "Sheet1!E4 = Sheet1!E2+Sheet1!E3 consistent",
    ]);
    expect(findings(grid)).toEqual(["total-not-sum Sheet1!F4 240/239 error"]);
  });

  it("has its totals before the labels of the next table, beyond a blank column", () => {
    const grid = `
      | Chi bộ | T1 | T2 | T3 |  | Cộng | Chi bộ | Nộp | Nợ |  | Tổng |
      | Một    | 21 | 35 | 17 |  | 73   | Một    | 412 | 33 |  | 445  |
      | Hai    | 34 | 12 | 25 |  | 71   | Hai    | 305 | 61 |  | 366  |
      | Ba     | 18 | 40 | 31 |  | 98   | Ba     | 278 | 14 |  | 292  |
      | Bốn    | 55 | 23 | 44 |  | 122  | Bốn    | 190 | 75 |  | 265  |
    `;
    expect(findings(grid)).toEqual(["total-not-sum Sheet1!F4 98/89 error"]);
    expect(sums(grid)).toContain("Sheet1!K2 = Sheet1!H2+Sheet1!I2 consistent");
  });

  it("is told as one rule, by its ranges", () => {
    const { patterns } = detectRelations(gridWorkbook(twoUp(689)));
    expect(patterns.map((pattern) => patternText(pattern, "vi"))).toContain(
      "Trang “Sheet1” G6:H6 = tổng C3:D6, G3:H5",
    );
  });
});

describe("a table that goes on on another sheet", () => {
  const pages = (total: number, mark = "Tiếp biểu số 2"): Readonly<Record<string, string>> => ({
    "Trang 1": `
      | Biểu số 2 |     |     |
      | Đơn vị   | Nam | Nữ  |
      | Xã An    | 310 | 122 |
      | Xã Bình  | 245 | 131 |
    `,
    "Trang 2": `
      | ${mark} |     |     |
      | Đơn vị   | Nam | Nữ  |
      | Xã Cam   | 198 | 117 |
      | Xã Duyên | 276 | 140 |
      | Tổng cộng | ${String(total)} | 510 |
    `,
  });

  it("is silent where the total on its last sheet is that of all", () => {
    expect(findings(pages(1029))).toEqual([]);
    expect(findings(pages(1029, "BIỂU SỐ 2 (tiếp theo)"))).toEqual([]);
    expect(sums(pages(1029))).toContain(
      "'Trang 2'!B5 = 'Trang 1'!B3+'Trang 1'!B4+'Trang 2'!B3+'Trang 2'!B4 consistent",
    );
  });

  it("has the wrong total found", () => {
    expect(findings(pages(1092))).toEqual(["total-not-sum 'Trang 2'!B5 1092/1029 error"]);
  });

  it("adds up the totals of its sheets where it has them", () => {
    const drawn = (total: number): Readonly<Record<string, string>> => ({
      "Trang 1": `
        | Đơn vị   | Nam | Nữ  |
        | Xã An    | 310 | 122 |
        | Xã Bình  | 245 | 131 |
        | Cộng trang 1 | 555 | 253 |
      `,
      "Trang 2": `
        | (Tiếp theo) |     |     |
        | Đơn vị   | Nam | Nữ  |
        | Xã Cam   | 198 | 117 |
        | Xã Duyên | 276 | 140 |
        | Cộng trang 2 | 474 | 257 |
        | Tổng cộng | ${String(total)} | 510 |
      `,
    });
    expect(findings(drawn(1029))).toEqual([]);
    expect(findings(drawn(1092))).toEqual(["total-not-sum 'Trang 2'!B6 1092/1029 error"]);
  });

  it("is none where nothing says that it goes on", () => {
    expect(sums(pages(1029, "Biểu số 3")).filter((sum) => sum.includes("'Trang 1'"))).toEqual([]);
  });
});

it("a header repeated on a new page parts no table from the total at its foot", () => {
  const grid = (total: number): string => `
    | Đơn vị   | Nam | Nữ  |
    | Xã An    | 310 | 122 |
    | Xã Bình  | 245 | 131 |
    | Đơn vị   | Nam | Nữ  |
    | Xã Cam   | 198 | 117 |
    | Xã Duyên | 276 | 140 |
    | Tổng cộng | ${String(total)} | 510 |
  `;
  expect(findings(grid(1029))).toEqual([]);
  expect(findings(grid(1092))).toEqual(["total-not-sum Sheet1!B7 1092/1029 error"]);
});
