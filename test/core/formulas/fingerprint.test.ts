import { fingerprint, fingerprintsOf } from "../../../src/core/formulas/fingerprint";
import { shiftFormula } from "../../../src/core/workbook/shift-formula";
import { gridWorkbook } from "../../support/grid";

const FORMULAS = [
  "B7-E7",
  "SUM(B5:J5)",
  "SUM($B5:J$5)/$A$1",
  "IF(A5>0,'Biểu 1'!C5*2%,\"không\")",
  "VLOOKUP(A5,$F:$G,2,0)",
  "SUM(C:C)+SUM(7:9)",
  "BangMot[Số]+Tên_1*LOG10(D4)",
];

it.each(FORMULAS)("%s is the same where it is filled", (formula) => {
  expect(fingerprint(shiftFormula(formula, 3, 2), 13, 12)).toBe(fingerprint(formula, 10, 10));
});

it("tells formulas apart that lead elsewhere from where they stand", () => {
  const others = [
    "B7-E8",
    "B7-D7",
    "B7+E7",
    "$B7-E7",
    "B$7-E7",
    "B7-Tờ2!E7",
    "SUM(B7:E7)",
    "SUM(B7:E8)",
    "AVERAGE(B7:E7)",
    "B7-5",
    "SUM(B:B)",
    "SUM(7:7)",
  ];
  expect(new Set(["B7-E7", ...others].map((formula) => fingerprint(formula, 6, 3))).size).toBe(
    others.length + 1,
  );
});

it.each([
  ["I7/365", "I7/121"],
  ["+B7-E7", "b7 - e7"],
  ['IF(A1="nam",1,0)', 'IF(A1="nữ",2,0)'],
  ["A1*1.5E3", "A1*.5"],
])("takes %s and %s for the same", (one, other) => {
  expect(fingerprint(one, 6, 3)).toBe(fingerprint(other, 6, 3));
});

it("gives a cell without a formula none", () => {
  const [sheet] = gridWorkbook(`
    | 1 | =A1*2 => 2 |
    | 3 | =A2*2 => 6 |`).sheets;
  const [none, first, zero, second] = sheet ? fingerprintsOf(sheet.cells) : [];
  expect([none, zero]).toEqual([0, 0]);
  expect(first).toBe(second);
  expect(first).not.toBe(0);
});
