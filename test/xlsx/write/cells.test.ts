import fc from "fast-check";
import type { Edit, EditValue } from "../../../src/core/edit";
import { columnName } from "../../../src/core/workbook/address";
import { WorkbookError } from "../../../src/core/workbook/workbook-error";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { toUnicode } from "../../../src/core/text/to-unicode";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { formulas, thrownBy, values } from "../../support/cells";
import { partText, touchedParts } from "../../support/zip-parts";
import { workbook, relationship, type WorkbookParts, zipWorkbook } from "../../support/zip-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const set = (cell: string, value: EditValue, replacesFormula = false): Edit => ({
  kind: "set-value",
  at: `Sheet1!${cell}`,
  value,
  replacesFormula,
});
const formula = (cell: string, text: string): Edit => ({
  kind: "set-formula",
  at: `Sheet1!${cell}`,
  formula: text,
});

/** The rows of the sheet after edits. */
function rowsAfter(given: WorkbookParts, ...edits: readonly Edit[]): string {
  const xml = partText(applyEdits(zipWorkbook(given), edits).bytes, SHEET);
  return /<(?:x:)?sheetData[^>]*>(.*)<\/(?:x:)?sheetData>/s.exec(xml)?.[1] ?? xml;
}

function refused(given: WorkbookParts, ...edits: readonly Edit[]): unknown {
  const error = thrownBy(() => applyEdits(zipWorkbook(given), edits));
  return error instanceof WorkbookError ? [error.code, ...error.cells] : error;
}

describe("values", () => {
  test("each of its kind, the format of the cell kept, what belonged to the old content gone", () => {
    const rows =
      '<row r="2" spans="2:3"><c r="B2" s="4" t="s" vm="1"><v>0</v></c><c r="C2"><v>1</v></c></row>';
    const given = {
      rows,
      strings: "<si><t>a</t></si>",
      styles: "<cellXfs><xf/><xf/><xf/><xf/><xf/></cellXfs>",
    };
    expect(
      rowsAfter(given, set("B2", -0.1), set("E2", true), set("A2", " x<\n\r_x0041_"), set("C2", null)),
    ).toBe(
      '<row r="2" spans="1:5"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> x&lt;\n_x000D__x005F_x0041_</t></is></c><c r="B2" s="4"><v>-0.1</v></c><c r="C2"/><c r="E2" t="b"><v>1</v></c></row>',
    );
  });

  test("new rows stand where they belong, and have the format of their column", () => {
    const given = {
      before: '<dimension ref="B3"/><cols><col min="3" max="4" style="2" width="9"/></cols>',
      rows: '<row r="3"><c r="B3"><v>1</v></c></row><row r="5" s="1" customFormat="1"/>',
      styles: "<cellXfs><xf/><xf/><xf/></cellXfs>",
    };
    expect(rowsAfter(given, set("A9", 4), set("C1", 1), set("D5", 3), set("A4", 2))).toBe(
      '<row r="1"><c r="C1" s="2"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row><row r="5" s="1" customFormat="1"><c r="D5" s="1"><v>3</v></c></row><row r="9"><c r="A9"><v>4</v></c></row>',
    );
    expect(partText(applyEdits(zipWorkbook(given), [set("D9", 1)]).bytes, SHEET)).toContain(
      '<dimension ref="B3:D9"/>',
    );
  });

  test("rows and cells that do not say where they stand", () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>";
    const bytes = applyEdits(zipWorkbook({ rows }), [set("B1", 9), set("C2", 8), set("A5", 7)]).bytes;
    expect(values(readXlsx(bytes, "a", inflateZlib))).toEqual({ A1: 1, B1: 9, C2: 8, A3: 3, A5: 7 });
  });

  test("an empty sheet, a part with a prefix, and a strict one", () => {
    expect(rowsAfter({ parts: { [SHEET]: EMPTY_SHEET } }, set("A1", 1))).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    );
    const prefixed =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(rowsAfter({ parts: { [SHEET]: prefixed } }, set("A1", "a"), set("A2", 2))).toBe(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>',
    );
  });

  test("of two edits of a cell the last one counts; the value that is there touches nothing", () => {
    const given = { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' };
    expect(rowsAfter(given, set("A1", 5), set("A1", 6))).toBe('<row r="1"><c r="A1"><v>6</v></c></row>');
    const bytes = zipWorkbook(given);
    expect(applyEdits(bytes, [set("A1", 1)]).bytes).toBe(bytes);
  });
});

const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

