import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { checkWorkbook } from "../../src/core/check-workbook";
import { toCheckDocument } from "../../src/core/check-document";
import { rangeName } from "../../src/core/workbook/address";
import { rowOf, styleOf } from "../../src/core/workbook/read-cell";
import type { Sheet, Workbook } from "../../src/core/workbook/workbook";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { cellName } from "../../src/core/workbook/address";
import { formulas, values } from "../support/cells";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";
import { seedFromXlsx } from "../support/xlsx-seed";

afterEach(closeExcel);

/**
 * What both readers supply, as the README lists it. What Excel does not tell (superscripts, comments, the
 * 1904 date system) is not compared.
 */
function supplied(workbook: Workbook): object {
  return {
    name: workbook.name,
    structureProtected: workbook.structureProtected,
    // Excel keeps those of its own, such as print titles, apart.
    names: workbook.names.filter(({ name }) => !name.startsWith("_xlnm.")),
    sheets: workbook.sheets.map((sheet, i) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      values: values(workbook, i),
      formulas: formulas(workbook, i),
      looks: looks(workbook, sheet),
      merges: sheet.merges.map(rangeName).sort(),
      tables: sheet.tables,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
    })),
  };
}

function looks(workbook: Workbook, { cells }: Sheet): Record<string, object> {
  return Object.fromEntries(
    Array.from(cells.kind, (_, i) => [
      cellName(rowOf(cells, i), cells.column[i] ?? 0),
      styleOf(workbook, cells, i),
    ]),
  );
}

const SAMPLES = ["tong-hop-loi.xlsx", "tong-hop.xlsx", "don-vi/01-so-noi-vu.xlsx"];

describe.each(SAMPLES)("%s", (name) => {
  const path = `samples/${name}`;
  const fromFile = readXlsx(readFileSync(path), basename(path), inflateZlib);

  it("is the same workbook from its file and from Excel", async () => {
    const { host, workbench } = openInExcel(await seedFromXlsx(path));
    const fromExcel = await host.read(ignoreProgress, unstopped());
    expect(workbench.roundTrips).toBe(2);
    expect(supplied(fromExcel)).toEqual(supplied(fromFile));
  });

  it("has the same findings, in both languages", async () => {
    const { host } = openInExcel(await seedFromXlsx(path));
    const fromExcel = await host.read(ignoreProgress, unstopped());
    for (const locale of ["vi", "en"] as const)
      expect(toCheckDocument(checkWorkbook(fromExcel), locale)).toEqual(
        toCheckDocument(checkWorkbook(fromFile), locale),
      );
  });
});
