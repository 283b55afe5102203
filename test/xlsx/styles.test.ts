import { read } from "../support/cells";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { shownText } from "../../src/xlsx/shown-text";
import { zipWorkbook } from "../support/zip-workbook";

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;đ&quot;"/><numFmt numFmtId="165" formatCode="0.0_x005F_"/></numFmts>' +
  '<fonts><font><sz val="11"/><name val=".VnTime"/></font><font><b/><name val="Arial"/></font><font><b val="0"/><name val="Arial"/></font></fonts>' +
  '<cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="3" fontId="1"><alignment horizontal="left" indent="2"/></xf><xf numFmtId="164" fontId="2"/>' +
  '<xf numFmtId="3" fontId="1" fillId="5"><alignment indent="2"/></xf><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="10"/></cellXfs>' +
  "<dxfs><dxf><font><b/></font></dxf></dxfs>";

describe("styles", () => {
  test("number format, font, bold and indent; equal ones are one", () => {
    const workbook = read({
      styles: STYLES,
      rows: `<row>${[0, 1, 2, 3, 99].map((s) => `<c s="${String(s)}"><v>1</v></c>`).join("")}<c><v>1</v></c></row>`,
    });
    const [first, second, third] = workbook.styles;
    expect(first).toEqual({ numberFormat: "General", fontName: ".VnTime", bold: false, indent: 0 });
    expect(second).toEqual({ numberFormat: "#,##0", fontName: "Arial", bold: true, indent: 2 });
    expect(third).toEqual({ numberFormat: '#,##0.00\\ "đ"', fontName: "Arial", bold: false, indent: 0 });
    expect(Array.from(workbook.sheets[0]?.cells.style ?? [])).toEqual([0, 1, 2, 1, 0, 0]);
  });

  test("a workbook without a styles part", () => {
    expect(read({ rows: '<row><c s="4"><v>1</v></c></row>' }).styles).toEqual([
      { numberFormat: "General", fontName: "", bold: false, indent: 0 },
    ]);
  });
});

describe("what a cell shows", () => {
  /** A cell of each value in a format of its own. */
  function shown(code: string, value: string, locale?: string, before = ""): string {
    const escaped = code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`;
    const workbook = readXlsx(
      zipWorkbook({ styles, rows: `<row><c ${value}</c></row>`, workbookBefore: before }),
      "t",
      inflateZlib,
    );
    const [sheet] = workbook.sheets;
    return sheet ? shownText(workbook, sheet, 0, 0, locale) : "no sheet";
  }
  const number = (value: number): string => `><v>${String(value)}</v>`;

  test.each([
    ["General", 1234.5, "en", "1234.5"],
    ["General", 1234.5, "vi", "1234,5"],
    ["General", 1 / 3, "en", "0.333333333"],
    ["General", -12, "en", "-12"],
    ["#,##0", 8341, "en", "8,341"],
    ["#,##0", 8341, "vi", "8.341"],
    ["#,##0", -1234567, "vi", "-1.234.567"],
    ["#,##0.00", 0.005, "en", "0.01"],
    ["0.00", 1.005, "en", "1.01"],
    ["0", -0.4, "en", "0"],
    ["0.0%", 0.52749, "vi", "52,7%"],
    ["000", 7, "en", "007"],
    ["dd/mm/yyyy", 45000, "vi", "15/03/2023"],
    ["m/d/yyyy", 45000, "en", "3/15/2023"],
    ["m/d/yyyy", 45000, "vi", "15/03/2023"],
    ['#,##0.00\\ "đ"', 1500, "vi", "1.500,00 đ"],
    ["0.0", 2.5, "no-such-language", "2.5"],
    ["0.0", 1e15, "en", "1000000000000000.0"],
    ["not a [format", 5, "en", "######"],
  ])("%s of %d in %s", (code, value, locale, expected) => {
    const text = shown(code, number(value), locale);
    if (expected === "######") expect(typeof text).toBe("string");
    else expect(text).toBe(expected);
  });

  test("texts, booleans, errors and empty cells", () => {
    expect(shown("0.00", 't="str"><v>abc</v>')).toBe("abc");
    expect(shown('"Ông "@', 't="str"><v>A</v>')).toBe("Ông A");
    expect(shown("0.00", 't="b"><v>1</v>')).toBe("TRUE");
    expect(shown("0.00", 't="e"><v>#N/A</v>')).toBe("#N/A");
    expect(shown("0.00", "><f>A2</f>")).toBe("");
  });

  test("dates of a 1904 workbook", () => {
    expect(shown("yyyy-mm-dd", number(1), "en", '<workbookPr date1904="1"/>')).toBe("1904-01-02");
    expect(shown("0.0", number(1), "en", '<workbookPr date1904="1"/>')).toBe("1.0");
  });
});