describe("formulas", () => {
  const SHARED =
    '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>4</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>';

  test("those that read a changed cell get their value, those that cannot be computed none", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>SQRT(B1)</f><v>1.4</v></c><c r="D1"><f>C1+1</f><v>2.4</v></c><c r="E1" t="str"><f>IF(A1=8,"tám","")</f><v></v></c><c r="F1"><f>NOW()</f><v>45000</v></c></row>';
    const { bytes, remarks } = applyEdits(zipWorkbook({ rows }), [set("A1", 8)]);
    const workbook = readXlsx(bytes, "a", inflateZlib);
    expect(values(workbook)).toEqual({ A1: 8, B1: 9, C1: null, D1: null, E1: "tám", F1: 45000 });
    expect(remarks).toEqual([{ code: "formulas-without-value", cells: ["Sheet1!C1", "Sheet1!D1"] }]);
    expect(partText(bytes, "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test("without any formula the workbook part is left alone", () => {
    const bytes = zipWorkbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    expect(touchedParts(bytes, applyEdits(bytes, [set("A1", 2)]).bytes)).toEqual([SHEET]);
  });

  test("the first of a shared formula goes: the others keep theirs in their own words", () => {
    const bytes = applyEdits(zipWorkbook({ rows: SHARED }), [set("B1", 7, true)]).bytes;
    const workbook = readXlsx(bytes, "a", inflateZlib);
    expect(formulas(workbook)).toEqual({ B2: "A2*2", B3: "A3*2" });
    expect(values(workbook)).toMatchObject({ B1: 7, B2: 0, B3: 0 });
    expect(partText(bytes, SHEET)).not.toContain("shared");
  });

  test("one of a shared formula's others goes", () => {
    const bytes = applyEdits(zipWorkbook({ rows: SHARED }), [formula("B2", "A1+1")]).bytes;
    expect(formulas(readXlsx(bytes, "a", inflateZlib))).toEqual({ B1: "A1*2", B2: "A1+1", B3: "A3*2" });
  });

  test("what names a calculation chain goes with a formula that goes, and not else", () => {
    const chain = {
      rows: SHARED,
      parts: {
        "xl/calcChain.xml":
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "worksheet", "worksheets/sheet1.xml")}${relationship("rId2", "calcChain", "calcChain.xml")}</Relationships>`,
      },
    };
    const bytes = zipWorkbook(chain);
    expect(touchedParts(bytes, applyEdits(bytes, [set("A1", 3)]).bytes)).toEqual(["xl/workbook.xml", SHEET]);
    const without = applyEdits(bytes, [set("B1", 3, true)]).bytes;
    expect(touchedParts(bytes, without)).toContain("xl/calcChain.xml");
    expect(partText(without, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("an array formula that reads a changed cell shows nothing old", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>6</v></c><c r="C2"><f>B2+1</f><v>7</v></c></row>';
    const workbook = readXlsx(applyEdits(zipWorkbook({ rows }), [set("A2", 5)]).bytes, "a", inflateZlib);
    expect(values(workbook)).toEqual({ A1: 1, A2: 5, B1: null, C2: null });
  });
});

describe("refused, with all cells, and nothing written", () => {
  const RICH: WorkbookParts = {
    before: "",
    rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="array" ref="B1:C1">{1,2}</f><v>1</v></c><c r="C1"><v>2</v></c></row>',
    after: '<mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells>',
    sheetRelations:
      relationship("rId1", "table", "../tables/table1.xml") + relationship("rId2", "pivotTable", "../p.xml"),
    parts: {
      "xl/tables/table1.xml":
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" displayName="T" ref="H1:I4" totalsRowCount="1"/>',
      "xl/p.xml":
        '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><location ref="K1:L5"/></pivotTableDefinition>',
    },
  };

  test.each<[string, Edit[], unknown]>([
    ["a formula under a value", [set("A1", 1), set("D1", 1)], ["cells-hold-formulas", "Sheet1!A1"]],
    ["an array", [set("B1", 1, true), formula("C1", "1")], ["cells-in-array", "Sheet1!B1", "Sheet1!C1"]],
    ["the inside of a merged area", [set("F2", 1), set("E1", 1)], ["cells-in-merged-area", "Sheet1!F2"]],
    [
      "a table's heading and total",
      [set("H1", 1), set("I4", 1), set("H2", 1)],
      ["cells-in-table-heading", "Sheet1!H1", "Sheet1!I4"],
    ],
    ["a pivot table", [set("L5", 1)], ["cells-in-pivot", "Sheet1!L5"]],
    ["no such sheet, no cell", [{ kind: "set-note", at: "X!A1", text: "a" }], ["no-such-cell", "X!A1"]],
    ["a range for a cell", [set("A1:B2", 1)], ["no-such-cell", "Sheet1!A1:B2"]],
    ["no number", [set("D1", NaN)], ["value-refused", "Sheet1!D1"]],
    ["too long a text", [set("D1", "x".repeat(32768))], ["value-refused", "Sheet1!D1"]],
    ["a formula with an open bracket", [formula("D1", "SUM(A1")], ["formula-refused", "Sheet1!D1"]],
    ["state of another namespace", [{ kind: "set-state", xml: "<a/>" }], ["value-refused"]],
    ["a sheet's name that is taken", [sheet("SHEET1")], ["sheet-name-refused"]],
    ["a sheet's name with a bracket", [sheet("a[b]")], ["sheet-name-refused"]],
  ])("%s", (_, edits, expected) => {
    expect(refused(RICH, ...edits)).toEqual(expected);
  });

  test("locked cells of a protected sheet; those unlocked are written", () => {
    const given = {
      styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
      rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2" s="1" customFormat="1"/>',
      after: '<sheetProtection sheet="1" objects="1"/>',
    };
    expect(refused(given, set("A1", 2), set("B1", 2), set("C2", 2), set("A3", 2))).toEqual([
      "cells-locked",
      "Sheet1!B1",
      "Sheet1!A3",
    ]);
    expect(refused(given, { kind: "add-overlay", at: ["Sheet1!A1"], tone: "error" })).toEqual([
      "sheet-locked",
      "Sheet1!A1",
    ]);
    expect(refused(given, { kind: "set-note", at: "Sheet1!A1", text: "a" })).toEqual([
      "sheet-locked",
      "Sheet1!A1",
    ]);
    expect(rowsAfter(given, set("A1", 2), set("C2", 3))).toContain('<c r="C2" s="1"><v>3</v></c>');
  });

  test("a sheet where the structure is locked", () => {
    expect(refused({ workbookBefore: '<workbookProtection lockStructure="1"/>' }, sheet("Mới"))).toEqual([
      "structure-locked",
    ]);
  });

  test("a note where somebody else has one; ours is replaced and taken off", () => {
    const others = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>B</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>`;
    const given = {
      sheetRelations: relationship("rId1", "comments", "../comments1.xml"),
      parts: { "xl/comments1.xml": others },
    };
    const note = (cell: string, text: string | null): Edit => ({
      kind: "set-note",
      at: `Sheet1!${cell}`,
      text,
    });
    expect(refused(given, note("A1", "y"), note("B1", "y"))).toEqual(["note-of-others", "Sheet1!A1"]);
    const bytes = zipWorkbook(given);
    const noted = applyEdits(applyEdits(bytes, [note("B1", "một")]).bytes, [
      note("B1", "hai"),
      note("A1", null),
    ]).bytes;
    expect(readXlsx(noted, "a", inflateZlib).sheets[0]?.comments.map(({ text }) => text)).toEqual([
      "x",
      "hai",
    ]);
    expect(
      touchedParts(bytes, applyEdits(noted, [note("B1", null)]).bytes).filter(
        (path) => path !== "[Content_Types].xml" && !/rels$|sheet1|comments/.test(path),
      ),
    ).toEqual([]);
  });
});

function sheet(name: string): Edit {
  return { kind: "add-sheet", sheet: { name, cells: [], merges: [], columnWidths: [] } };
}

/** Readers give no minus zero. */
function asRead(content: unknown): unknown {
  return content === 0 ? 0 : content;
}

test("a sheet and cells of an old font are written where their readable names say", () => {
  const given = zipWorkbook({
    rows: "<row r='1'><c r='A1'><v>1</v></c></row>",
    parts: { "xl/workbook.xml": workbook('<sheet name="BiÓu ®¶ng viªn" sheetId="1" r:id="rId1"/>') },
  });
  const edits: Edit[] = [{ kind: "set-value", at: "'Biểu đảng viên'!A1", value: 2 }];
  const { bytes } = applyEdits(given, edits, { inflate: inflateZlib });
  const written = readXlsx(bytes, "a", inflateZlib);
  expect(written.sheets).toMatchObject([{ name: "Biểu đảng viên", originalName: "BiÓu ®¶ng viªn" }]);
  expect(values(written)).toEqual({ A1: 2 });
});

test("random values in random workbooks: those cells are other and no more", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    // What reads as text of an old font, readers hand over in Unicode.
    fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => toUnicode(text) === text),
    fc.string({ unit: "binary", maxLength: 5 }).filter((text) => toUnicode(text) === text),
  );
  const place = fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 30 }))
    .map(([row, column]) => `${columnName(column)}${String(row + 1)}`);
  const cells = fc.dictionary(place, value, { maxKeys: 25 });
  fc.assert(
    fc.property(cells, cells, (before, edits) => {
      const toEdits = (all: Record<string, EditValue>): Edit[] =>
        Object.entries(all).map(([cell, content]) => set(cell, content));
      const first = applyEdits(zipWorkbook({}), toEdits(before), { inflate: inflateZlib }).bytes;
      const second = applyEdits(first, toEdits(edits), { inflate: inflateZlib }).bytes;
      const plain = (all: Record<string, unknown>): Record<string, unknown> =>
        Object.fromEntries(Object.entries(all).map(([cell, content]) => [cell, asRead(content)]));
      expect(values(readXlsx(second, "a", inflateZlib))).toEqual(plain({ ...before, ...edits }));
    }),
    { numRuns: 150 },
  );
});
