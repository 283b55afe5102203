import { findCell, kindOf } from "../../src/core/workbook/cells";
import { formulaOf, numberAt, stringOf, styleOf, textAt } from "../../src/core/workbook/read-cell";
import type { Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "./grid";

function firstSheet(workbook: Workbook) {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("gridWorkbook", () => {
  const workbook = gridWorkbook(`

    | Đơn vị     | Nam | "8.341"     |
    | 01         | 12  | =B2*2 => 24 |

    | {b}Tổng    | {0.0%}0.153 | =SUM(B2:B3) |
    | {>2}"a|b"  | #DIV/0!     | TRUE        |
  `);
  const { cells } = firstSheet(workbook);
  const at = (row: number, column: number) => findCell(cells, row, column);

  it("begins with the first line that is not empty and keeps empty lines inside", () => {
    expect(textAt(workbook, cells, 0, 0)).toBe("Đơn vị");
    expect(at(2, 0)).toBe(-1);
    expect(textAt(workbook, cells, 3, 0)).toBe("Tổng");
  });

  it("tells numbers, text that looks like numbers, errors and booleans apart", () => {
    expect(numberAt(cells, 1, 1)).toBe(12);
    expect(textAt(workbook, cells, 0, 2)).toBe("8.341");
    expect(textAt(workbook, cells, 1, 0)).toBe("01");
    expect(textAt(workbook, cells, 4, 0)).toBe("a|b");
    expect([kindOf(cells, at(4, 1)), stringOf(workbook, cells, at(4, 1))]).toEqual([4, "#DIV/0!"]);
    expect([kindOf(cells, at(4, 2)), cells.value[at(4, 2)]]).toEqual([3, 1]);
  });

  it("reads formulas with and without a value", () => {
    expect([formulaOf(cells, at(1, 2)), numberAt(cells, 1, 2)]).toEqual(["B2*2", 24]);
    expect([formulaOf(cells, at(3, 2)), kindOf(cells, at(3, 2))]).toEqual(["SUM(B2:B3)", 0]);
  });

  it("reads how a cell is shown", () => {
    expect(styleOf(workbook, cells, at(3, 0)).bold).toBe(true);
    expect(styleOf(workbook, cells, at(3, 1)).numberFormat).toBe("0.0%");
    expect(styleOf(workbook, cells, at(4, 0)).indent).toBe(2);
    expect(styleOf(workbook, cells, at(1, 1)).numberFormat).toBe("General");
  });

  it("takes several sheets, their merged areas and the hidden ones", () => {
    const two = gridWorkbook(
      { "Biểu 1": "| a |", Ẩn: "| b |" },
      { name: "b.xlsx", merges: ["A1:C1", "Ẩn!B2:B3"], hidden: ["Ẩn"] },
    );
    expect(two.name).toBe("b.xlsx");
    expect(two.sheets.map(({ visibility, merges }) => [visibility, merges])).toEqual([
      ["visible", [{ row: 0, column: 0, rowCount: 1, columnCount: 3 }]],
      ["hidden", [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }]],
    ]);
  });

  it("refuses a line that is not drawn between bars", () => {
    expect(() => gridWorkbook("a | b")).toThrow("between");
  });
});
