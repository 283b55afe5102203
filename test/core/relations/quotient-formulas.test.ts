import { checkWorkbook } from "../../../src/core/check-workbook";
import { readQuotientFormula } from "../../../src/core/relations/quotient-formula";
import { gridWorkbook } from "../../support/grid";

/** Findings of the checks of quotients, as `check at reported/computed severity`. */
function findings(grid: string): string[] {
  return checkWorkbook(gridWorkbook(grid)).findings.flatMap(({ check, at, severity, data }) =>
    ["average-differs", "share-differs", "change-differs"].includes(check)
      ? [[check, at.replace("Sheet1!", ""), [data.reported, data.computed].join("/"), severity].join(" ")]
      : [],
  );
}

describe("a mean that its neighbours reckon by AVERAGE", () => {
  const grid = (third: string): string => `
    | Chi bộ     | Tháng 1 | Tháng 2 | Tháng 3 | Chung |
    | Chi bộ Một | 8 | 9 | 7 | =AVERAGE(B2:D2) => 8 |
    | Chi bộ Hai | 6 | 9 | 9 | =AVERAGE(B3:D3) => 8 |
    | Chi bộ Ba  | 5 | 6 | 7 | ${third} |
    | Chi bộ Bốn | 9 | 9 | 6 | =AVERAGE(B5:D5) => 8 |
  `;

  it("is right where it is typed and agrees", () => {
    expect(findings(grid("6"))).toEqual([]);
  });

  it("is wrong where it is typed and differs", () => {
    expect(findings(grid("7"))).toEqual(["average-differs E4 7/6 error"]);
  });

  it("passes over words as a spreadsheet does", () => {
    const passing = grid("=AVERAGE(B4:D4) => 6").replace("| 8 | 9 | 7 |", "| 8 | - | 8 |");
    expect(findings(passing)).toEqual([]);
  });

  it("is the same where they add and divide", () => {
    for (const formula of ["SUM(B$:D$)/3", "SUM(B$:D$)/COUNT(B$:D$)", "(B$+C$+D$)/3"]) {
      const made = grid("7").replaceAll(/AVERAGE\(B(\d):D\d\)/g, (_, row: string) =>
        formula.replaceAll("$", row),
      );
      expect(findings(made)).toEqual(["average-differs E4 7/6 error"]);
    }
  });

  it("is not asked where only one formula says so", () => {
    const typed = grid("4").replaceAll(/=AVERAGE\(B[25]:D[25]\) => 8/g, "4");
    expect(findings(typed)).toEqual([]);
  });
});

describe("a share that its neighbours reckon", () => {
  const grid = (third: string, made = (row: number) => `C${String(row)}/B${String(row)}`): string => `
    | Đơn vị | Tổng số | Đạt | Kết quả |
    | Xã An   | 40 | 30 | =${made(2)} => 0.75 |
    | Xã Bình | 50 | 45 | =${made(3)} => 0.9 |
    | Xã Cam  | 80 | 20 | ${third} |
    | Xã Dừa  | 25 | 20 | =${made(5)} => 0.8 |
  `;

  it("is wrong where it is typed and differs", () => {
    expect(findings(grid("0.25"))).toEqual([]);
    expect(findings(grid("0.52"))).toEqual(["share-differs D4 0.52/0.25 error"]);
  });

  it("may be rounded, and have a word for a divisor of nothing", () => {
    const made = (row: number): string => `IF(B${String(row)}=0,"",ROUND(C${String(row)}/B${String(row)},2))`;
    expect(findings(grid("0.52", made))).toEqual(["share-differs D4 0.52/0.25 error"]);
  });

  it("may be that of the total of its own column", () => {
    const own = (share: string): string => `
      | Khu vực | Số hộ | Cơ cấu |
      | Khu A   | 120   | =B2/B$6 => 0.3 |
      | Khu B   | 80    | =B3/B$6 => 0.2 |
      | Khu C   | 140   | ${share} |
      | Khu D   | 60    | =B5/B$6 => 0.15 |
      | Cộng    | 400   | 1 |
    `;
    expect(findings(own("0.35"))).toEqual([]);
    expect(findings(own("0.53"))).toEqual(["share-differs C4 0.53/0.35 error"]);
  });

  it("may stand in a row", () => {
    const row = (share: string): string => `
      | Chỉ tiêu | Quý I | Quý II | Quý III | Quý IV |
      | Kế hoạch | 200   | 250    | 400     | 500    |
      | Làm được | 150   | 225    | 100     | 350    |
      | Kết quả  | =B3/B2 => 0.75 | =C3/C2 => 0.9 | ${share} | =E3/E2 => 0.7 |
    `;
    expect(findings(row("0.25"))).toEqual([]);
    expect(findings(row("0.52"))).toEqual(["share-differs D4 0.52/0.25 error"]);
  });
});

