import { testCheck } from "../../support/check-tester";

const SOURCE = `
  | Chi bộ | Đảng viên | Nữ |
  | Chi bộ 1 | 23 | 9 |
  | Chi bộ 2 | 31 | 12 |
  | Chi bộ 3 | 18 | 7 |
  | Chi bộ 4 | 27 | 11 |
  | Chi bộ 5 | 35 | 16 |`;

/** A sheet that carries a column over by formulas, its third cell as given. */
const carried = (third: string): Readonly<Record<string, string>> => ({
  "Biểu 1": SOURCE,
  Sheet2: `
    | Đơn vị | Số đảng viên |
    | Chi bộ 1 | ='Biểu 1'!B2 => 23 |
    | Chi bộ 2 | ='Biểu 1'!B3 => 31 |
    | Chi bộ 3 | ${third} |
    | Chi bộ 4 | ='Biểu 1'!B5 => 27 |
    | Chi bộ 5 | ='Biểu 1'!B6 => 35 |`,
});

testCheck("figures-differ", {
  silent: {
    "formulas throughout": { grid: carried("='Biểu 1'!B4 => 18") },
    "a figure typed over with the same": { grid: carried("18") },
    "a blank among the formulas": { grid: carried("") },
    "equal figures that nothing declares": { grid: { "Biểu 1": SOURCE, Sheet2: SOURCE.replace("18", "19") } },
    "a list in which formulas repeat the cell above": {
      grid: `
        | Nhóm | Số |
        | a | 1 |
        | b | =B2 => 1 |
        | c | =B3 => 1 |
        | d | 2 |
        | e | =B5 => 2 |
        | g | =B6 => 2 |`,
    },
  },
  finds: {
    "a cell typed over": {
      grid: carried("81"),
      findings: [
        {
          at: "Sheet2!B4",
          related: ["'Biểu 1'!B4"],
          reported: 81,
          computed: 18,
          difference: 63,
          severity: "error",
        },
      ],
    },
  },
});
