import { compareWithSheetJs } from "../support/compare-with-sheetjs";
import { sharedWorkbooks, sharedWorkbooksAbsent } from "../support/shared-workbooks";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";

// Only addresses and counts are printed: the workbooks hold names of people.
(sharedWorkbooksAbsent && process.env.CI !== "true" ? test.skip : test)(
  "every cell of the shared workbooks is read as SheetJS reads it",
  () => {
    if (sharedWorkbooksAbsent)
      throw new Error(
        "../shared/bench is absent: this build cannot say that real workbooks are read rightly",
      );
    const total = { files: 0, cells: 0, formulas: 0, merges: 0 };
    const differences: string[] = [];
    for (const { name, bytes } of sharedWorkbooks()) {
      const { cells, formulas, merges, ...found } = compareWithSheetJs(
        readXlsx(bytes, name, inflateZlib),
        bytes,
      );
      total.files++;
      total.cells += cells;
      total.formulas += formulas;
      total.merges += merges;
      differences.push(...found.differences.map(({ at, what }) => `${name} ${at}: ${what}`));
    }
    expect(differences).toEqual([]);
    expect(total.files).toBeGreaterThan(200);
    expect(total.cells).toBeGreaterThan(700_000);
    expect(total.formulas).toBeGreaterThan(12_000);
    expect(total.merges).toBeGreaterThan(700);
  },
  300_000,
);

if (sharedWorkbooksAbsent) {
  console.warn(
    "SKIPPED: no ../shared/bench beside the project, so no real workbook was compared with SheetJS",
  );
}
