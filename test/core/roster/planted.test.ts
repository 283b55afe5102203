import { checkWorkbook } from "../../../src/core/check-workbook";
import type { CheckReport } from "../../../src/core/report";
import { expectedOf, faulty, keyOf, people, sheetOf } from "../../support/faulty-roster";
import { type TypedRow, typedRow } from "../../support/roster-faults";
import { workbookOf } from "../../support/workbook-of-sheets";

function reportOf(rows: readonly TypedRow[], names?: "shown"): CheckReport {
  return checkWorkbook(workbookOf([sheetOf(rows)]), names ? { names } : {});
}

test("a list without faults has no finding", () => {
  expect(people.length).toBeGreaterThan(300);
  expect(reportOf(people.map(typedRow)).findings).toEqual([]);
});

test.each([1, 2026])("all of sixty planted faults are found, and nothing else (seed %i)", (seed) => {
  const { rows, faults } = faulty(seed);
  const { findings } = reportOf(rows);
  expect(faults).toHaveLength(60);
  expect(findings.map(keyOf).sort()).toEqual(expectedOf(faults));
});

test("no finding carries a name, a number or a date of a person unless names are asked for", () => {
  const { rows } = faulty(3);
  const words = new Set(
    rows.flatMap(({ name, card, birth }) => [name, card, birth]).filter((text) => text.length > 3),
  );
  const told = JSON.stringify(reportOf(rows).findings);
  expect([...words].filter((word) => told.includes(word))).toEqual([]);
  const shown = JSON.stringify(reportOf(rows, "shown").findings);
  expect(
    [...new Set(rows.map(({ name }) => name))].filter((name) => name !== "" && shown.includes(name)).length,
  ).toBeGreaterThan(10);
});
