import { testCheck } from "../../support/check-tester";

const RATES = (cells: readonly string[]): string => `
  | Đơn vị | Số lượng | Định mức | Thành tiền |
  ${cells.map((cell, k) => `| Tổ ${String.fromCharCode(65 + k)} | ${String(3 + 7 * k)} | ${String(11 + 4 * k)} | ${cell} |`).join("\n")}`;

testCheck("typed-among-formulas", {
  silent: {
    "formulas all the way": {
      grid: RATES(["=B2*C2 => 33", "=B3*C3 => 150", "=B4*C4 => 323", "=B5*C5 => 552", "=B6*C6 => 837"]),
    },
    "a typed number at the end": {
      grid: RATES(["=B2*C2 => 33", "=B3*C3 => 150", "=B4*C4 => 323", "=B5*C5 => 552", "840"]),
    },
    "too few formulas to call a number odd": {
      grid: RATES(["=B2*C2 => 33", "151", "=B4*C4 => 323"]),
    },
    "a column typed in every row, between computed ones": {
      grid: `
        | Tháng | T1 | T2 | T3 | T4 | T5 |
        | Điện | =B9*2 => 2 | =C9*2 => 4 | 7 | =E9*2 => 8 | =F9*2 => 10 |
        | Nước | =B10*2 => 12 | =C10*2 => 14 | 17 | =E10*2 => 18 | =F10*2 => 20 |
        | Thuê | =B11*2 => 22 | =C11*2 => 24 | 27 | =E11*2 => 28 | =F11*2 => 30 |`,
    },
    "a row that starts anew": {
      grid: `
        | Năm | Số dư |
        | 2016 | 100 |
        | 2017 | =B2*2 => 200 |
        | 2018 | =B3*2 => 400 |
        | 2019 | 350 |
        | 2020 | =B5*2 => 700 |
        | 2021 | =B6*2 => 1400 |`,
    },
  },
  finds: {
    "a number other than the formula gives": {
      grid: RATES(["=B2*C2 => 33", "=B3*C3 => 150", "332", "=B5*C5 => 552", "=B6*C6 => 837"]),
      findings: [
        {
          at: "Sheet1!D4",
          related: ["Sheet1!D3", "Sheet1!D5"],
          severity: "query",
          reported: 332,
          computed: 323,
          difference: 9,
          messageId: "differs",
        },
      ],
    },
    "a number that the formula gives too": {
      grid: RATES(["=B2*C2 => 33", "=B3*C3 => 150", "323", "=B5*C5 => 552", "=B6*C6 => 837"]),
      findings: [{ at: "Sheet1!D4", reported: 323, computed: 323, messageId: "same" }],
    },
    "two numbers below each other, told once": {
      grid: RATES(["=B2*C2 => 33", "=B3*C3 => 150", "320", "550", "=B6*C6 => 837", "=B7*C7 => 1178"]),
      findings: [{ at: "Sheet1!D4:D5", messageId: "typed" }],
    },
  },
});
