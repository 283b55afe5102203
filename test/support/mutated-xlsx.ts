import { strToU8 } from "fflate";

import type { Edit } from "../../src/core/edit";
import { mutated } from "./mutated";
import { relationship, type WorkbookParts, workbookParts, zipParts } from "./zip-workbook";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Something of everything the reader reads. */
export const READ_SEED: WorkbookParts = {
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

/** Something of everything the writer changes. */
export const WRITE_SEED: WorkbookParts = {
  strings: "<si><t>Tên</t></si>",
  styles:
    '<fonts count="1"><font><name val="Arial"/></font></fonts><cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs><dxfs count="0"/>',
  before: '<dimension ref="A1:C3"/><cols><col min="2" max="3" style="0"/></cols>',
  rows:
    '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>4</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B1+1</f><v>5</v></c><c r="C2"><f>SUM(A2:A3)</f><v>6</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row>',
  after:
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2"><formula>1</formula></cfRule></conditionalFormatting><legacyDrawing r:id="rId2"/>',
  sheetRelations:
    relationship("rId1", "comments", "../comments1.xml") + relationship("rId2", "vmlDrawing", "../v.vml"),
  parts: {
    "xl/comments1.xml": `<comments ${MAIN}><authors><author>B</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>`,
    "xl/v.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
  },
};

/** Edits of every kind, for `WRITE_SEED`. */
export const SEED_EDITS: readonly Edit[] = [
  { kind: "set-value", at: "Sheet1!B1", value: 7 },
  { kind: "set-value", at: "Sheet1!A2", value: "x", replacesFormula: true },
  { kind: "add-overlay", at: ["Sheet1!A1:B2"], tone: "query" },
  { kind: "set-note", at: "Sheet1!B2", text: "y" },
  { kind: "set-state", xml: '<s xmlns="urn:khop-so:state"/>' },
  {
    kind: "add-sheet",
    sheet: {
      name: "Mới",
      cells: [{ at: "A1", content: { formula: "Sheet1!C2" }, format: { bold: true } }],
      merges: [],
      columnWidths: [],
      charts: [{ type: "bar", title: "t", source: "A1:B2", place: "C1:F9" }],
    },
  },
];

/** A workbook changed at random: every fifth as an archive, the others in a part before it is zipped. */
export function mutatedXlsx(
  seed: WorkbookParts,
  turn: number,
  random: (limit: number) => number,
): Uint8Array {
  const parts = workbookParts(seed);
  if (turn % 5 === 0) return mutated(zipParts(parts), random);
  const paths = Object.keys(parts);
  const path = paths[random(paths.length)] ?? "";
  const part = parts[path] ?? "";
  const changed = mutated(typeof part === "string" ? strToU8(part) : part, random);
  return zipParts({ ...parts, [path]: changed });
}
