import { CellTableBuilder } from "../../../src/core/workbook/cell-table-builder";
import { CellKind, findCell } from "../../../src/core/workbook/cells";
import { formulaOf, numberAt, rowOf, stringOf, styleOf, textAt } from "../../../src/core/workbook/read-cell";
import { PLAIN_STYLE } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

describe("numberAt", () => {
  const [sheet] = gridWorkbook(`| 12 | "12" | TRUE | #N/A | =A1 => 5 | =A1 |`).sheets;
  const numbers = Array.from({ length: 8 }, (_, column) => sheet && numberAt(sheet.cells, 0, column));

  it("is NaN for texts that look like numbers, booleans, errors, formulas without a value and no cell", () => {
    expect([1, 2, 3, 5, 6, 7].map((column) => numbers[column])).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
  });

  it("is the number of a number cell, typed or computed", () => {
    expect([numbers[0], numbers[4]]).toEqual([12, 5]);
  });
});

describe("textAt", () => {
  const workbook = gridWorkbook(`| Nam | 12 | #N/A | " " |`);
  const texts = [0, 1, 2, 3, 4].map(
    (column) => workbook.sheets[0] && textAt(workbook, workbook.sheets[0].cells, 0, column),
  );

  it("is empty for numbers, errors and no cell", () => {
    expect([texts[1], texts[2], texts[4]]).toEqual(["", "", ""]);
  });

  it("is the text as it stands", () => {
    expect([texts[0], texts[3]]).toEqual(["Nam", " "]);
  });
});

it("stringOf is empty for an index beyond the strings", () => {
  const builder = new CellTableBuilder();
  builder.add(0, 0, CellKind.text, 99);
  expect(stringOf(gridWorkbook("| a |"), builder.finish(), 0)).toBe("");
});

describe("formulaOf", () => {
  const builder = new CellTableBuilder();
  const group = builder.addSharedFormula(0, 2, "SUM(A1:B1)+$A$1");
  builder.add(0, 0, CellKind.number, 1);
  builder.add(0, 1, CellKind.number, 2, 0, builder.addFormula("A1+1"));
  builder.add(0, 2, CellKind.number, 3, 0, group);
  builder.add(5, 2, CellKind.blank, 0, 0, group);
  builder.add(5, 3, CellKind.blank, 0, 0, -9);
  const cells = builder.finish();
  const at = (row: number, column: number) => formulaOf(cells, findCell(cells, row, column));

  it("is undefined for a typed cell, no cell and a group that is missing", () => {
    expect([at(0, 0), at(9, 9), at(5, 3)]).toEqual([undefined, undefined, undefined]);
  });

  it("is the cell's own", () => {
    expect(at(0, 1)).toBe("A1+1");
  });

  it("is the shared one moved to the cell", () => {
    expect([at(0, 2), at(5, 2)]).toEqual(["SUM(A1:B1)+$A$1", "SUM(A6:B6)+$A$1"]);
  });
});

it("rowOf passes over empty rows", () => {
  const [sheet] = gridWorkbook(`
    | 1 |

    | 2 | 3 |


    | 4 |
  `).sheets;
  expect([0, 1, 2, 3].map((index) => sheet && rowOf(sheet.cells, index))).toEqual([0, 2, 2, 5]);
});

it("styleOf is the plain style where a file names one that it does not hold", () => {
  const builder = new CellTableBuilder();
  builder.add(0, 0, CellKind.number, 1, 4000);
  expect(styleOf(gridWorkbook("| a |"), builder.finish(), 0)).toEqual(PLAIN_STYLE);
});
