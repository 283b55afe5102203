import fc from "fast-check";
import { checkWorkbook } from "../../../src/core/check-workbook";
import type { SetValue } from "../../../src/core/edit";
import { withEdits } from "../../../src/core/evaluate/with-edits";
import { detect } from "../../../src/core/relations/detection";
import { previewEdits } from "../../../src/core/suggestions/preview-edits";
import { unchangedSheets, withSheetsOf } from "../../../src/core/workbook/shared-sheets";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

const UNITS = ["Sở A", "Sở B", "Sở C", "Sở D"];

/** Sheets of one layout with typed and computed totals, and a summary that takes theirs. */
function drawn(figures: readonly (readonly number[])[]): Workbook {
  const sheets = figures.map((all, s) => {
    const rows = UNITS.map((unit, u) => {
      const [men = 0, women = 0] = [all[2 * u], all[2 * u + 1]];
      return `| ${unit} | ${String(men + women)} | ${String(men)} | ${String(women)} |`;
    });
    const sum = (column: number): number =>
      UNITS.reduce((total, _, u) => total + (all[2 * u + column] ?? 0), 0);
    const last = `| Cộng | =SUM(B2:B5) => ${String(sum(0) + sum(1))} | ${String(sum(0))} | ${String(sum(1))} |`;
    return [`Quý ${String(s + 1)}`, ["| Đơn vị | Tổng số | Nam | Nữ |", ...rows, last].join("\n")] as const;
  });
  const total = figures.map((all) => all.reduce((sum, value) => sum + value, 0));
  const summary = total.map(
    (sum, s) => `| Quý ${String(s + 1)} | ='Quý ${String(s + 1)}'!B6 => ${String(sum)} |`,
  );
  return gridWorkbook(Object.fromEntries([...sheets, ["Tổng hợp", ["| Quý | Số |", ...summary].join("\n")]]));
}

const figures = fc.array(fc.array(fc.nat(900), { minLength: 8, maxLength: 8 }), {
  minLength: 2,
  maxLength: 3,
});
const edits = fc.array(
  fc.record({
    kind: fc.constant("set-value" as const),
    at: fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.constantFrom("B", "C", "D"), fc.integer({ min: 2, max: 6 }))
      .map(([sheet, column, row]) => `'Quý ${String(sheet)}'!${column}${String(row)}`),
    value: fc.oneof(fc.nat(900), fc.constant(null), fc.constant("x")),
  }),
  { minLength: 1, maxLength: 3 },
);

describe("a check after edits that looks through changed sheets only", () => {
  it("finds what a whole check finds", () => {
    fc.assert(
      fc.property(figures, edits, (given, changes: readonly SetValue[]) => {
        const workbook = drawn(given);
        const found = detect(workbook);
        const edited = withEdits(workbook, changes);
        expect(checkWorkbook(edited, { found: detect(edited, "", found) })).toEqual(checkWorkbook(edited));
        const report = checkWorkbook(workbook, { found });
        expect(previewEdits(workbook, changes, report, { found })).toEqual(
          previewEdits(workbook, changes, report),
        );
      }),
      { numRuns: 6, seed: 5 },
    );
  });

  it("knows the sheets of a workbook that was read anew, and takes what was found of them as it is", () => {
    const given = [UNITS.flatMap((_, u) => [100 + u, 200 + u]), UNITS.flatMap((_, u) => [300 + u, 50 + u])];
    const before = drawn(given);
    const anew = withSheetsOf(before, drawn([given[0] ?? [], (given[1] ?? []).map((value) => value + 1)]));
    const found = detect(before);
    const [kept, changed] = anew.sheets;
    expect(kept).toBe(before.sheets[0]);
    expect(changed).not.toBe(before.sheets[1]);
    expect([...unchangedSheets(before, anew)].map(({ name }) => name)).toEqual(["Quý 1"]);
    const again = detect(anew, "", found);
    expect(again.tables.filter((table) => found.tables.includes(table))).toHaveLength(1);
    expect(checkWorkbook(anew, { found: again })).toEqual(checkWorkbook(anew));
  });
});
