import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { compareWithSheetJs } from "../support/compare-with-sheetjs";
import { describeWithCorpus } from "../support/corpora";
import { corpusFiles } from "../support/corpus-files";

// Only addresses and counts are printed: the workbooks hold names of people.
describeWithCorpus("bench", "the shared workbooks", (folder) => {
  it("are read, every cell, as SheetJS reads them", () => {
    const total = { files: 0, cells: 0, formulas: 0, merges: 0 };
    const differences: string[] = [];
    for (const { name, bytes } of corpusFiles(folder, [".xlsx"])) {
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
  }, 300_000);
});
