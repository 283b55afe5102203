import { read, values } from "../support/cells";
import {
  relationship,
  relationships,
  workbook,
  workbookParts,
  worksheet,
  zipParts,
} from "../support/zip-workbook";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";

describe("what a sheet says besides its cells", () => {
  test("merged areas; that of a single cell is none", () => {
    const after =
      '<mergeCells count="9"><mergeCell ref="A1:C2"/><mergeCell ref="D4:D4"/><mergeCell ref="F9:E8"/><mergeCell ref="nonsense"/></mergeCells>';
    expect(read({ after }).sheets[0]?.merges).toEqual([
      { row: 0, column: 0, rowCount: 2, columnCount: 3 },
      { row: 7, column: 4, rowCount: 2, columnCount: 2 },
    ]);
  });

  test.each([
    ['<pageSetup paperSize="8" orientation="landscape"/>', { paper: "A3", orientation: "landscape" }],
    ['<pageSetup paperSize="9" orientation="portrait"/>', { paper: "A4", orientation: "portrait" }],
    // Letter, and no word of how it lies.
    ['<pageSetup paperSize="1" orientation="default"/>', undefined],
    ["", undefined],
  ])("the paper it is printed on: %s", (after, page) => {
    expect(read({ after }).sheets[0]?.page).toEqual(page);
  });

  test("hidden rows, also empty ones, and columns", () => {
    const sheet = read({
      rows: '<row r="2" hidden="1"/><row r="3" ht="9" hidden="true"><c><v>1</v></c></row><row r="4" hidden="0"/><row r="9" customHeight="1" hidden="1"></row>',
      before:
        '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="9"/><col min="5" max="16384" hidden="true"/></cols>',
    }).sheets[0];
    expect(sheet?.hiddenRows).toEqual([
      { first: 1, last: 2 },
      { first: 8, last: 8 },
    ]);
    expect(sheet?.hiddenColumns).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 16383 },
    ]);
  });

  test("rows the sheet does not list are hidden where that is the default", () => {
    const sheet = read({
      before: '<sheetFormatPr zeroHeight="1"/>',
      rows: '<row r="1"/><row r="2" hidden="1"/><row r="3"/>',
    }).sheets[0];
    expect(sheet?.hiddenRows).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 1048575 },
    ]);
  });

  test("how deep rows are in groups of the outline", () => {
    const sheet = read({
      rows: '<row r="1"/><row r="2" spans="1:2" outlineLevel="1"/><row r="3" outlineLevel="1" hidden="1"/><row r="4" outlineLevel="2"/><row r="5" collapsed="1"/>',
    }).sheets[0];
    expect(sheet?.rowLevels).toEqual([
      { first: 1, last: 2, level: 1 },
      { first: 3, last: 3, level: 2 },
    ]);
    expect(read({ rows: '<row r="1"/>' }).sheets[0]).not.toHaveProperty("rowLevels");
  });

  test("protection of the sheet", () => {
    expect(read({ after: '<sheetProtection sheet="1" objects="1"/>' }).sheets[0]?.protected).toBe(true);
    expect(read({ after: '<sheetProtection sheet="0"/>' }).sheets[0]?.protected).toBe(false);
    expect(read({}).sheets[0]?.protected).toBe(false);
  });

  test("notes, and threads in place of the notes that stand for them", () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const sheetRelations =
      relationship("rId1", "comments", "../comments1.xml") +
      '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/>';
    const comments =
      `<comments ${main}><authors><author>x</author></authors><commentList>` +
      '<comment ref="C5" authorId="0"><text><r><t>two </t></r><r><t>runs</t></r></text></comment>' +
      '<comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>';
    const threads =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
      '<threadedComment ref="A1" id="{1}"><text>why?</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>because</text></threadedComment></ThreadedComments>';
    const sheet = read({
      sheetRelations,
      parts: { "xl/comments1.xml": comments, "xl/threadedComments/t1.xml": threads },
    }).sheets[0];
    expect(sheet?.comments).toEqual([
      { row: 0, column: 0, text: "why?\nbecause" },
      { row: 4, column: 2, text: "two runs" },
    ]);
  });

  test("Excel tables", () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const sheetRelations =
      relationship("rId1", "table", "/xl/tables/table1.xml") +
      relationship("rId2", "table", "../tables/table2.xml");
    const sheet = read({
      sheetRelations,
      parts: {
        "xl/tables/table1.xml": `<table ${main} id="1" name="T" displayName="Bảng_1" ref="A3:C9" totalsRowCount="1"><autoFilter ref="A3:C8"/></table>`,
        "xl/tables/table2.xml": `<table ${main} id="2" displayName="Plain" ref="E1:F2" headerRowCount="0"/>`,
      },
    }).sheets[0];
    expect(sheet?.tables).toEqual([
      {
        name: "Bảng_1",
        range: { row: 2, column: 0, rowCount: 7, columnCount: 3 },
        headerRows: 1,
        totalsRows: 1,
      },
      {
        name: "Plain",
        range: { row: 0, column: 4, rowCount: 2, columnCount: 2 },
        headerRows: 0,
        totalsRows: 0,
      },
    ]);
  });
});

