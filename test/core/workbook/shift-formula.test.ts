import fc from "fast-check";
import { cellName, columnName, LAST_COLUMN, LAST_ROW } from "../../../src/core/workbook/address";
import { shiftFormula } from "../../../src/core/workbook/shift-formula";

/** One row down, one column to the right. */
const shifted = (formula: string) => shiftFormula(formula, 1, 1);

describe("shiftFormula leaves alone", () => {
  it.each([
    ["absolute references", "$A$1+SUM($B$2:$C$3)"],
    ["strings", '"A1"&"nói ""B2"" C3"'],
    ["function names that look like cells", "LOG10(5)+ATAN2(1,2)+BIN2DEC(10)+SUMX2MY2({1},{2})"],
    ["names that hold a cell's name", "Tong_A1+A1_Tong+Biểu1+x.A1+TongA1"],
    ["names that look like a cell beyond the sheet", "ABC2000000+ABCD1+XFE1+A1048577+A0"],
    ["structured references", "SUM(Bảng[A1])+SUM(Bảng[[#This Row],[B2]])"],
    ["numbers", "1E5+1.5E+10+2020"],
    ["error values", "#REF!+#N/A"],
    ["booleans", "IF(TRUE,1,FALSE)"],
    ["sheets that look like cells", "'A1'!$A$1+'Biểu C3'!$B$2+'D''A1'!$C$3"],
    ["several sheets at once", "SUM('T1:T3'!$A$1)+SUM(Jan:Mar!$A$1)"],
    ["whole columns and rows with $", "SUM($A:$B)+SUM($1:$2)"],
  ])("%s", (_, formula) => {
    expect(shifted(formula)).toBe(formula);
  });

  it("everything where nothing moves", () => {
    expect(shiftFormula("a1+B$2", 0, 0)).toBe("a1+B$2");
  });
});

describe("shiftFormula moves", () => {
  it.each([
    ["a cell", "A1", "B2"],
    ["a range", "SUM(A1:B2)", "SUM(B2:C3)"],
    ["only what bears no $", "$A1+A$1", "$A2+B$1"],
    ["cells of another sheet", "'Biểu 1'!A1+Sheet2!B2", "'Biểu 1'!B2+Sheet2!C3"],
    ["cells of another workbook", "[1]Sheet1!A1+'[b.xlsx]A1'!B2", "[1]Sheet1!B2+'[b.xlsx]A1'!C3"],
    ["whole columns", "SUM(A:C)+SUM(A:$C)", "SUM(B:D)+SUM(B:$C)"],
    ["whole rows", "SUM(1:3)+SUM(1:$3)", "SUM(2:4)+SUM(2:$3)"],
    ["cells beside a string", '"A1"&A1&"A1"', '"A1"&B2&"A1"'],
    ["cells beside a function that looks like a cell", "LOG10(A10)", "LOG10(B11)"],
    ["cells after a structured reference", "Bảng[A1]+A1", "Bảng[A1]+B2"],
    ["cells in signs and brackets", "-(A1*2)%^B2", "-(B2*2)%^C3"],
    ["cells in a list", "SUM(A1,B2;C3)", "SUM(B2,C3;D4)"],
    ["cells in small letters", "a1", "B2"],
    ["past Z", "Z9", "AA10"],
  ])("%s", (_, before, after) => {
    expect(shifted(before)).toBe(after);
  });

  it("round the edge of the sheet", () => {
    expect(shiftFormula("A1", -1, -1)).toBe("XFD1048576");
    expect(shiftFormula("XFD1048576", 1, 1)).toBe("A1");
  });
});

it("there and back is the same formula for references that stay on the sheet", () => {
  const dollar = fc.constantFrom("", "$");
  const row = fc.integer({ min: 1000, max: LAST_ROW - 1000 });
  const column = fc.integer({ min: 100, max: LAST_COLUMN - 100 });
  const reference = fc
    .tuple(dollar, column, dollar, row)
    .map(([a, c, b, r]) => a + columnName(c) + b + cellName(r, 0).slice(1));
  const piece = fc.oneof(
    reference,
    fc.tuple(reference, reference).map(([a, b]) => `SUM(${a}:${b})`),
    reference.map((a) => `'Biểu ''A1'' 2'!${a}`),
    reference.map((a) => `LOG10(${a})`),
    fc
      .tuple(dollar, column, dollar, column)
      .map(([a, b, c, d]) => `SUM(${a}${columnName(b)}:${c}${columnName(d)})`),
    fc.tuple(dollar, row, dollar, row).map(([a, b, c, d]) => `SUM(${a}${String(b)}:${c}${String(d)})`),
    fc.constantFrom('"B2"', "Bảng[[#This Row],[C3]]", "#REF!", "1.5E3", "Tong_D4"),
  );
  const formula = fc
    .array(fc.tuple(piece, fc.constantFrom("+", "-", "*", "/", "&", ",")), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.map(([text, operator]) => text + operator).join("") + "1");
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -90, max: 90 }),
      (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
      },
    ),
  );
});
