import { strToU8 } from "fflate";
import { seeded, mutated } from "../../support/mutated";
import { thrownBy } from "../../support/cells";
import { relationship, type WorkbookParts, workbookParts, zipParts } from "../../support/zip-workbook";
import type { Edit } from "../../../src/core/edit";
import { WorkbookError } from "../../../src/core/workbook/workbook-error";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Something of everything the writer changes. */
const RICH: WorkbookParts = {
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

const EDITS: readonly Edit[] = [
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

/** Fails unless writing ends in a workbook that is read again, or in a WorkbookError. */
function outcomeOf(bytes: Uint8Array, seed: number): "written" | "refused" {
  let written: Uint8Array | undefined;
  const error = thrownBy(
    () => (written = applyEdits(bytes, EDITS, { name: "m.xlsx", inflate: inflateZlib }).bytes),
  );
  expect({ seed, error: error instanceof WorkbookError ? undefined : error }).toEqual({
    seed,
    error: undefined,
  });
  if (!written) return "refused";
  const result = written;
  expect({ seed, error: thrownBy(() => readXlsx(result, "m.xlsx", inflateZlib)) }).toEqual({
    seed,
    error: undefined,
  });
  return "written";
}

describe("edits of workbooks changed at random", () => {
  const parts = workbookParts(RICH);
  const paths = Object.keys(parts);

  test("300 archives", () => {
    const zip = zipParts(parts);
    for (let seed = 0; seed < 300; seed++) outcomeOf(mutated(zip, seeded(seed)), seed);
  });

  test("1200 changes of parts before they are zipped", () => {
    const outcomes = { written: 0, refused: 0 };
    for (let seed = 0; seed < 1200; seed++) {
      const random = seeded(seed + 1_000_000);
      const path = paths[random(paths.length)] ?? "";
      const part = parts[path] ?? "";
      const changed = mutated(typeof part === "string" ? strToU8(part) : part, random);
      outcomes[outcomeOf(zipParts({ ...parts, [path]: changed }), seed)]++;
    }
    // The changes are neither all fatal nor all harmless.
    expect(Math.min(outcomes.written, outcomes.refused)).toBeGreaterThan(150);
  });
});
