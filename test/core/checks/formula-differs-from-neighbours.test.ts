import { reportOf, testCheck } from "../../support/check-tester";

const CHECK = "formula-differs-from-neighbours";

/** Six rows whose third column is computed. */
const RATES = (formulas: readonly string[]): string => `
  | Đơn vị | Số lượng | Định mức | Thành tiền |
  ${formulas.map((formula, k) => `| Tổ ${String.fromCharCode(65 + k)} | ${String(3 + 7 * k)} | ${String(11 + 4 * k * k)} | ${formula} |`).join("\n")}`;

const MONTHS = (total: readonly string[]): string => `
  | Mục | T1 | T2 | T3 | T4 |
  | Điện | 120 | 131 | 97 | 88 |
  | Nước | 45 | 52 | 61 | 39 |
  | Thuê | 300 | 300 | 310 | 310 |
  | Thuế | =B4*$H$1 => 30 | =C4*$H$1 => 30 | =D4*$H$1 => 31 | =E4*$H$1 => 31 |
  | Phí | =B2*2 => 240 | =C2*2 => 262 | =D2*2 => 194 | =E2*2 => 176 |
  | Còn lại | ${total.join(" | ")} |`;

testCheck(CHECK, {
  silent: {
    "one formula filled down, typed with and without + and $": {
      grid: RATES(["=B2*C2", "=+B3*C3", "=C4*B4", "=$B5*C5", "=(B6*C6)", "=B7*C7"]),
    },
    "every group of a column has a total of its own": {
      grid: `
        | Đơn vị | Nam | Nữ | Cộng |
        | Khối A | =SUM(B3:B4) => 25 | =SUM(C3:C4) => 17 | =B2+C2 => 42 |
        | Chi bộ 1 | 7 | 5 | =B3+C3 => 12 |
        | Chi bộ 2 | 18 | 12 | =B4+C4 => 30 |
        | Khối B | =SUM(B6:B8) => 30 | =SUM(C6:C8) => 33 | =B5+C5 => 63 |
        | Chi bộ 3 | 10 | 11 | =B6+C6 => 21 |
        | Chi bộ 4 | 8 | 13 | =B7+C7 => 21 |
        | Chi bộ 5 | 12 | 9 | =B8+C8 => 21 |`,
    },
    "a row of its own between rows that agree": {
      grid: `
        | Mục | T1 | T2 | T3 |
        | Thu | =B9*2 => 2 | =C9*2 => 4 | =D9*2 => 6 |
        | Chi | =B10*2 => 8 | =C10*2 => 10 | =D10*2 => 12 |
        | Còn lại | =B2-B3 => -6 | =C2-C3 => -6 | =D2-D3 => -6 |
        | Vay | =B12*2 => 20 | =C12*2 => 22 | =D12*2 => 24 |
        | Trả | =B13*2 => 26 | =C13*2 => 28 | =D13*2 => 30 |`,
    },
    "numbers in formulas are figures": {
      grid: RATES(["=B2/61", "=B3/61", "=B4/73", "=B5/61", "=B6/61", "=B7/61"]),
    },
    "each line says its own": { grid: RATES(["=B2", "=C3", "=B4+C4", "=B5-C5", "=B6*C6", "=B7/C7"]) },
    "shares of two totals, each of its own section": {
      grid: `
        | Mục | Số | Phần trăm |
        | Dân tộc | 100 | =100*B2/B$2 => 100 |
        | Kinh | 60 | =100*B3/B$2 => 60 |
        | Tày | 25 | =100*B4/B$2 => 25 |
        | Dao | 15 | =100*B5/B$2 => 15 |
        | Tôn giáo | 40 | =100*B6/B$6 => 100 |
        | Phật giáo | 30 | =100*B7/B$6 => 75 |
        | Công giáo | 10 | =100*B8/B$6 => 25 |`,
    },
    "counts over a list that each ask a question of their own": {
      grid: {
        Biểu: `
          | Tuổi | Số |
          | Đến 30 | =COUNTIFS(DS!$A$1:$A$4,">=1991") => 1 |
          | 31-40 | =COUNTIFS(DS!$A$1:$A$4,">=1981",DS!$A$1:$A$4,"<1991") => 1 |
          | 41-50 | =COUNTIFS(DS!$A$1:$A$4,">=1971",DS!$A$1:$A$4,"<1981") => 1 |
          | 51-60 | =COUNTIFS(DS!$A$1:$A$4,">=1961",DS!$A$1:$A$4,"<1971") => 1 |
          | Trên 60 | =COUNTIFS(DS!$A$1:$A$4,"<1961") => 0 |`,
        DS: `
          | 1995 |
          | 1985 |
          | 1975 |
          | 1965 |`,
      },
    },
    "a subtotal refers to the column where subtotals stand": {
      grid: `
        | Mục | Chi | Cộng | Tỷ trọng |
        | Giấy | 10 | | =B2/$B$9 |
        | Mực | 20 | | =B3/$B$9 |
        | Văn phòng phẩm | | =SUM(B2:B3) => 30 | =C4/$B$9 |
        | Xăng | 40 | | =B5/$B$9 |
        | Vé | 50 | | =B6/$B$9 |`,
    },
  },
  finds: {
    "a reference one row off, both sides named": {
      grid: RATES(["=B2*C2", "=B3*C3", "=B4*C3", "=B5*C5", "=B6*C6", "=B7*C7"]),
      findings: [
        {
          at: "Sheet1!D4",
          related: ["Sheet1!D3", "Sheet1!D5"],
          severity: "query",
          messageId: "between",
          data: {
            cells: "D4",
            beside: ["D3", "D5"],
            formula: "=B4*C3",
            expected: "=B4*C4",
            missed: [],
            more: [],
          },
        },
      ],
    },
    "a constant in the place of a reference": {
      grid: RATES(["=B2*C2", "=B3*C3", "=B4*C4", "=B5*27", "=B6*C6", "=B7*C7"]),
      findings: [{ at: "Sheet1!D5", messageId: "between" }],
    },
    "another aggregate, two cells": {
      grid: RATES(["=SUM(B2:C2)", "=SUM(B3:C3)", "=MAX(B4:C4)", "=MAX(B5:C5)", "=SUM(B6:C6)", "=SUM(B7:C7)"]),
      findings: [{ at: "Sheet1!D4:D5", related: ["Sheet1!D3", "Sheet1!D6"] }],
    },
    "a range that leaves out a row in which a figure may come": {
      grid: `
        | Trạm | 2021 | 2022 | 2023 | Trung bình |
        | A | 4.5 | 4.25 | 5 | =AVERAGE(B2:D2) => 4.58 |
        | B | 4 | 3.5 | | =AVERAGE(B3:C3) => 3.75 |
        | C | 4.4 | 4.3 | 4.9 | =AVERAGE(B4:D4) => 4.53 |
        | D | 3.9 | 3.8 | 4.1 | =AVERAGE(B5:D5) => 3.93 |`,
      findings: [{ at: "Sheet1!E3", messageId: "leaves-out", data: { missed: ["D3"] } }],
    },
    "two groups in a row, the smaller one named first": {
      grid: MONTHS(["=B2+B3 => 165", "=C2-C3 => 79", "=D2-D3 => 36", "=E2-E3 => 49"]),
      findings: [{ at: "Sheet1!B7", related: ["Sheet1!C7"], messageId: "groups" }],
    },
    "a $ that is missing": {
      grid: RATES(["=B2*$C$9", "=B3*$C$9", "=B4*$C$9", "=B5*C9", "=B6*$C$9", "=B7*$C$9"]),
      findings: [{ at: "Sheet1!D5", messageId: "anchor" }],
    },
  },
});