describe("the workbook part", () => {
  test("sheets in the order of the tabs with their visibility, others skipped with a remark", () => {
    const parts = workbookParts({
      parts: {
        "xl/workbook.xml": workbook(
          '<sheet name="B" sheetId="2" state="hidden" r:id="b"/><sheet name="Chart" sheetId="3" r:id="c"/><sheet name="Dialog" sheetId="5" r:id="d"/>' +
            '<sheet name="A &amp; C" sheetId="1" state="veryHidden" r:id="a"/><sheet name="Gone" sheetId="7" r:id="g"/><sheet name="Macro" sheetId="8" r:id="m"/>',
          "",
          '<definedNames><definedName name="Local" localSheetId="3">\'A &amp; C\'!$A$1:$B$2</definedName><definedName name="Wide" hidden="1">B!$C$1</definedName></definedNames>',
        ),
        "xl/_rels/workbook.xml.rels": relationships(
          relationship("a", "worksheet", "worksheets/a.xml") +
            relationship("b", "worksheet", "worksheets/b.xml") +
            relationship("c", "chartsheet", "chartsheets/c.xml") +
            relationship("d", "dialogsheet", "dialogsheets/d.xml") +
            relationship("g", "worksheet", "worksheets/gone.xml") +
            '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/m.xml"/>',
        ),
        "xl/worksheets/a.xml": worksheet("<row><c><v>1</v></c></row>"),
        "xl/worksheets/b.xml": worksheet("<row><c><v>2</v></c></row>"),
      },
    });
    const read = readXlsx(zipParts(parts), "test.xlsx", inflateZlib);
    expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["B", "hidden"],
      ["A & C", "very-hidden"],
    ]);
    expect([values(read, 0), values(read, 1)]).toEqual([{ A1: 2 }, { A1: 1 }]);
    expect(read.remarks).toEqual([
      { code: "chart-sheet-skipped", sheet: "Chart" },
      { code: "dialog-sheet-skipped", sheet: "Dialog" },
      { code: "sheet-part-missing", sheet: "Gone" },
      { code: "macro-sheet-skipped", sheet: "Macro" },
    ]);
    expect(read.names).toEqual([
      { name: "Local", refersTo: "'A & C'!$A$1:$B$2", sheet: "A & C" },
      { name: "Wide", refersTo: "B!$C$1" },
    ]);
  });

  test("1904 dates and a locked structure", () => {
    const given = {
      workbookBefore: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>',
      rows: '<row><c t="d"><v>1904-01-02</v></c></row>',
    };
    const workbook = read(given);
    expect([workbook.date1904, workbook.structureProtected]).toEqual([true, true]);
    expect(values(workbook)).toEqual({ A1: 1 });
    expect([read({}).date1904, read({}).structureProtected]).toEqual([false, false]);
  });

  test("elements of other namespaces that bear the same names are not meant", () => {
    const workbook = read({
      workbookAfter: '<extLst><ext xmlns:x15="urn:x15"><x15:workbookPr date1904="1"/></ext></extLst>',
      after: '<extLst><ext xmlns:x14="urn:x14"><x14:mergeCell ref="A1:B2"/></ext></extLst>',
    });
    expect([workbook.date1904, workbook.sheets[0]?.merges]).toEqual([false, []]);
  });
});
