import type { Workbook } from "../../src/core/workbook/workbook";
import { styleOf } from "../../src/core/workbook/read-cell";
import { findCell } from "../../src/core/workbook/cells";
import { parseRange } from "../../src/core/workbook/address";

/** What `test/fixtures/rich.*` hold: see `generate.ts` there. */
export const RICH_VALUES = {
  A1: "Đơn vị",
  B1: "Tổng số",
  C1: "TỔNG SỐ",
  D1: "Tổng số",
  E1: "Tæng sè",
  A2: "Xã Đông",
  B2: 1250,
  C2: 0.125,
  D2: 44561,
  E2: 1234.5,
  A3: "Xã Tây",
  B3: -50,
  D3: { error: "#N/A" },
  A4: "Kỳ trước",
  B4: 1200,
  C4: "có; không",
  D4: { error: "#DIV/0!" },
  E4: 1803,
  A5: "Diện tích m",
  B5: "Tổng số",
  A6: 1,
  B6: 2,
  A7: 0.1,
  B7: 0.2,
  A8: 12345678901,
  B8: 24691357802,
  A9: 10,
};

export const RICH_FORMULAS = {
  A4: "'Biểu phụ'!A1",
  B4: "SUM(B2:B3)",
  C4: 'IF(B4>0,"có; không","")',
  D4: "B4/0",
  E4: "ROUND($B$4*Tyle,1)+'Biểu phụ'!B2",
  B6: "A6*2",
  B7: "A7*2",
  B8: "A8*2",
  A9: "SUM({1,2;3,4}*1)",
};

/** Font, number format, bold and indent of a cell of the first sheet. */
export function styleAt(workbook: Workbook, cell: string) {
  const place = parseRange(cell);
  const cells = workbook.sheets[0]?.cells;
  if (!place || !cells) throw new Error(`no cell ${cell}`);
  return styleOf(workbook, cells, findCell(cells, place.row, place.column));
}

/** What a text of the file was before it was read, by what it says now. */
export function originalsOf(workbook: Workbook): string[] {
  return [...(workbook.originals ?? [])]
    .map(([index, was]) => `${workbook.strings[index] ?? ""} < ${was}`)
    .sort();
}
