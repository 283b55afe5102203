import { testCheck } from "../../support/check-tester";

const CHANGES = (formula: (row: number) => string): string => `
  | Mục | Cuối kỳ | Đầu kỳ | Tăng |
  | Nợ phải thu | 120 | 45 | ${formula(2)} |
  | Hàng tồn | 70 | 52 | ${formula(3)} |`;

testCheck("double-minus", {
  silent: {
    "one minus": { grid: CHANGES((row) => `=B${String(row)}-C${String(row)}`) },
    "a negative in brackets": { grid: CHANGES((row) => `=B${String(row)}-(-C${String(row)})`) },
    "two signs that make a number of a truth value": {
      grid: CHANGES((row) => `=SUM(--(B${String(row)}>C${String(row)}))`),
    },
    "two signs in a text": { grid: CHANGES((row) => `=B${String(row)}&" -- "&C${String(row)}`) },
  },
  finds: {
    "two in a row, cells of one formula told once": {
      grid: CHANGES((row) => `=SUM(B${String(row)}--C${String(row)})`),
      findings: [
        { at: "Sheet1!D2:D3", severity: "query", data: { cells: "D2:D3", formula: "=SUM(B2--C2)" } },
      ],
    },
  },
});
