import { reportOf, testCheck } from "../../support/check-tester";

const TALLY = (last: string): string => `
  | Đơn vị | Tổng số | Nam | Nữ |
  | Chi bộ 1 | 12 | 7 | 5 |
  | Chi bộ 2 | 30 | 18 | 12 |
  | Chi bộ 3 | 21 | 10 | 11 |
  | Tổng cộng | =SUM(B2:B4) => 63 | =SUM(C2:C4) => 35 | ${last} |`;

testCheck("total-formula-misses-cells", {
  silent: {
    "every total takes in all of its cells": { grid: TALLY("=SUM(D2:D4) => 28") },
    "a typed total is no formula": { grid: TALLY("27") },
    "the row left out is empty": {
      grid: `
        | Đơn vị | Nam | Nữ |
        | Chi bộ 1 | 7 | 5 |
        | Chi bộ 2 | 18 | 12 |
        | Chi bộ 3 | 10 | |
        | Tổng cộng | =SUM(B2:B4) => 35 | =SUM(C2:C3) => 17 |`,
    },
  },
  finds: {
    "a range one row short": {
      grid: TALLY("=SUM(D2:D3) => 17"),
      findings: [
        {
          at: "Sheet1!D5",
          related: ["Sheet1!D4"],
          reported: 17,
          computed: 28,
          difference: -11,
          severity: "error",
        },
      ],
    },
  },
});

it("is told once: a total with a short formula is not also a total that is not the sum of its column", () => {
  const report = reportOf({ grid: TALLY("=SUM(D2:D3) => 17") });
  expect(report.findings.map(({ check, at, related }) => [check, at, related.length])).toEqual([
    // What follows from it in its row is a relation of its own: men and women no longer make the total.
    ["total-not-sum", "Sheet1!B5", 2],
    ["total-formula-misses-cells", "Sheet1!D5", 1],
  ]);
});