it("is silent on a total that total-formula-misses-cells tells", () => {
  const { findings } = reportOf({
    grid: `
      | Đơn vị | Tổng số | Nam | Nữ |
      | Chi bộ 1 | 12 | 7 | 5 |
      | Chi bộ 2 | 30 | 18 | 12 |
      | Chi bộ 3 | 21 | 10 | 11 |
      | Tổng cộng | =SUM(B2:B4) => 63 | =SUM(C2:C4) => 35 | =SUM(D2:D3) => 17 |`,
  });
  expect(findings.filter(({ at }) => at === "Sheet1!D5").map(({ check }) => check)).toEqual([
    "total-formula-misses-cells",
  ]);
});

it("gives findings ids that outlive an inserted row", () => {
  const rows = ["=B2*C2", "=B3*C3", "=B4*C3", "=B5*C5", "=B6*C6", "=B7*C7"];
  const idOf = (grid: string): string | undefined =>
    reportOf({ grid }).findings.find(({ check }) => check === CHECK)?.id;
  const lower = RATES(rows.map((text) => text.replace(/\d/g, (digit) => String(Number(digit) + 1))));
  expect(idOf(RATES(rows))).toBeDefined();
  expect(idOf(`| Biểu |${lower}`)).toBe(idOf(RATES(rows)));
});
