import { checkWorkbook } from "../../src/core/check-workbook";
import { CellTableBuilder } from "../../src/core/workbook/cell-table-builder";
import { CellKind } from "../../src/core/workbook/cells";
import type { Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "../support/grid";

/** Prints, for sheets made to provoke the worst, the CPU milliseconds of one check and how many findings it gave. */
interface Sheet {
  readonly rows: number;
  readonly columns: number;
  readonly caption: (column: number) => string;
  readonly label: (row: number) => string;
  readonly figure: (row: number, column: number) => number;
}

const wide = {
  rows: 60,
  columns: 16_384,
  label: (row: number) => `x ${String(row)}`,
  caption: (column: number) => `c${String(column)}`,
};
const tall = {
  rows: 100_000,
  columns: 6,
  label: (row: number) => `x ${String(row)}`,
  caption: (column: number) => `c${String(column)}`,
};
const noise = (row: number, column: number): number => (row * 7919 + column * 104_729) % 97;

const SHEETS: Readonly<Record<string, Sheet>> = {
  "16.384 columns of ones": { ...wide, figure: () => 1 },
  "16.384 columns of zeros": { ...wide, figure: () => 0 },
  "powers of two": { ...wide, figure: (_, column) => 2 ** (column % 40) },
  "every column a total": { ...wide, caption: () => "Tổng số", figure: noise },
  "every column of which": { ...wide, caption: (column) => `Trong đó: x${String(column)}`, figure: noise },
  "every other column a share": {
    ...wide,
    caption: (column) => (column % 2 ? "Tỷ lệ (%)" : "n"),
    figure: noise,
  },
  "100.000 rows of ones": { ...tall, figure: () => 1 },
  "every row a total": { ...tall, label: () => "Tổng số", figure: noise },
  "every row of which": { ...tall, label: (row) => `Trong đó: ${String(row)}`, figure: noise },
  "numbering that never ends": {
    ...tall,
    label: (row) => `${["I.", "1.", "a)", "-"][row % 4] ?? ""} x`,
    figure: noise,
  },
};

function workbookOf({ rows, columns, caption, label, figure }: Sheet): Workbook {
  const cells = new CellTableBuilder(rows * columns);
  const strings: string[] = [];
  const text = (row: number, column: number, words: string): void => {
    cells.add(row, column, CellKind.text, strings.push(words) - 1);
  };
  for (let column = 0; column < columns; column++) text(0, column, column === 0 ? "Đơn vị" : caption(column));
  for (let row = 1; row <= rows; row++) {
    text(row, 0, label(row));
    for (let column = 1; column < columns; column++)
      cells.add(row, column, CellKind.number, figure(row, column));
  }
  const drawn = gridWorkbook("| a |");
  return { ...drawn, strings, sheets: drawn.sheets.map((sheet) => ({ ...sheet, cells: cells.finish() })) };
}

const costs = Object.entries(SHEETS).map(([name, sheet]) => {
  const workbook = workbookOf(sheet);
  const before = process.cpuUsage();
  const { findings } = checkWorkbook(workbook);
  const { user, system } = process.cpuUsage(before);
  return {
    name,
    ms: (user + system) / 1000,
    errors: findings.filter(({ severity }) => severity === "error").length,
  };
});
console.log(JSON.stringify(costs));
