import { formulas, read, values } from "../support/cells";

describe("formulas", () => {
  test("a formula without a value is a blank cell with a formula", () => {
    const workbook = read({
      rows: '<row><c s="1"><f>SUM(B1:C1)</f></c><c><f>A1&amp;"x"</f><v></v></c><c t="str"><f>B1</f></c></row>',
    });
    expect(values(workbook)).toEqual({ A1: null, B1: null, C1: null });
    expect(formulas(workbook)).toEqual({ A1: "SUM(B1:C1)", B1: 'A1&"x"', C1: "B1" });
  });

  test("shared formulas are expanded", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="7">D1+$E$1+\'A 1\'!F1</f><v>1</v></c><c r="B1"><f t="shared" si="7"/><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f si="7" t="shared"></f></c></row>';
    expect(formulas(read({ rows }))).toEqual({
      A1: "D1+$E$1+'A 1'!F1",
      B1: "E1+$E$1+'A 1'!G1",
      A3: "D3+$E$1+'A 1'!F3",
    });
  });

  test("a shared formula that repeats its text has that text; one whose first cell is missing has none", () => {
    const rows =
      '<row><c><f t="shared" ref="A1:B1" si="0">D1</f></c><c><f t="shared" si="0">Z9</f></c><c><f t="shared" si="5"/><v>3</v></c></row>';
    expect(formulas(read({ rows }))).toEqual({ A1: "D1", B1: "Z9" });
  });

  test("array formulas are their text, what-if tables are TABLE(row input, column input)", () => {
    const rows =
      '<row><c><f t="array" ref="A1:A2">SUM(B1:B2*C1:C2)</f><v>1</v></c><c><f t="dataTable" ref="B1:B3" dt2D="1" dtr="1" r1="D1" r2="E1"/><v>2</v></c>' +
      '<c><f t="dataTable" ref="C1:C3" r1="D1"></f><v>3</v></c></row>';
    const workbook = read({ rows });
    expect(formulas(workbook)).toEqual({ A1: "SUM(B1:B2*C1:C2)", B1: "TABLE(D1,E1)", C1: "TABLE(,D1)" });
    expect(values(workbook)).toEqual({ A1: 1, B1: 2, C1: 3 });
  });

  test("a formula's value of any kind", () => {
    const rows =
      '<row><c t="b"><f>TRUE()</f><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><f>"a"</f><v>a</v></c><c><v>5</v><f>2+3</f></c></row>';
    const workbook = read({ rows });
    expect(values(workbook)).toEqual({ A1: true, B1: { error: "#DIV/0!" }, C1: "a", D1: 5 });
    expect(formulas(workbook)).toEqual({ A1: "TRUE()", B1: "1/0", C1: '"a"', D1: "2+3" });
  });

  test("an empty formula is none; a leading = is not part of one", () => {
    expect(
      formulas(read({ rows: "<row><c><f></f><v>1</v></c><c><f/><v>2</v></c><c><f>=A1</f></c></row>" })),
    ).toEqual({ C1: "A1" });
  });
});
