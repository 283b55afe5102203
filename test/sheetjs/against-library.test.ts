import { type CellObject, read } from "@e965/xlsx";

import { rowOf, styleOf } from "../../src/core/workbook/read-cell";
import type { Span, Workbook } from "../../src/core/workbook/workbook";
import { readWorkbook } from "../../src/node/read-workbook";
import { compareWithSheetJs } from "../support/compare-with-sheetjs";
import { describeWithCorpus } from "../support/corpora";
import { corpusFiles } from "../support/corpus-files";

/** Codes that the library knows otherwise: dates in the order of the machine's country. */
const OTHERWISE = new Set(["m/d/yy", "m/d/yy h:mm"]);

interface DenseSheet {
  readonly "!data"?: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly "!cols"?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

/** Places where the number format or what is hidden differs from what the library says: counts. */
function compareFormats(workbook: Workbook, bytes: Uint8Array) {
  const theirs = read(bytes, { cellNF: true, cellStyles: true, dense: true });
  const counts = { formats: 0, otherFormats: 0, hidden: 0, otherHidden: 0 };
  for (const sheet of workbook.sheets) {
    const other = theirs.Sheets[sheet.originalName ?? sheet.name] as DenseSheet | undefined;
    const { cells } = sheet;
    for (let i = 0; i < cells.kind.length; i++) {
      const z = other?.["!data"]?.[rowOf(cells, i)]?.[cells.column[i] ?? 0]?.z;
      if (typeof z !== "string" || OTHERWISE.has(z)) continue;
      counts.formats++;
      if (styleOf(workbook, cells, i).numberFormat !== z) counts.otherFormats++;
    }
    const isIn = (spans: readonly Span[], at: number): boolean =>
      spans.some(({ first, last }) => first <= at && at <= last);
    for (let row = 0; row < cells.rowCount; row++) {
      const isHidden = isIn(sheet.hiddenRows, row);
      if (isHidden) counts.hidden++;
      if (isHidden !== (other?.["!rows"]?.[row]?.hidden ?? false)) counts.otherHidden++;
    }
    for (let column = 0; column < cells.columnCount; column++) {
      const isHidden = isIn(sheet.hiddenColumns, column);
      if (isHidden) counts.hidden++;
      if (isHidden !== (other?.["!cols"]?.[column]?.hidden ?? false)) counts.otherHidden++;
    }
  }
  return counts;
}

// Only addresses and counts are printed: the workbooks hold names of people.
describeWithCorpus("bench", "the shared .xls workbooks", (folder) => {
  const files = corpusFiles(folder, [".xls"]);

  it("are read, every cell, as the library reads them", async () => {
    const total = { files: 0, cells: 0, formulas: 0, merges: 0 };
    const differences: string[] = [];
    for (const { name, bytes } of files) {
      const { cells, formulas, merges, ...found } = compareWithSheetJs(
        await readWorkbook(bytes, { name }),
        bytes,
      );
      total.files++;
      total.cells += cells;
      total.formulas += formulas;
      total.merges += merges;
      differences.push(...found.differences.map(({ at, what }) => `${name} ${at}: ${what}`));
    }
    console.log(total);
    expect(differences).toEqual([]);
    expect(total.files).toBeGreaterThan(20);
    expect(total.cells).toBeGreaterThan(10_000);
  });

  it("have the number formats and hidden rows and columns that the library finds", async () => {
    const total = { formats: 0, otherFormats: 0, hidden: 0, otherHidden: 0 };
    for (const { name, bytes } of files) {
      const counts = compareFormats(await readWorkbook(bytes, { name }), bytes);
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key];
    }
    console.log(total);
    expect(total.otherFormats).toBe(0);
    expect(total.otherHidden).toBe(0);
    expect(total.formats).toBeGreaterThan(1000);
  });
});
