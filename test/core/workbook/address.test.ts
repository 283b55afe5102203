import fc from "fast-check";
import {
  cellName,
  columnIndex,
  columnName,
  LAST_COLUMN,
  LAST_ROW,
  parseRange,
  rangeName,
  sheetPrefix,
} from "../../../src/core/workbook/address";

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

describe("columnName and columnIndex", () => {
  it("agree on every column of a worksheet", () => {
    const names = Array.from({ length: LAST_COLUMN + 1 }, (_, column) => columnName(column));
    expect(names.map(columnIndex)).toEqual(names.map((_, column) => column));
    expect(new Set(names).size).toBe(16_384);
  });

  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("call column %d %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it("take small letters", () => {
    expect(columnIndex("xfd")).toBe(16_383);
  });

  it.each(["XFE", "ZZZ", "AAAA", "", "1", "A1", "Đ", "$A"])("know no column %p", (name) => {
    expect(columnIndex(name)).toBeUndefined();
  });
});

describe("parseRange", () => {
  it("reads a cell with and without $", () => {
    expect(parseRange("H6")).toEqual(cell(5, 7));
    expect(parseRange("$H$6")).toEqual(cell(5, 7));
    expect(parseRange("h6")).toEqual(cell(5, 7));
  });

  it("reads a rectangle from whichever corner it is given", () => {
    const range = { row: 2, column: 0, rowCount: 18, columnCount: 8 };
    for (const text of ["A3:H20", "H20:A3", "A20:H3", "$A$3:$H$20"]) expect(parseRange(text)).toEqual(range);
  });

  it("reads the last cell and nothing beyond", () => {
    expect(parseRange("XFD1048576")).toEqual(cell(LAST_ROW, LAST_COLUMN));
    expect(parseRange("XFE1")).toBeUndefined();
    expect(parseRange("A1048577")).toBeUndefined();
  });

  it.each([
    "",
    "A",
    "1",
    "A0",
    "A:B",
    "1:2",
    "A1:",
    "A1:B",
    "A1:B2:C3",
    "Sheet1!A1",
    " A1",
    "A1 ",
    "A-1",
    "R1C1",
  ])("reads no range in %p", (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  it("reads back what rangeName wrote", () => {
    const range = fc
      .tuple(fc.nat(LAST_ROW), fc.nat(LAST_COLUMN), fc.nat(LAST_ROW), fc.nat(LAST_COLUMN))
      .map(([a, b, c, d]) => ({
        row: Math.min(a, c),
        column: Math.min(b, d),
        rowCount: Math.abs(a - c) + 1,
        columnCount: Math.abs(b - d) + 1,
      }));
    fc.assert(
      fc.property(range, (given) => {
        expect(parseRange(rangeName(given))).toEqual(given);
      }),
    );
  });
});

describe("rangeName", () => {
  it("names one cell by itself", () => {
    expect(rangeName(cell(0, 0))).toBe("A1");
    expect(cellName(19, 7)).toBe("H20");
  });

  it("names a rectangle by its first and last cell", () => {
    expect(rangeName({ row: 2, column: 0, rowCount: 18, columnCount: 8 })).toBe("A3:H20");
    expect(rangeName({ row: 0, column: 0, rowCount: 1, columnCount: 2 })).toBe("A1:B1");
  });
});

describe("sheetPrefix", () => {
  it.each([
    "Sheet1",
    "Biểu",
    "Đảng_viên",
    "Biểu.1",
    "_1",
    ".a",
    "Tháng12",
    "RC1x",
    "ROW",
    "XUY2020",
    "A0",
    "TRUEX",
  ])("leaves %s bare", (name) => {
    expect(sheetPrefix(name)).toBe(name);
  });

  it.each(["Biểu 1", "a-b", "a!b", "(a)", "a,b", "a#b", "Biểu+", "$A$1"])(
    "quotes %s: it holds more than letters, digits, _ and .",
    (name) => {
      expect(sheetPrefix(name)).toBe(`'${name}'`);
    },
  );

  it.each(["1", "2020", "1a", "3.Biểu"])("quotes %s: it begins with a digit", (name) => {
    expect(sheetPrefix(name)).toBe(`'${name}'`);
  });

  it.each([
    "A1",
    "h20",
    "XFD1048576",
    "Nam2020",
    "Quy1",
    "T12",
    "R1C1",
    "r2c3",
    "R",
    "C",
    "RC",
    "R1",
    "C5",
    "rc",
  ])("quotes %s: it reads as a cell", (name) => {
    expect(sheetPrefix(name)).toBe(`'${name}'`);
  });

  it.each(["TRUE", "FALSE", "true", "False"])("quotes %s", (name) => {
    expect(sheetPrefix(name)).toBe(`'${name}'`);
  });

  it("doubles quotes", () => {
    expect(sheetPrefix("Xã 'An'")).toBe("'Xã ''An'''");
    expect(sheetPrefix("D'Ran")).toBe("'D''Ran'");
  });

  it("names another workbook within the quotes", () => {
    expect(sheetPrefix("Sheet", "b.xlsx")).toBe("'[b.xlsx]Sheet'");
    expect(sheetPrefix("D'Ran", "q'1.xlsx")).toBe("'[q''1.xlsx]D''Ran'");
    expect(sheetPrefix("An'", "b.xlsx")).toBe("'[b.xlsx]An'''");
  });
});
