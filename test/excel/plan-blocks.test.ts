import fc from "fast-check";

import type { Range } from "../../src/core/workbook/address";
import { type Block, halve, planBlocks } from "../../src/excel/plan-blocks";

const range = (rowCount: number, columnCount: number, row = 0, column = 0): Range => ({
  row,
  column,
  rowCount,
  columnCount,
});
const cellsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.range.rowCount * block.range.columnCount, 0);

describe("planBlocks", () => {
  it("asks for all sheets at once where they fit in one answer", () => {
    expect(planBlocks([range(10, 4, 2, 1), undefined, range(5, 2)], 100)).toEqual([
      [
        { sheet: 0, range: range(10, 4, 2, 1) },
        { sheet: 2, range: range(5, 2) },
      ],
    ]);
  });

  it("asks for nothing where nothing stands", () => {
    expect(planBlocks([undefined], 100)).toEqual([]);
  });

  it("cuts a sheet between rows where one answer cannot hold it", () => {
    expect(planBlocks([range(5, 10, 3)], 20)).toEqual([
      [{ sheet: 0, range: range(2, 10, 3) }],
      [{ sheet: 0, range: range(2, 10, 5) }],
      [{ sheet: 0, range: range(1, 10, 7) }],
    ]);
  });

  it("never cuts a row", () => {
    expect(planBlocks([range(2, 50)], 20)).toEqual([
      [{ sheet: 0, range: range(1, 50) }],
      [{ sheet: 0, range: range(1, 50, 1) }],
    ]);
  });

  it("asks for every row of every sheet once, in order, and for no more than was said", () => {
    const sizes = fc.array(
      fc.option(
        fc.record({ rows: fc.integer({ min: 1, max: 60 }), columns: fc.integer({ min: 1, max: 9 }) }),
      ),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(sizes, fc.integer({ min: 9, max: 80 }), (sheets, most) => {
        const used = sheets.map((sheet) => (sheet ? range(sheet.rows, sheet.columns, 3, 2) : undefined));
        const trips = planBlocks(used, most);
        for (const trip of trips) expect(cellsIn(trip)).toBeLessThanOrEqual(most);
        used.forEach((whole, sheet) => {
          const rows = trips
            .flat()
            .filter((block) => block.sheet === sheet)
            .flatMap((block) => Array.from({ length: block.range.rowCount }, (_, i) => block.range.row + i));
          expect(rows).toEqual(Array.from({ length: whole?.rowCount ?? 0 }, (_, i) => 3 + i));
        });
      }),
    );
  });
});

describe("halve", () => {
  it("parts the blocks of a trip, then the rows of a block, and leaves a single row", () => {
    const [a, b, c] = [range(4, 2), range(3, 2), range(1, 2)].map((one, sheet) => ({ sheet, range: one }));
    if (!a || !b || !c) throw new Error("three blocks");
    expect(halve([a, b, c])).toEqual([[a, b], [c]]);
    expect(halve([b])).toEqual([[{ sheet: 1, range: range(2, 2) }], [{ sheet: 1, range: range(1, 2, 2) }]]);
    expect(halve([c])).toBeUndefined();
  });
});
