import { read as readWithSheetJs } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { type Edit, REMOVE_EVERYTHING } from "../../../src/core/edit";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { formulas, values } from "../../support/cells";
import { FULL_SHEETS, fullWorkbook } from "../../support/full-workbook";
import { describeWithSoffice, savedBySoffice } from "../../support/soffice";
import { changedParts, partText, rawEntries, touchedParts } from "../../support/zip-parts";

const [DATA, , , PIVOT] = FULL_SHEETS;
const on = (sheet: string, cell: string): string => `'${sheet}'!${cell}`;

const VALUE: Edit = { kind: "set-value", at: on(DATA, "B3"), value: 999 };
const FORMULA: Edit = {
  kind: "set-formula",
  at: on(DATA, "F6"),
  formula: 'SUMIFS(B2:B9,A2:A9,"Xã*")-COUNTIF(C2:C9,">10")',
};
const FILL: Edit = { kind: "add-overlay", at: [on(DATA, "B3"), on(DATA, "D2:D9")], tone: "error" };
const NOTE: Edit = { kind: "set-note", at: on(DATA, "B4"), text: "Số này\nkhông khớp" };
const STATE: Edit = { kind: "set-state", xml: '<khopso xmlns="urn:khop-so:state" version="1"/>' };
const SHEET: Edit = {
  kind: "add-sheet",
  sheet: {
    name: "Kết quả '1' x",
    cells: [
      {
        at: "A1",
        content: { value: "Kết quả <&>" },
        format: { bold: true, fontSize: 14, horizontal: "center", fill: "#ddeeff" },
      },
      { at: "B2", content: { value: "Nam" }, format: { border: true, wrap: true } },
      { at: "C2", content: { value: "Nữ" } },
      { at: "A3", content: { value: "Xã" } },
      { at: "B3", content: { formula: "'Số liệu'!B3" }, format: { numberFormat: "#,##0" } },
      { at: "C3", content: { value: 0.125 }, format: { numberFormat: '0.0%;"âm "0.0%' } },
      { at: "B4", content: { formula: "SUM(B3:C3)" } },
    ],
    merges: ["A1:C1"],
    columnWidths: [24, undefined, 12],
    print: { orientation: "landscape", fitToWidth: true, titleRows: [1, 2] },
    charts: [
      { type: "column", title: "Nam và nữ", source: "A2:C3", place: "E2:L18" },
      { type: "pie", title: "", source: "A2:B3", place: "E20:L36" },
      { type: "line", title: "Đường", source: "A2:C3", place: "M2:T18" },
      { type: "bar", title: "Ngang", source: "A2:C3", place: "M20:T36" },
    ],
  },
};
const ALL = [VALUE, FORMULA, FILL, NOTE, STATE, SHEET];

let full = new Uint8Array();
beforeAll(async () => {
  full = new Uint8Array(await fullWorkbook());
});

const write = (edits: readonly Edit[], bytes: Uint8Array = full): Uint8Array =>
  applyEdits(bytes, edits, { name: "full.xlsm", inflate: inflateZlib }).bytes;
const readBack = (bytes: Uint8Array): Workbook => readXlsx(bytes, "full.xlsm", inflateZlib);

