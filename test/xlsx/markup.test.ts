import { strToU8 } from "fflate";
import { formulas, read, values } from "../support/cells";
import { workbookParts, zipParts } from "../support/zip-workbook";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";

const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>' +
  '<row r="2" hidden="1"><c r="A2"><f t="shared" ref="A2:A3" si="0">B1*2</f><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>0</v></c></row>';
const EXPECTED = { A1: "tổng", B1: 2, A2: 4, A3: 0 };

/** A small workbook all of whose parts have been rewritten. */
function rewritten(rewrite: (xml: string) => string | Uint8Array): ReturnType<typeof readXlsx> {
  const parts = workbookParts({
    rows: ROWS,
    strings: "<si><t>tổng</t></si>",
    after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  });
  const changed = Object.entries(parts).map(([path, part]) => [path, rewrite(String(part))] as const);
  return readXlsx(zipParts(Object.fromEntries(changed)), "test.xlsx", inflateZlib);
}

function utf16(xml: string, littleEndian: boolean): Uint8Array {
  const text = `\uFEFF${xml.replace(/<\?xml.*?\?>/, "")}`;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Gives every element of the main namespace a prefix. */
function prefixed(xml: string): string {
  if (!xml.includes("spreadsheetml")) return xml;
  return xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replace(/xmlns="/, 'xmlns:x="');
}

describe("ways to write the same XML", () => {
  test.each<[string, (xml: string) => string | Uint8Array]>([
    ["as Excel does", (xml) => xml],
    ["UTF-8 with a byte order mark", (xml) => strToU8(`\uFEFF${xml}`)],
    ["UTF-16, little end first", (xml) => utf16(xml, true)],
    ["UTF-16, big end first", (xml) => utf16(xml, false)],
    ["a prefix on every element", prefixed],
    ["attributes in single quotes", (xml) => xml.replaceAll('"', "'")],
    [
      "blanks and line ends in tags",
      (xml) => xml.replace(/ (\w+)="/g, '\r\n\t$1 = "').replace(/<(row|c|v|f|si|t|mergeCell)>/g, "<$1\n >"),
    ],
    [
      "comments and processing instructions between all tags",
      (xml) => xml.replace(/(>)(<[/\w])/g, "$1<!-- <c> & > --><?pi <v>?>$2"),
    ],
    [
      "texts in CDATA",
      (xml) =>
        xml.replace(/>([^<>?]+)</g, (_, text: string) =>
          text.trim() === "" ? `>${text}<` : `><![CDATA[${text}]]><`,
        ),
    ],
    [
      "every letter of the texts an entity",
      (xml) =>
        xml.replace(
          /<(t|f)>([^<]+)</g,
          (_, name: string, text: string) =>
            `<${name}>${[...text].map((c) => `&#x${(c.codePointAt(0) ?? 0).toString(16)};`).join("")}<`,
        ),
    ],
    ["elements never empty", (xml) => xml.replace(/<([\w:]+)([^<>]*)\/>/g, "<$1$2></$1>")],
    [
      "strict namespaces and relationships",
      (xml) =>
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
    ],
  ])("%s", (_, rewrite) => {
    const workbook = rewritten(rewrite);
    expect(values(workbook)).toEqual(EXPECTED);
    expect(formulas(workbook)).toEqual({ B1: "1+1", A2: "B1*2", A3: "B2*2" });
    expect(workbook.sheets[0]?.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 2 }]);
    expect(workbook.sheets[0]?.hiddenRows).toEqual([{ first: 1, last: 1 }]);
  });

  test("the main namespace may have a prefix besides being the default", () => {
    const workbook = rewritten((xml) =>
      xml.includes("<worksheet")
        ? xml
            .replace(
              "<worksheet ",
              '<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
            )
            .replace(/<(\/?)(c|v|mergeCell)\b/g, "<$1x:$2")
        : xml,
    );
    expect(values(workbook)).toEqual(EXPECTED);
    expect(workbook.sheets[0]?.merges).toHaveLength(1);
  });

  test("entities: the five named ones and numbers; others stay as written", () => {
    const strings = "<si><t>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;&amp;lt;&unknown;&#xFFFFFF;</t></si>";
    expect(values(read({ rows: '<row><c t="s"><v>0</v></c></row>', strings }))).toEqual({
      A1: "<&>\"'A😀&lt;&unknown;&#xFFFFFF;",
    });
  });

  test("_x000D_ and the like are characters, _x005F_ protects one", () => {
    const strings = "<si><t>a_x000D_b_x005F_x000D_c_xZZZZ_</t></si>";
    const rows =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>x_x0041_</t></is></c><c t="str"><v>_x0042_</v></c></row>';
    expect(values(read({ rows, strings }))).toEqual({ A1: "a\rb_x000D_c_xZZZZ_", B1: "xA", C1: "B" });
  });

  test("leading blanks are kept", () => {
    const strings =
      '<si><t xml:space="preserve">  a </t></si><si><t> b</t></si><si><r><t xml:space="preserve"> c </t></r><r><t>d</t></r></si>';
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t xml:space="preserve"> e</t></is></c></row>';
    expect(values(read({ rows, strings }))).toEqual({ A1: "  a ", B1: " b", C1: " c d", D1: " e" });
  });

  test("a line end is \\n, however the file writes it", () => {
    expect(
      values(read({ rows: '<row><c t="s"><v>0</v></c></row>', strings: "<si><t>a\r\nb\rc\nd</t></si>" })),
    ).toEqual({ A1: "a\nb\nc\nd" });
  });

  test("> and quotes inside attributes end no tag", () => {
    const rows = `<row r="1" x='>"'><c r="A1" y=">'" t="n"><f ca="1" z="/>">1>0</f><v>1</v></c></row>`;
    expect(formulas(read({ rows }))).toEqual({ A1: "1>0" });
  });
});
