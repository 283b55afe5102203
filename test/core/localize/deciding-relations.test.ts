import { checkWorkbook } from "../../../src/core/check-workbook";
import type { Finding } from "../../../src/core/report";
import { cellName } from "../../../src/core/workbook/address";
import { findCell } from "../../../src/core/workbook/cells";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { largeTally } from "../../support/large-tally";

const ROWS = 150;
const GROUPS = 3;

/** The workbook with other figures in some cells of its first sheet. */
function withFigures(workbook: Workbook, figures: readonly (readonly [number, number, number])[]): Workbook {
  const sheets = workbook.sheets.map((sheet, s) => {
    if (s > 0) return sheet;
    const value = sheet.cells.value.slice();
    for (const [row, column, figure] of figures) value[findCell(sheet.cells, row, column)] = figure;
    return { ...sheet, cells: { ...sheet.cells, value } };
  });
  return { ...workbook, sheets };
}

function figureOf({ sheets: [sheet] }: Workbook, row: number, column: number): number {
  return sheet?.cells.value[findCell(sheet.cells, row, column)] ?? NaN;
}

function findingsOn(workbook: Workbook): readonly Finding[] {
  return checkWorkbook(workbook).findings.filter(({ check }) => check === "total-not-sum");
}

const addressOf = (row: number, column: number): string => `Sheet1!${cellName(row, column)}`;

describe("one mistake in a long table", () => {
  const tally = largeTally(ROWS, GROUPS);
  const total = ROWS + 1;

  it.each([
    [1, 1],
    [2, 9],
    [75, 5],
    [75, 6],
    [ROWS, 4],
    [total, 2],
    [total, 6],
  ])("is told by row %d and column %d alone", (row, column) => {
    const right = figureOf(tally, row, column);
    const found = findingsOn(withFigures(tally, [[row, column, right + 70_000]]));
    expect(found).toHaveLength(2);
    for (const { suspects, alternatives } of found) {
      expect(suspects.map(({ cell, suggestion }) => [cell, suggestion])).toEqual([
        [addressOf(row, column), right],
      ]);
      expect(alternatives).toEqual([]);
    }
  });

  it("of a total that leaves out a part names the part", () => {
    const left = figureOf(tally, 40, 3);
    const right = figureOf(tally, total, 3);
    const [first] = findingsOn(withFigures(tally, [[total, 3, right - left]]));
    expect(first?.suspects).toMatchObject([
      { cell: addressOf(total, 3), suggestion: right, reason: "part-left-out", parts: [addressOf(40, 3)] },
    ]);
  });

  it("may be an exchange of two figures below each other", () => {
    const [upper, lower] = [figureOf(tally, 60, 2), figureOf(tally, 61, 2)];
    const found = findingsOn(
      withFigures(tally, [
        [60, 2, lower],
        [61, 2, upper],
      ]),
    );
    expect(found).toHaveLength(2);
    for (const { suspects } of found) {
      expect(suspects.map(({ cell, reason }) => [cell, reason])).toEqual([
        [addressOf(60, 2), "values-swapped"],
        [addressOf(61, 2), "values-swapped"],
      ]);
    }
  });

  it("does not hide that there are two", () => {
    const [one, other] = [figureOf(tally, 20, 1), figureOf(tally, 90, 8)];
    const found = findingsOn(
      withFigures(tally, [
        [20, 1, one + 1000],
        [90, 8, other + 3000],
      ]),
    );
    expect(found).toHaveLength(4);
    expect(new Set(found.flatMap(({ suspects }) => suspects.map(({ cell }) => cell)))).toEqual(
      new Set([addressOf(20, 1), addressOf(90, 8)]),
    );
  });
});
