import fc from "fast-check";
import { LAST_COLUMN, LAST_ROW } from "../../../src/core/workbook/address";
import { CellTableBuilder } from "../../../src/core/workbook/cell-table-builder";
import { CellKind, type CellTable, findCell, kindOf } from "../../../src/core/workbook/cells";
import { rowOf } from "../../../src/core/workbook/read-cell";

type Place = readonly [row: number, column: number];

/** A table of number cells, each holding its place in the list. */
function tableOf(places: readonly Place[], expected?: number): CellTable {
  const builder = new CellTableBuilder(expected);
  places.forEach(([row, column], i) => {
    builder.add(row, column, CellKind.number, i);
  });
  return builder.finish();
}

const valueAt = (cells: CellTable, row: number, column: number) => cells.value[findCell(cells, row, column)];

const place = fc.tuple(fc.nat(30), fc.nat(30));
const farPlace = fc.tuple(fc.nat(5000), fc.nat(LAST_COLUMN));

describe("findCell", () => {
  it("finds nothing in a table without cells", () => {
    const cells = tableOf([]);
    expect(findCell(cells, 0, 0)).toBe(-1);
    expect([cells.rowCount, cells.columnCount, cells.kind.length]).toEqual([0, 0, 0]);
  });

  it("finds nothing before, between and after the cells", () => {
    const cells = tableOf([
      [1, 1],
      [1, 4],
      [3, 2],
    ]);
    const missing: Place[] = [
      [0, 1],
      [1, 0],
      [1, 2],
      [1, 5],
      [2, 2],
      [3, 1],
      [4, 2],
      [-1, 1],
      [1, -1],
      [1, 65_537],
    ];
    expect(missing.map(([row, column]) => findCell(cells, row, column))).toEqual(missing.map(() => -1));
  });

  it("finds what was added, whatever the order, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(place, farPlace), { maxLength: 60 }), place, (places, other) => {
        const cells = tableOf(places, 1);
        const last = new Map(places.map((at, i) => [at.join(), i]));
        for (const [row, column] of [...places, other])
          expect(valueAt(cells, row, column)).toBe(last.get(`${String(row)},${String(column)}`));
        expect(cells.kind.length).toBe(last.size);
      }),
    );
  });

  it("gives rows back", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(place, farPlace), { maxLength: 60 }), (places) => {
        const cells = tableOf(places);
        for (const [row, column] of places) expect(rowOf(cells, findCell(cells, row, column))).toBe(row);
      }),
    );
  });
});

describe("CellTableBuilder", () => {
  it("stores rows in order, columns in order within a row", () => {
    const cells = tableOf([
      [2, 1],
      [0, 3],
      [2, 0],
      [0, 1],
    ]);
    expect([...cells.rowStart]).toEqual([0, 2, 2, 4]);
    expect([...cells.column]).toEqual([1, 3, 0, 1]);
    expect([...cells.value]).toEqual([3, 1, 2, 0]);
    expect([cells.rowCount, cells.columnCount]).toEqual([3, 4]);
  });

  it("keeps of a cell given twice the last, with its style and formula", () => {
    const builder = new CellTableBuilder();
    builder.add(0, 0, CellKind.number, 1, 7, builder.addFormula("A2"));
    builder.add(0, 0, CellKind.text, 5, 3);
    const cells = builder.finish();
    expect([...cells.kind]).toEqual([CellKind.text]);
    expect([...cells.value]).toEqual([5]);
    expect([...cells.style]).toEqual([3]);
    expect([...(cells.formula ?? [])]).toEqual([0]);
  });

  it("takes the last cell of a worksheet and passes over places that no worksheet has", () => {
    const cells = tableOf([
      [LAST_ROW, LAST_COLUMN],
      [LAST_ROW + 1, 0],
      [0, LAST_COLUMN + 1],
      [-1, 0],
      [0, -1],
    ]);
    expect(findCell(cells, LAST_ROW, LAST_COLUMN)).toBe(0);
    expect(cells.kind.length).toBe(1);
  });

  it("has no formula array where no cell has a formula", () => {
    expect(tableOf([[0, 0]]).formula).toBeUndefined();
  });

  it("keeps formulas with their cells while it grows", () => {
    const builder = new CellTableBuilder(1);
    for (let row = 0; row < 100; row++)
      builder.add(row, 0, CellKind.number, row, 0, row === 40 ? builder.addFormula("B41") : 0);
    const { formula, formulas } = builder.finish();
    expect([...(formula ?? [])].indexOf(1)).toBe(40);
    expect(formulas).toEqual(["B41"]);
  });

  it("keeps formulas with their cells when it sorts", () => {
    const builder = new CellTableBuilder();
    builder.add(1, 0, CellKind.number, 1, 0, builder.addFormula("B2"));
    builder.add(0, 0, CellKind.number, 0, 0, builder.addSharedFormula(0, 0, "B1"));
    expect([...(builder.finish().formula ?? [])]).toEqual([-1, 1]);
  });

  it("sorts a hundred thousand cells given backwards", () => {
    const places = Array.from({ length: 100_000 }, (_, i): Place => [99_999 - i, 0]);
    const cells = tableOf(places);
    expect(valueAt(cells, 0, 0)).toBe(99_999);
    expect(valueAt(cells, 99_999, 0)).toBe(0);
  });
});

describe("kindOf", () => {
  it("calls a cell that is not stored blank", () => {
    expect(kindOf(tableOf([]), -1)).toBe(CellKind.blank);
    expect(kindOf(tableOf([[0, 0]]), 0)).toBe(CellKind.number);
  });
});
