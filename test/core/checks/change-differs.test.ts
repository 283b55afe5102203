import { testCheck } from "../../support/check-tester";

const YEARS = (change: string): string => `
  | Đơn vị | 2023 | 2024 | Tăng, giảm (%) |
  | Xã A | 1250 | 1316 | 5.3 |
  | Xã B | 873 | 845 | -3.2 |
  | Xã C | 2210 | 2459 | ${change} |
  | Xã D | 684 | 711 | 3.9 |`;

testCheck("change-differs", {
  silent: {
    "changes in percent": { grid: YEARS("11.3") },
    "a change that is cut and not rounded": { grid: YEARS("11.2") },
    "changes as fractions, newest year first": {
      grid: `
        | Unit | 2024 | 2023 | Growth |
        | North | 1316 | 1250 | {0.0%}0.0528 |
        | South | 845 | 873 | {0.0%}-0.0320733104238259 |
        | West | 2459 | 2210 | {0.0%}0.112669683257919 |`,
    },
    "a dash where there is nothing to compare with": { grid: YEARS("-") },
  },
  finds: {
    "a change of other figures": {
      grid: YEARS("12.3"),
      findings: [
        {
          at: "Sheet1!D4",
          related: ["Sheet1!C4", "Sheet1!B4"],
          reported: 12.3,
          computed: 11.3,
          difference: 1,
          severity: "error",
        },
      ],
    },
  },
  undecided: {
    "an old figure that is zero": {
      grid: YEARS("11.3").replace("684", "0"),
      reasons: { "Sheet1!D5": "base-unknown" },
    },
  },
});
