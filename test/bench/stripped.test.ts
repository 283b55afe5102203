import type { Aggregation } from "../../bench/aggrecol/match";
import { formulaKey } from "../../bench/stripped/formula-key";
import { scoreSheet, withoutFormulas } from "../../bench/stripped/score";
import { parseRange } from "../../src/core/workbook/address";
import type { CellTable } from "../../src/core/workbook/cells";
import { gridWorkbook } from "../support/grid";

const BOOK = `
  | Đơn vị | Nam              | Nữ               | Cộng               | Tỉ lệ          | Tăng           |
  | Một    | 10               | 20               | =SUM(B2+C2) => 30       | =B2/D2 => 0.25 | =(C2-B2)/B2 => 1 |
  | Hai    | 30               | 40               | =SUM(B3:C3) => 70  | 5              | 6              |
  | Cộng   | =SUM(B2:B3) => 40 | =SUM(C2:C3) => 60 | =D2+D3 => 100     | 7              | 8              |
  | Chênh  | =Sheet2!B9 => 3  | =C4-C3 => 20      | =AVERAGE(D2:D3) => 50 | 9            | 10             |
`;

const cells = (): CellTable => {
  const [sheet] = gridWorkbook(BOOK).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet.cells;
};

function said(operator: string, total: string, ...parts: string[]): Aggregation {
  const place = (name: string): [number, number] => {
    const { row = -1, column = -1 } = parseRange(name) ?? {};
    return [row, column];
  };
  return { operator, aggregator: place(total), aggregatees: parts.map(place) };
}

test("formulas are an answer key: sums, differences with the minuend as total, means, changes", () => {
  const key = formulaKey(cells());
  expect(key).toHaveLength(8);
  expect(key).toContainEqual(said("Sum", "D2", "B2", "C2"));
  expect(key).toContainEqual(said("Sum", "C4", "C5", "C3"));
  expect(key).toContainEqual(said("Average", "D5", "D2", "D3"));
  expect(key).toContainEqual(said("RelativeChange", "F2", "C2", "B2"));
});

test("a formula whose figure is not what it says is no key", () => {
  expect(formulaKey(cells()).filter(({ operator }) => operator === "Division")).toEqual([]);
});

test("what is said is found, true in other words, wrong, unasked, or missed", () => {
  const { Sum, Average, RelativeChange } = scoreSheet(cells(), [
    said("Sum", "D2", "C2", "B2"),
    said("Sum", "D4", "B4", "C4"),
    said("Sum", "D3", "B3", "B2"),
    said("Sum", "E5", "B5", "C5"),
    said("Sum", "B5", "D5", "E5"),
  ]);
  // E5 is typed, B5 carried from another sheet. D4 is said by its row where its formula goes down its column; D3's is missed, and those of B4 and C4, twice.
  expect(Sum).toEqual({ found: 1, otherwise: 1, wrong: 1, unasked: 2, missed: 4 });
  expect(Average).toEqual({ found: 0, otherwise: 0, wrong: 0, unasked: 0, missed: 1 });
  expect(RelativeChange.missed).toBe(1);
});

test("shares of one whole make the share of their sum, and it follows from their formulas", () => {
  const [sheet] = gridWorkbook(`
    | Khoản | Tiền              | Phần             |
    | Một   | 10                | =B2/B$4 => 0.25  |
    | Hai   | 30                | =B3/B$4 => 0.75  |
    | Cộng  | =SUM(B2:B3) => 40 | =B4/B$4 => 1     |
  `).sheets;
  const shares = sheet && scoreSheet(sheet.cells, [said("Sum", "C4", "C2", "C3")]);
  expect(shares?.Sum).toEqual({ found: 0, otherwise: 1, wrong: 0, unasked: 0, missed: 1 });
});

test("a workbook without its formulas keeps its figures", () => {
  const [bare] = withoutFormulas(gridWorkbook(BOOK)).sheets;
  expect(bare && formulaKey(bare.cells)).toEqual([]);
  expect(bare?.cells.value).toEqual(cells().value);
});