it("a change that its neighbours reckon is wrong where it is typed and differs", () => {
  const grid = (third: string): string => `
    | Đơn vị | 2020 | 2021 | Ghi |
    | Xã An   | 40 | 30 | =(C2-B2)/B2 => -0.25 |
    | Xã Bình | 50 | 45 | =(C3-B3)/B3 => -0.1 |
    | Xã Cam  | 80 | 100 | ${third} |
    | Xã Dừa  | 25 | 20 | =(C5-B5)/B5 => -0.2 |
  `;
  expect(findings(grid("0.25"))).toEqual([]);
  expect(findings(grid("0.52"))).toEqual(["change-differs D4 0.52/0.25 error"]);
});

describe("formulas of quotients", () => {
  const said = (formula: string): string => {
    const read = readQuotientFormula(formula);
    if (!read) return "none";
    if (read.kind === "average") return `average of ${String(read.ranges.length)}`;
    return [read.form.kind, read.form.scale, read.first.column, read.second.column].join(" ");
  };

  test.each([
    ["AVERAGE(C5:C14)", "average of 1"],
    ["average( C5 ; E5:$G5 )", "average of 2"],
    ["SUM(C5:C14)/10", "average of 1"],
    ["ROUND((C5+E5)/2,1)", "average of 2"],
    ['IF(COUNT(C5:F5)=0,"",AVERAGE(C5:F5))', "average of 1"],
    ['IF(OR(B5="x",C5=";"),"",IF(D5=0,0,C5/D5))', "share 1 2 3"],
    ["C5/D5", "share 1 2 3"],
    ["+C5/$D$5*100", "share 100 2 3"],
    ["100*C5/D5", "share 100 2 3"],
    ["C5*100/D5", "share 100 2 3"],
    ["IFERROR(ROUND(C5/D5,4),0)", "share 1 2 3"],
    ["IF(D5>0,100*C5/D5,0)", "share 100 2 3"],
    ['IF(D5<>"",C5/D5,"-")', "share 1 2 3"],
    ["IF(D5>0,C5/D5,E5)", "none"],
    ["(D5-C5)/C5", "change 1 3 2"],
    ["ROUND(((D5-C5)/C5)*100,1)", "change 100 3 2"],
    ["D5/C5-1", "change 1 3 2"],
    ["(D5/C5-1)*100", "change 100 3 2"],
  ])("%s is read", (formula, expected) => {
    expect(said(formula)).toBe(expected);
  });

  test.each([
    "C5/2",
    "SUM(C5:C14)/9",
    "SUM(C5:C14)/COUNT(D5:D14)",
    "(C5+E5)/3",
    "IF(C5>0,AVERAGE(C5:F5),AVERAGE(C5:D5))",
    "C5/D5/E5",
    "AVERAGE(Trang1!C5:C9)",
    "(D5-C5)/E5",
    "D5/C5-1*100",
    "C5+D5/E5",
    "100*C5/D5*100",
  ])("%s is none", (formula) => {
    expect(said(formula)).toBe("none");
  });
});
