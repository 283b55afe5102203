import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import type { Sheet, Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "./grid";

/** How a sheet is filled: units by figures that add up, or persons by what is known of them. */
export type SheetFilling = "tally" | "list";

const COLUMNS = 10;

/**
 * A workbook of many sheets of one layout, ten columns each, whose rows bear the same labels on every sheet: what is
 * looked for between sheets is looked for between all of them.
 */
export function manySheets(sheetCount: number, rows: number, filling: SheetFilling): Workbook {
  const drawn = gridWorkbook("| a |");
  const [model] = drawn.sheets;
  if (!model) throw new Error("a workbook without sheets");
  const strings: string[] = [];
  const places = new Map<string, number>();
  const stringAt = (words: string): number => {
    const known = places.get(words);
    if (known !== undefined) return known;
    places.set(words, strings.length);
    return strings.push(words) - 1;
  };
  let state = 1;
  const draw = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  const sheets = Array.from({ length: sheetCount }, (_, s): Sheet => {
    const cells = new CellTableBuilder(rows * COLUMNS);
    const line = (row: number, values: readonly (string | number)[]): void => {
      values.forEach((value, column) => {
        if (typeof value === "number") cells.add(row, column, CellKind.number, value);
        else cells.add(row, column, CellKind.text, stringAt(value));
      });
    };
    if (filling === "tally") fillTally(rows, line, draw);
    else fillList(rows, line, draw);
    return { ...model, name: `Biểu ${String(s + 1)}`, cells: cells.finish() };
  });
  return { ...drawn, name: "many.xlsx", strings, sheets };
}

type Line = (row: number, values: readonly (string | number)[]) => void;

function fillTally(rows: number, line: Line, draw: (below: number) => number): void {
  const captions = Array.from({ length: COLUMNS - 2 }, (_, k) => `Loại ${String(k + 1)}`);
  line(0, ["Đơn vị", "Tổng số", ...captions]);
  const sums = new Array<number>(COLUMNS - 1).fill(0);
  for (let row = 1; row < rows - 1; row++) {
    const parts = captions.map(() => draw(5000));
    const figures = [parts.reduce((sum, part) => sum + part, 0), ...parts];
    figures.forEach((figure, k) => (sums[k] = (sums[k] ?? 0) + figure));
    line(row, [`Đơn vị ${String(row)}`, ...figures]);
  }
  line(rows - 1, ["Tổng cộng", ...sums]);
}

const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const GIVEN = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam"];

function fillList(rows: number, line: Line, draw: (below: number) => number): void {
  line(0, [
    "TT",
    "Họ và tên",
    "Giới tính",
    "Năm sinh",
    "Lương",
    "Thưởng",
    "Phụ cấp",
    "Khấu trừ",
    "Ngày công",
    "Điểm",
  ]);
  for (let row = 1; row < rows; row++) {
    const name = `${FAMILIES[draw(FAMILIES.length)] ?? ""} Văn ${GIVEN[draw(GIVEN.length)] ?? ""}`;
    const figures = [1950 + draw(60), draw(90_000), draw(9000), draw(900), draw(5000), draw(26), draw(100)];
    line(row, [row, name, draw(2) === 0 ? "Nam" : "Nữ", ...figures]);
  }
}
