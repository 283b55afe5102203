import { checkWorkbook } from "../../src/core/check-workbook";
import { patternText } from "../../src/core/relations/pattern-text";
import { readWorkbook } from "../../src/node";
import { findingGroups } from "../../src/views/finding-groups";
import { fullReport } from "../support/made-up-reports";

it("puts the cases of one rule under it, and what looks at single cells under its check", async () => {
  const report = checkWorkbook(await readWorkbook("samples/tong-hop-loi.xlsx"));
  const groups = findingGroups(report);
  for (const { groups: onSheet } of groups) {
    for (const { check, pattern, findings } of onSheet) {
      expect(findings.map((one) => [one.check, one.pattern])).toEqual(
        findings.map(() => [check, pattern?.id]),
      );
      if (!pattern) expect(findings.every(({ relation }) => relation === undefined)).toBe(true);
      else expect(patternText(pattern, "vi")).toMatch(/^(?:Cột|Dòng|Trong) /);
    }
  }
  const shown = groups.flatMap((one) => one.groups.flatMap(({ findings }) => findings));
  expect(new Set(shown)).toEqual(new Set(report.findings));
  expect(shown).toHaveLength(report.findings.length);
});

it("groups by check what names no rule, cell by cell", () => {
  const groups = findingGroups(fullReport);
  expect(groups.map(({ sheet, groups: onSheet }) => [sheet, onSheet.map(({ check }) => check)])).toEqual([
    ["Biểu 1", ["total-not-sum"]],
    ["Sheet2", ["number-stored-as-text", "total-not-sum"]],
  ]);
});
