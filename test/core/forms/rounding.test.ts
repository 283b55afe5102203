import fc from "fast-check";
import { dependents } from "../../../src/core/evaluate/dependents";
import { evaluateCells } from "../../../src/core/evaluate/evaluate-cells";
import { withChanges } from "../../../src/core/evaluate/with-changes";
import { rounded, roundedFormula, ROUNDINGS } from "../../../src/core/forms/rounding";
import { findCell } from "../../../src/core/workbook/cells";
import { gridWorkbook } from "../../support/grid";

it.each([
  ["1", 41.4],
  ["2", 41.38],
  ["1-down", 41.3],
  ["2-down", 41.37],
] as const)("rounded as %s 41.378 is %d", (rounding, expected) => {
  expect(rounded(41.378, rounding)).toBe(expected);
});

it("is one decimal where nothing else is asked for, halves up, and cuts nothing off a whole number", () => {
  expect(rounded(12.35)).toBe(12.4);
  expect(rounded(100 * 0.29, "1-down")).toBe(29);
});

it("the formula gives what the value is, of any share", () => {
  const count = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(count, count, fc.constantFrom(...ROUNDINGS), (a, b, rounding) => {
      const formula = roundedFormula(`100*A1/B1`, rounding);
      const cell = { row: 0, column: 2, content: { formula } };
      const workbook = withChanges(
        gridWorkbook(`| ${String(a)} | ${String(b)} |`),
        new Map([["Sheet1", [cell]]]),
      );
      const [found] = evaluateCells(workbook, dependents(workbook, [{ sheet: 0, row: 0, column: 2 }]));
      const table = workbook.sheets[0]?.cells;
      expect(table && found?.get(findCell(table, 0, 2))).toBe(rounded((100 * a) / b, rounding));
    }),
  );
});
