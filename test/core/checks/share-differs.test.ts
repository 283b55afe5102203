import { testCheck } from "../../support/check-tester";

const EDUCATION = (share: string): string => `
  | Trình độ | Số lượng | Tỷ lệ (%) |
  | Tổng số | 8197 | |
  | Trên đại học | 1250 | ${share} |
  | Đại học | 4735 | 57.8 |
  | Cao đẳng | 363 | 4.4 |
  | Trung cấp | 1849 | 22.5 |`;

testCheck("share-differs", {
  silent: {
    "rounded and truncated shares of a column's total": { grid: EDUCATION("15.2") },
    "a share of two columns, as a fraction shown in percent": {
      grid: `
        | Đơn vị | Tổng số | Nam | Nữ | Tỷ lệ nữ |
        | Chi bộ 1 | 47 | 21 | 26 | {0.0%}0.553 |
        | Chi bộ 2 | 30 | 18 | 12 | {0.0%}0.4 |
        | Chi bộ 3 | 52 | 40 | 12 | {0.0%}0.2307692307692 |`,
    },
  },
  finds: {
    "a share that is neither rounded nor truncated": {
      grid: EDUCATION("15.3"),
      findings: [
        {
          at: "Sheet1!C3",
          related: ["Sheet1!B3", "Sheet1!B2"],
          reported: 15.3,
          computed: 15.2,
          difference: 0.1,
          severity: "error",
        },
      ],
    },
    "a share of another base": {
      grid: `
        | Đơn vị | Tổng số | Nữ | Tỷ lệ nữ (%) |
        | Chi bộ 1 | 47 | 26 | 55.3 |
        | Chi bộ 2 | 30 | 12 | 40.0 |
        | Chi bộ 3 | 52 | 12 | 30.0 |
        | Chi bộ 4 | 61 | 20 | 32.8 |
        | Chi bộ 5 | 35 | 17 | 48.6 |`,
      findings: [{ at: "Sheet1!D4", related: ["Sheet1!C4", "Sheet1!B4"], reported: 30, computed: 23.1 }],
    },
  },
});
