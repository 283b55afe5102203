import fc from "fast-check";
import { rangeName } from "../../../src/core/workbook/address";
import { CellTableBuilder } from "../../../src/core/workbook/cell-table-builder";
import { CellKind, findCell } from "../../../src/core/workbook/cells";
import {
  linearFormulaReader,
  type LinearTerm,
  parseLinearFormula,
} from "../../../src/core/workbook/linear-formula";
import { formulaOf } from "../../../src/core/workbook/read-cell";

/** `+A1 -Biểu!B2:B3`: the terms in short. */
const inShort = (terms: readonly LinearTerm[] | undefined): string | undefined =>
  terms
    ?.map(
      ({ sign, sheet, range }) =>
        `${sign === 1 ? "+" : "-"}${sheet === undefined ? "" : `${sheet}!`}${rangeName(range)}`,
    )
    .join(" ");

describe("parseLinearFormula reads nothing in", () => {
  it.each([
    ["a constant", "5"],
    ["a cell and a constant", "A1+5"],
    ["a sum with a constant", "SUM(A1:A3,5)"],
    ["a product", "A1*B1"],
    ["a cell times a number", "2*A1"],
    ["a quotient", "SUM(A1:A3)/2"],
    ["a percentage", "A1%"],
    ["a power", "A1^2"],
    ["another function", "AVERAGE(A1:A3)"],
    ["functions whose names begin like a cell", "LOG10(A1)"],
    ["functions whose names begin like SUM", "SUMIF(A1:A3,1)+SUMPRODUCT(A1:A3)"],
    ["nested functions", "SUM(A1,SUM(A2:A3))"],
    ["a function around a sum", "ROUND(SUM(A1:A3),0)"],
    ["a condition", 'IF(A1="","",SUM(A1:A3))'],
    ["another subtotal than the sum", "SUBTOTAL(1,A1:A3)"],
    ["a range outside SUM", "A1:A3"],
    ["an intersection", "SUM(A1:A3 A2:B2)"],
    ["a product within SUM", "SUM(A1*B1)"],
    ["two functions without a sign", "SUM(A1)SUM(A2)"],
    ["names", "Tong+Nam"],
    ["a cell beyond the sheet", "XFE1+A1048577"],
    ["a string", '"A1"'],
    ["an error", "#REF!+A1"],
    ["empty arguments", "SUM(A1,)"],
    ["a sum of nothing", "SUM()"],
    ["an open bracket", "SUM(A1:A3"],
    ["an open quote", "SUM('Biểu 1!A1)"],
    ["no text", ""],
    ["a sign only", "-"],
    ["a sign at the end", "A1+"],
  ])("%s", (_, formula) => {
    expect(parseLinearFormula(formula)).toBeUndefined();
  });
});