describe("a workbook with everything in it", () => {
  test("is read, and has what the test is about", () => {
    expect(readBack(full).sheets.map(({ name }) => name)).toEqual([...FULL_SHEETS]);
    const parts = rawEntries(full);
    expect(parts.size).toBeGreaterThan(60);
    for (const mark of [
      ["xl/worksheets/sheet1.xml", "<legacyDrawingHF ", "<controls>", "x14:sparkline", "x14:cfRule"],
      ["xl/drawings/drawing1.xml", 'txBox="1"', "<xdr:pic>"],
      ["xl/drawings/vmlDrawing1.vml", 'ObjectType="Button"', 'ObjectType="Note"'],
      ["xl/drawings/drawing8.xml", "sle:slicer", "c:chart"],
      ["xl/sharedStrings.xml", "superscript"],
      ["_xmlsignatures/sig1.xml", "<Signature "],
    ])
      for (const text of mark.slice(1)) expect(partText(full, mark[0] ?? "")).toContain(text);
  });

  test.each<[string, () => readonly Edit[], readonly string[]]>([
    ["no edit", () => [], []],
    ["the value that is there", () => [{ kind: "set-note", at: on(DATA, "A5"), text: null }], []],
    // The second sheet shows a total of the first, and Excel is to compute all.
    ["a value", () => [VALUE], ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]],
    ["a fill", () => [FILL], ["xl/styles.xml", "xl/worksheets/sheet1.xml"]],
    // The drawing of the note that is there takes the new one in.
    ["a note", () => [NOTE], ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]],
  ])("%s touches the parts it must and no other", (_, edits, touched) => {
    expect(touchedParts(full, write(edits()))).toEqual(touched);
  });

  test("everything of ours is taken out again, and nothing of others", () => {
    const elsewhere: Edit = { kind: "set-note", at: on(FULL_SHEETS[1], "A2"), text: "Xem" };
    const again: Edit = { kind: "set-note", at: on(DATA, "C4"), text: "Sau" };
    const ours = write([FILL, NOTE, elsewhere, STATE]);
    expect(changedParts(full, ours).length).toBeGreaterThan(6);
    expect(changedParts(full, write(REMOVE_EVERYTHING, ours))).toEqual([]);
    expect(changedParts(full, write([{ kind: "remove-notes" }]))).toEqual([]);
    const noteOnly = write([again]);
    expect(changedParts(noteOnly, write([...REMOVE_EVERYTHING, again], ours))).toEqual([]);
  });

  test("more than one part of ours, as another program may leave them, goes as well", () => {
    const one = write([STATE]);
    const parts = unzipSync(one);
    const put = (path: string, text: string): void => void (parts[path] = strToU8(text));
    put("customXml/item99.xml", '<khopso xmlns="urn:khop-so:state" version="2"/>');
    const rels = "xl/_rels/workbook.xml.rels";
    const second = partText(one, rels).replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item99.xml"/></Relationships>',
    );
    put(rels, second);
    const two = zipSync(parts);
    expect(changedParts(full, write([{ kind: "set-state", xml: null }], two))).toEqual([]);
    expect(changedParts(one, write([STATE], two))).toEqual([]);
  });

  test("a sheet with charts adds parts and touches those that list them", () => {
    const touched = touchedParts(full, write([SHEET]));
    const there = new Set(rawEntries(full).keys());
    expect(touched.filter((path) => there.has(path))).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    expect(touched.filter((path) => !there.has(path))).toEqual([
      "xl/charts/chart2.xml",
      "xl/charts/chart3.xml",
      "xl/charts/chart4.xml",
      "xl/charts/chart5.xml",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/worksheets/_rels/sheet5.xml.rels",
      "xl/worksheets/sheet5.xml",
    ]);
  });

  test("all together, entries stay in their order and the rest is copied as it stands", () => {
    const out = write(ALL);
    const touched = new Set(touchedParts(full, out));
    expect([...touched].filter((path) => rawEntries(full).has(path))).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    const order = [...rawEntries(full).keys()];
    expect([...rawEntries(out).keys()].slice(0, order.length)).toEqual(order);
  });

  test("only the cells that were named, and formulas that read them, are other", () => {
    const [before, after] = [readBack(full), readBack(write([VALUE, FORMULA]))];
    const changed = before.sheets.map((_, i) => {
      const [a, b] = [values(before, i), values(after, i)];
      const names = new Set([...Object.keys(a), ...Object.keys(b)]);
      return Object.fromEntries(
        [...names].filter((name) => a[name] !== b[name]).map((name) => [name, b[name]]),
      );
    });
    // VLOOKUP is not computed here: it is left to whoever opens the file.
    expect(changed).toEqual([
      { B3: 999, D3: 1005, B10: 1122, D10: 1210, F3: null, F4: 92.73, F6: 1118 },
      { D1: 2420 },
      {},
      {},
    ]);
    expect(formulas(after)).toEqual({ ...formulas(before), F6: (FORMULA as { formula: string }).formula });
    expect(after.sheets[0]?.comments).toEqual(before.sheets[0]?.comments);
  });

  test("a broken signature and formulas without a value are told", () => {
    expect(applyEdits(full, [VALUE]).remarks).toEqual([
      { code: "signature-broken", cells: [] },
      { code: "formulas-without-value", cells: ["'Số liệu'!F3"] },
    ]);
    expect(applyEdits(full, []).remarks).toEqual([]);
  });

  test("marks, notes and state that go leave every part as it was", () => {
    const marked = write([FILL, { ...FILL, tone: "query" }, NOTE, STATE]);
    expect(changedParts(full, marked).length).toBeGreaterThan(5);
    const back = write(
      [{ kind: "remove-overlays" }, { ...NOTE, text: null }, { kind: "set-state", xml: null }] as const,
      marked,
    );
    expect(changedParts(full, back)).toEqual([]);
  });

  test("other programs' readers open it", async () => {
    const out = write(ALL);
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(Buffer.from(out) as never);
    expect(other.getWorksheet(DATA)?.getCell("B3").value).toBe(999);
    expect(other.getWorksheet("Kết quả '1' x")?.getCell("A1").font.size).toBe(14);
    const sheets = readWithSheetJs(out).Sheets;
    expect(sheets[DATA]?.B3).toMatchObject({ v: 999 });
    expect(sheets["Kết quả '1' x"]?.A1).toMatchObject({ v: "Kết quả <&>" });
    const commented = sheets[DATA]?.B4 as { c?: { t: string }[] } | undefined;
    expect(commented?.c?.map(({ t }) => t)).toEqual(["Số này\nkhông khớp"]);
  });

  test("every new XML part is well-formed and every relationship leads to a part", () => {
    const out = write(ALL);
    const parts = unzipSync(out);
    const paths = new Set(Object.keys(parts));
    for (const path of paths)
      if (path.endsWith(".rels"))
        for (const [, target = "", more = ""] of partText(out, path).matchAll(/Target="([^"]+)"([^>]*)/g))
          if (target.startsWith("/") && !more.includes("External")) expect(paths).toContain(target.slice(1));
    const types = partText(out, "[Content_Types].xml");
    for (const [, name = ""] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(paths).toContain(decodeURI(name));
  });
});

