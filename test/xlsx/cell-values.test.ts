import { read, values } from "../support/cells";

/** The values of one row, written as the content of row 1. */
function row(cells: string, strings?: string): Record<string, unknown> {
  return values(read({ rows: `<row r="1">${cells}</row>`, ...(strings !== undefined && { strings }) }));
}

describe("values of cells", () => {
  test("numbers", () => {
    const cells =
      '<c r="A1"><v>12</v></c><c r="B1" t="n"><v>-3.25</v></c><c r="C1"><v>1E-3</v></c><c r="D1"><v>0.1</v></c>' +
      '<c r="E1"><v>0.10000000000000001</v></c><c r="F1"><v>12345678901234567890</v></c><c r="G1"><v> 7 </v></c>' +
      '<c r="H1"><v>1.7976931348623157E+308</v></c><c r="I1"><v>.5</v></c><c r="J1"><v>00012</v></c><c r="K1"><v>-0</v></c>';
    expect(row(cells)).toEqual({
      A1: 12,
      B1: -3.25,
      C1: 0.001,
      D1: 0.1,
      E1: 0.1,
      F1: Number("12345678901234567890"),
      G1: 7,
      H1: 1.7976931348623157e308,
      I1: 0.5,
      J1: 12,
      K1: 0,
    });
  });

  test("a million decimals are read as Number reads them", () => {
    // A linear congruential generator: the same numbers on every run.
    let seed = 1;
    const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648);
    const texts = Array.from({ length: 20_000 }, (_, i) => {
      const digits = String(random()) + String(random());
      const point = i % 20;
      return `${i % 3 === 0 ? "-" : ""}${digits.slice(0, point) || "0"}.${digits.slice(point) || "0"}`;
    });
    const cells = read({ rows: texts.map((text) => `<row><c><v>${text}</v></c></row>`).join("") }).sheets[0]
      ?.cells;
    expect(Array.from(cells?.value ?? [])).toEqual(texts.map(Number));
  });

  test("text: shared, in the cell, of a formula", () => {
    const cells =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>in cell</t></is></c><c r="C1" t="str"><f>A1</f><v>of formula</v></c>' +
      '<c r="D1" t="inlineStr"><is><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r></is></c><c r="E1" t="str"><v></v></c>';
    expect(row(cells, "<si><t>zero</t></si><si><t>one</t></si>")).toEqual({
      A1: "one",
      B1: "in cell",
      C1: "of formula",
      D1: "two runs",
      E1: "",
    });
  });

  test("booleans, errors and ISO dates", () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>' +
      '<c r="E1" t="d"><v>2020-01-01</v></c><c r="F1" t="d"><v>2020-01-01T12:00:00Z</v></c><c r="G1" t="d"><v>1900-02-28</v></c><c r="H1" t="d"><v>06:00:00</v></c>';
    expect(row(cells)).toEqual({
      A1: true,
      B1: false,
      C1: true,
      D1: { error: "#DIV/0!" },
      E1: 43831,
      F1: 43831.5,
      G1: 59,
      H1: 0.25,
    });
  });

  test("cells without a value are not stored, whatever their style", () => {
    expect(
      row(
        '<c r="A1" s="3"/><c r="B1" s="3"></c><c r="C1"><v/></c><c r="D1"><v></v></c><c r="E1" t="s"><v></v></c><c r="F1"><v>1</v></c>',
      ),
    ).toEqual({ F1: 1 });
  });

  test("what is no number after all is kept as text", () => {
    expect(
      row(
        '<c r="A1"><v>12a</v></c><c r="B1"><v>0x1F</v></c><c r="C1"><v>NaN</v></c><c r="D1" t="d"><v>yesterday</v></c>',
      ),
    ).toEqual({
      A1: "12a",
      B1: "0x1F",
      C1: "NaN",
      D1: "yesterday",
    });
  });

  test("cells outside the sheet are left out", () => {
    expect(
      row(
        '<c r="XFD1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="A1048577"><v>3</v></c><c r="ZZZZ9"><v>4</v></c>',
      ),
    ).toEqual({ XFD1: 1 });
  });

  test("rows and cells without a reference stand after the one before", () => {
    const rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>" +
      '<row r="6"><c r="C6"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>';
    expect(values(read({ rows }))).toEqual({ A1: 1, B1: 2, A2: 3, C6: 4, D6: 5, A7: 6 });
  });

  test("a cell given twice is the last one, and rows may come in any order", () => {
    const rows =
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>0</v></c><c r="B1"><v>9</v></c></row>';
    expect(values(read({ rows }))).toEqual({ A1: 0, B1: 9, A2: 2 });
  });

  test("the dimension is not believed", () => {
    expect(
      values(read({ before: '<dimension ref="A1"/>', rows: '<row r="9"><c r="D9"><v>1</v></c></row>' })),
    ).toEqual({ D9: 1 });
  });
});
