import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** What is said of a cell, as `kind parts`. */
function said(grid: string, total: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, total: at, parts, verdict }) =>
    at === `Sheet1!${total}` ? [`${kind} ${parts.join("+").replaceAll("Sheet1!", "")} ${verdict}`] : [],
  );
}

const findings = (grid: string): string[] =>
  checkWorkbook(gridWorkbook(grid)).findings.map(({ check, at }) => `${check} ${at}`);

describe("the percents of parts", () => {
  const grid = (third = "25", last = "100"): string => `
    | Nguồn thu     | Số tiền | Tỷ trọng (%) |
    | Đảng phí      | 48500   | 48.5         |
    | Ngân sách     | 25300   | 25.3         |
    | Thu khác      | 26200   | ${third}     |
    | Cộng          | 100000  | ${last}      |
  `;

  it("make the percent of their total", () => {
    expect(said(grid("26.2"), "C5")).toContain("sum C2+C3+C4 consistent");
    expect(findings(grid("26.2"))).toEqual([]);
  });

  it("are a matter of their shares where they do not", () => {
    expect(said(grid("62.2"), "C5").filter((one) => one.startsWith("sum"))).toEqual([]);
    expect(findings(grid("62.2"))).toEqual(["share-differs Sheet1!C4"]);
  });

  it("are none of the total's where each is of a whole of its own", () => {
    const own = `
      | Đơn vị | Tổng số | Nữ  | Tỷ lệ nữ (%) |
      | Xã An  | 200     | 50  | 25           |
      | Xã Bé  | 400     | 300 | 75           |
      | Xã Cò  | 100     | 90  | 90           |
      | Cộng   | 700     | 440 | 62.9         |
    `;
    expect(said(own, "D5").filter((one) => one.startsWith("sum"))).toEqual([]);
    expect(findings(own)).toEqual([]);
  });
});

describe("of three figures that make a quotient", () => {
  // 3 of 8 come out even; the places are whole numbers, as nobody's quotient is.
  const grid = `
    | Trường | Chỗ | Học sinh | Đăng ký | Sức hút |
    | Một    | 16  | 15       | 14      | 0.875 |
    | Hai    | 12  | 11       | 16      | 1.33333333333333 |
    | Ba     | 8   | 5        | 1       | 0.125 |
    | Bốn    | 12  | 10       | 12      | 1 |
    | Năm    | 12  | 12       | 27      | 2.25 |
    | Sáu    | 24  | 21       | 30      | 1.25 |
    | Bảy    | 9   | 8        | 19      | 2.11111111111111 |
    | Tám    | 20  | 19       | 45      | 2.25 |
  `;

  it("the one that runs on was reckoned, though most of its figures come out even", () => {
    expect(said(grid, "E3")).toEqual(["share D3+B3 consistent"]);
    expect(said(grid, "B3")).toEqual([]);
  });
});
