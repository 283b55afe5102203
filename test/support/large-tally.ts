import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import { PLAIN_STYLE, type Workbook } from "../../src/core/workbook/workbook";

/** A tally of groups of three columns (male, female, total), `rows` units and a total row; about 3·groups·rows cells. */
export function largeTally(rows: number, groups = 10): Workbook {
  const cells = new CellTableBuilder(rows * groups * 3);
  const strings: string[] = [];
  const text = (row: number, column: number, words: string): void => {
    cells.add(row, column, CellKind.text, strings.push(words) - 1);
  };
  const sums = new Float64Array(groups * 3 + 1);
  let state = 1;
  const draw = (): number => (state = (state * 48271) % 2147483647) % 5000;
  text(0, 0, "Đơn vị");
  for (let group = 0; group < groups; group++) {
    ["Nam", "Nữ", "Tổng số"].forEach((caption, k) => {
      text(0, 1 + group * 3 + k, caption);
    });
  }
  const line = (row: number, label: string, figures: (column: number) => number): void => {
    text(row, 0, label);
    for (let column = 1; column <= groups * 3; column++)
      cells.add(row, column, CellKind.number, figures(column));
  };
  for (let row = 1; row <= rows; row++) {
    const figures = new Float64Array(groups * 3 + 1);
    for (let group = 0; group < groups; group++) {
      const [male, female] = [draw(), draw()];
      figures.set([male, female, male + female], 1 + group * 3);
    }
    figures.forEach((value, column) => (sums[column] = (sums[column] ?? 0) + value));
    line(row, `Đơn vị ${String(row)}`, (column) => figures[column] ?? 0);
  }
  line(rows + 1, "Tổng cộng", (column) => sums[column] ?? 0);
  return {
    name: "large.xlsx",
    sheets: [
      {
        name: "Sheet1",
        visibility: "visible",
        cells: cells.finish(),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        comments: [],
        protected: false,
      },
    ],
    strings,
    superscripts: new Map(),
    styles: [PLAIN_STYLE],
    names: [],
    date1904: false,
    structureProtected: false,
    remarks: [],
  };
}