describeWithSoffice("LibreOffice", () => {
  test("opens it, computes, and every cell is what ours says", () => {
    const out = write(ALL);
    const [saved] = savedBySoffice([out], "xlsm");
    expect(saved).toBeDefined();
    const [ours, theirs] = [readBack(out), readBack(saved ?? new Uint8Array())];
    let compared = 0;
    ours.sheets.forEach((sheet, i) => {
      // LibreOffice draws a pivot table anew, in words of its own.
      if (sheet.name === PIVOT) return;
      // LibreOffice makes a worksheet of a chart sheet, so the numbers of those behind it are others.
      const there = theirs.sheets.findIndex(({ name }) => name === sheet.name);
      const [a, b] = [values(ours, i), values(theirs, there)];
      for (const [cell, value] of Object.entries(a)) {
        if (value === null) continue;
        compared++;
        const found = b[cell];
        const isSame = typeof value === "number" ? Math.abs(value - Number(found)) < 1e-9 : value === found;
        expect({ sheet: sheet.name, cell, found: isSame ? value : found }).toEqual({
          sheet: sheet.name,
          cell,
          found: value,
        });
      }
    });
    expect(compared).toBeGreaterThan(50);
    // What we left to whoever opens the file has a value now.
    expect(values(theirs).F3).toBe(1005);
    // The charts, the marks and the note were understood, not passed over.
    const parts = Object.keys(unzipSync(saved ?? new Uint8Array()));
    expect(parts.filter((path) => /charts\/chart\d+\.xml$/.test(path)).length).toBeGreaterThanOrEqual(5);
    expect(partText(saved ?? out, "xl/worksheets/sheet1.xml")).toContain("khopso:error");
    expect(theirs.sheets[0]?.comments.map(({ text }) => text)).toContain("Số này\nkhông khớp");
  });
});