describe("parseLinearFormula reads", () => {
  it.each([
    ["a cell", "A1", "+A1"],
    ["a sum of cells", "F6+G6+H6", "+F6 +G6 +H6"],
    ["a difference", "F6-G6", "+F6 -G6"],
    ["a sign before", "-F6+G6", "-F6 +G6"],
    ["a plus before, as people type it", "+F6+G6", "+F6 +G6"],
    ["SUM of a range", "SUM(F6:F14)", "+F6:F14"],
    ["SUM of several", "SUM(B2,B5:B7)", "+B2 +B5:B7"],
    ["SUM with semicolons", "SUM(B2;B5:B7)", "+B2 +B5:B7"],
    ["SUM and cells mixed", "SUM(B2,B5:B7)-C3+D4", "+B2 +B5:B7 -C3 +D4"],
    ["a SUM taken away", "A1-SUM(B1:C1)", "+A1 -B1:C1"],
    ["SUM over several columns", "SUM(A1:C3)", "+A1:C3"],
    ["the subtotal that sums", "SUBTOTAL(9,F6:F14)", "+F6:F14"],
    ["the subtotal without hidden rows", "SUBTOTAL(109,F6:F14)", "+F6:F14"],
    ["small letters", "sum(a1:a3)", "+A1:A3"],
    ["spaces", " SUM( A1:A3 , B1 ) - C1 ", "+A1:A3 +B1 -C1"],
    ["references with $", "$A$1+SUM(B$1:$B3)", "+A1 +B1:B3"],
    ["cells of another sheet", "Biểu2!A1+'Biểu 1'!B2", "+Biểu2!A1 +Biểu 1!B2"],
    ["a sheet name with a quote", "SUM('D''Ran'!B2:B3)", "+D'Ran!B2:B3"],
    [
      "sheet names with brackets and commas",
      "SUM('Biểu (1)'!A1:A3,'Nam, nữ'!B1)-'a)'!C1",
      "+Biểu (1)!A1:A3 +Nam, nữ!B1 -a)!C1",
    ],
  ])("%s", (_, formula, terms) => {
    expect(inShort(parseLinearFormula(formula))).toBe(terms);
  });

  it("which edges carry $", () => {
    expect(parseLinearFormula("SUM(A$1:$B2)+$C$3")?.map(({ fixed }) => fixed)).toEqual([
      [true, false, false, true],
      [true, true, true, true],
    ]);
  });

  it("a range from whichever corner it is written", () => {
    const [term] = parseLinearFormula("SUM($B2:A$1)") ?? [];
    expect(term).toEqual({
      sign: 1,
      range: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
      fixed: [true, false, false, true],
    });
  });

  it("a sum of a thousand cells", () => {
    const cells = Array.from({ length: 1000 }, (_, i) => `A${String(i + 1)}`);
    expect(parseLinearFormula(cells.join("+"))).toHaveLength(1000);
    expect(parseLinearFormula(`SUM(${cells.join(",")})`)).toHaveLength(1000);
  });
});

/** A formula shared by the cells of a column or row, its text being that of row, column. */
function shared(text: string, row: number, column: number, places: readonly (readonly [number, number])[]) {
  const builder = new CellTableBuilder();
  const group = builder.addSharedFormula(row, column, text);
  for (const [r, c] of places) builder.add(r, c, CellKind.number, 0, 0, group);
  return builder.finish();
}

describe("linearFormulaReader", () => {
  it("reads nothing where there is no formula", () => {
    const builder = new CellTableBuilder();
    builder.add(0, 0, CellKind.number, 1);
    expect(linearFormulaReader(builder.finish())(0)).toBeUndefined();
  });

  it("moves a shared formula to its cell", () => {
    const cells = shared("B2+SUM($C2:D$2)", 1, 0, [
      [1, 0],
      [3, 1],
    ]);
    const read = linearFormulaReader(cells);
    expect(inShort(read(findCell(cells, 1, 0)))).toBe("+B2 +C2:D2");
    expect(inShort(read(findCell(cells, 3, 1)))).toBe("+C4 +C2:E4");
  });

  it("says of shared formulas what Excel would have in every cell", () => {
    const dollar = fc.constantFrom("", "$");
    const corner = fc
      .tuple(dollar, fc.constantFrom("K", "L", "M", "N"), dollar, fc.integer({ min: 50, max: 60 }))
      .map(([a, column, b, row]) => a + column + b + String(row));
    const term = fc.oneof(
      corner,
      fc.tuple(corner, corner).map(([a, b]) => `SUM(${a}:${b})`),
      corner.map((a) => `SUM('Biểu (1)'!${a})`),
    );
    const formula = fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => terms.join("-"));
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: 10, max: 50 }),
        fc.integer({ min: 4, max: 16 }),
        (text, row, column) => {
          const cells = shared(text, 30, 10, [[row, column]]);
          expect(inShort(linearFormulaReader(cells)(0))).toEqual(
            inShort(parseLinearFormula(formulaOf(cells, 0) ?? "")),
          );
        },
      ),
    );
  });
});
