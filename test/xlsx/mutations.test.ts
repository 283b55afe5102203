import { strToU8 } from "fflate";
import { thrownBy } from "../support/cells";
import { mutated, seeded } from "../support/mutate";
import { relationship, type WorkbookParts, workbookParts, zipParts } from "../support/zip-workbook";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import type { Workbook } from "../../src/core/workbook/workbook";
import { inflateZlib } from "../../src/node/inflate-zlib";
import type { Inflate } from "../../src/xlsx/inflate";
import { inflateFflate } from "../../src/xlsx/inflate-fflate";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { shownText } from "../../src/xlsx/shown-text";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Something of everything the reader reads. */
const RICH: WorkbookParts = {
  strings:
    '<si><t>Tên</t></si><si><r><t>Tổng</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><t xml:space="preserve"> &lt;a_x000D_</t><rPh sb="0" eb="1"><t>x</t></rPh></si>',
  styles:
    '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts><font><b/><name val="Arial"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="170" fontId="0"><alignment indent="1"/></xf></cellXfs>',
  workbookBefore: '<workbookPr date1904="0"/><workbookProtection lockStructure="1"/>',
  workbookAfter:
    '<definedNames><definedName name="N" localSheetId="0">Sheet1!$A$1</definedName></definedNames>',
  before: '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" hidden="1"/></cols>',
  rows:
    '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in &amp; cell</t></is></c><c r="D1" t="inlineStr"><is><r><t>a</t></r></is></c></row>' +
    '<row r="2" hidden="1"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2+C2</f><v>3.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="d"><v>2024-02-29</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>-1.5E3</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>Tênx</v></c><c r="C3"><f t="array" ref="C3">SUM(A1:A2)</f></c><c r="D3"><!-- c --><v><![CDATA[7]]></v></c></row>',
  after: '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  sheetRelations:
    relationship("rId1", "comments", "../comments1.xml") +
    relationship("rId2", "table", "../tables/table1.xml") +
    '<Relationship Id="rId3" Type="urn:x/threadedComment" Target="../t1.xml"/>',
  parts: {
    "xl/comments1.xml": `<comments ${MAIN}><commentList><comment ref="A1"><text><t>note</t></text></comment></commentList></comments>`,
    "xl/tables/table1.xml": `<table ${MAIN} displayName="T" ref="A1:D3"/>`,
    "xl/t1.xml":
      '<ThreadedComments xmlns="urn:t"><threadedComment ref="B2"><text>why</text></threadedComment></ThreadedComments>',
  },
};

/** Fails unless reading ends, soon, in a workbook all of whose cells can be shown, or in a WorkbookError. */
function expectOutcome(bytes: Uint8Array, inflate: Inflate, seed: number): "read" | "refused" {
  const started = performance.now();
  let workbook: Workbook | undefined;
  const error = thrownBy(() => {
    workbook = readXlsx(bytes, "mutated.xlsx", inflate);
    for (const sheet of workbook.sheets)
      for (let row = 0; row < 5; row++)
        for (let column = 0; column < 5; column++) shownText(workbook, sheet, row, column);
  });
  const outcome = error === undefined || error instanceof WorkbookError ? "expected" : error;
  expect({ seed, outcome }).toEqual({ seed, outcome: "expected" });
  expect(performance.now() - started).toBeLessThan(5000);
  return error === undefined ? "read" : "refused";
}

describe("workbooks changed at random", () => {
  const parts = workbookParts(RICH);
  const paths = Object.keys(parts);

  test("600 archives", () => {
    const zip = zipParts(parts);
    for (let seed = 0; seed < 600; seed++)
      expectOutcome(mutated(zip, seeded(seed)), seed % 2 === 0 ? inflateZlib : inflateFflate, seed);
  });

  test("2000 changes of parts before they are zipped", () => {
    const outcomes = { read: 0, refused: 0 };
    for (let seed = 0; seed < 2000; seed++) {
      const random = seeded(seed + 1_000_000);
      const path = paths[random(paths.length)] ?? "";
      const part = parts[path] ?? "";
      const changed = mutated(typeof part === "string" ? strToU8(part) : part, random);
      outcomes[expectOutcome(zipParts({ ...parts, [path]: changed }), inflateZlib, seed)]++;
    }
    // The changes are neither all fatal nor all harmless: the test tests something.
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(300);
  });
});
