import { reportOf, testCheck } from "../../support/check-tester";

const CHECK = "typed-over-total-formula";

const MONTHS = (totals: string): string => `
  | Mục | T1 | T2 | T3 | T4 |
  | Điện | 120 | 131 | 97 | 88 |
  | Nước | 45 | 52 | 61 | 39 |
  | Thuê | 300 | 300 | 310 | 315 |
  | Cộng | ${totals} |`;

testCheck(CHECK, {
  silent: {
    "every total is computed": {
      grid: MONTHS("=SUM(B2:B4) => 465 | =SUM(C2:C4) => 483 | =SUM(D2:D4) => 468 | =SUM(E2:E4) => 442"),
    },
    "no total is computed": { grid: MONTHS("465 | 483 | 468 | 442") },
    "a number at the end that is no sum": {
      grid: MONTHS("=SUM(B2:B4) => 465 | =SUM(C2:C4) => 483 | =SUM(D2:D4) => 468 | 7"),
    },
    "the total of a column without parts": {
      grid: `
        | Mục | T1 | T2 | T3 | T4 |
        | Điện | 120 | 131 | | 88 |
        | Nước | 45 | 52 | | 39 |
        | Cộng | =SUM(B2:B3) => 165 | =SUM(C2:C3) => 183 | 170 | =SUM(E2:E3) => 127 |`,
    },
  },
  finds: {
    "a total typed over, still right": {
      grid: MONTHS("=SUM(B2:B4) => 465 | =SUM(C2:C4) => 483 | 468 | =SUM(E2:E4) => 442"),
      findings: [
        {
          at: "Sheet1!D5",
          related: ["Sheet1!C5", "Sheet1!E5"],
          severity: "query",
          reported: 468,
          computed: 468,
          messageId: "same",
          data: { expected: "=SUM(D2:D4)" },
        },
      ],
    },
    "the last total, pasted as a number": {
      grid: MONTHS("=SUM(B2:B4) => 465 | =SUM(C2:C4) => 483 | =SUM(D2:D4) => 468 | 442"),
      findings: [{ at: "Sheet1!E5", related: ["Sheet1!D5"], messageId: "same" }],
    },
    "a total typed over that no longer holds": {
      grid: MONTHS("=SUM(B2:B4) => 465 | =SUM(C2:C4) => 483 | 486 | =SUM(E2:E4) => 442"),
      findings: [{ at: "Sheet1!D5", reported: 486, computed: 468, difference: 18, messageId: "differs" }],
    },
  },
});

it("leaves it to the relation to call the figure wrong", () => {
  const { findings } = reportOf({
    grid: MONTHS("=SUM(B2:B4) => 465 | =SUM(C2:C4) => 483 | 486 | =SUM(E2:E4) => 442"),
  });
  expect(findings.map(({ check, at, severity }) => [check, at, severity])).toEqual([
    ["total-not-sum", "Sheet1!D5", "error"],
    [CHECK, "Sheet1!D5", "query"],
  ]);
});
