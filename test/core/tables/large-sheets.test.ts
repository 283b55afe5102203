import { detectTables } from "../../../src/core/tables/detect-tables";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { CellTableBuilder } from "../../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../../src/core/workbook/cells";
import type { Range } from "../../../src/core/workbook/address";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

/** A sheet given cell by cell: numbers, and texts of one letter. */
function workbookOf(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => number | string | undefined,
  merges: Range[] = [],
): Workbook {
  const builder = new CellTableBuilder(rows * columns);
  const strings: string[] = [];
  const index = new Map<string, number>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = cell(row, column);
      if (typeof value === "number") builder.add(row, column, CellKind.number, value);
      else if (value !== undefined) {
        const at = index.get(value) ?? strings.push(value) - 1;
        index.set(value, at);
        builder.add(row, column, CellKind.text, at);
      }
    }
  const [sheet] = gridWorkbook("").sheets;
  if (!sheet) throw new Error("no sheet");
  return { ...gridWorkbook(""), strings, sheets: [{ ...sheet, cells: builder.finish(), merges }] };
}

function secondsFor(workbook: Workbook): number {
  const before = process.cpuUsage();
  detectTables(viewWorkbook(workbook));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds of CPU that a walk over so many cells may take; a square of them would take minutes. */
const SOON = 5;

describe("the tables of a large sheet are found soon", () => {
  it("of a hundred thousand rows", () => {
    const cell = (row: number, column: number) => (column === 0 ? `x${String(row)}` : row * column);
    expect(secondsFor(workbookOf(100_000, 6, cell))).toBeLessThan(SOON);
  });

  it("of all columns of a worksheet", () => {
    expect(
      secondsFor(workbookOf(20, 16_384, (row, column) => (row === 0 ? "a" : row + column))),
    ).toBeLessThan(SOON);
  });

  it("of one very long row of words", () => {
    expect(secondsFor(workbookOf(1, 16_384, (_, column) => `x${String(column)}`))).toBeLessThan(SOON);
  });

  it("of a hundred thousand rows of words over one figure", () => {
    const cell = (row: number, column: number) => (row === 99_999 && column === 1 ? 5 : `x${String(row)}`);
    expect(secondsFor(workbookOf(100_000, 3, cell))).toBeLessThan(SOON);
  });

  it("of a hundred thousand small tables", () => {
    expect(
      secondsFor(workbookOf(100_000, 3, (row, column) => (row % 2 === 0 ? "a" : row + column))),
    ).toBeLessThan(SOON);
  });

  it("with a hundred thousand merged areas", () => {
    const merges = Array.from({ length: 100_000 }, (_, row) => ({
      row,
      column: 0,
      rowCount: 1,
      columnCount: 2,
    }));
    const cell = (row: number, column: number) => (column === 1 ? undefined : column === 0 ? "a" : row);
    expect(secondsFor(workbookOf(100_000, 4, cell, merges))).toBeLessThan(SOON);
  });

  it("with thousands of merged areas in each row of the header", () => {
    const merges = Array.from({ length: 3 * 8192 }, (_, i) => ({
      row: Math.floor(i / 8192),
      column: (i % 8192) * 2,
      rowCount: 1,
      columnCount: 2,
    }));
    const cell = (row: number, column: number) =>
      row < 3 ? (column % 2 === 0 ? "a" : undefined) : row + column;
    expect(secondsFor(workbookOf(6, 16_384, cell, merges))).toBeLessThan(SOON);
  });
});
