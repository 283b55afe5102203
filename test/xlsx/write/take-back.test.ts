import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { Edit, NewSheet } from "../../../src/core/edit";
import type { Conflict } from "../../../src/core/undo/conflict";
import type { UndoEntry } from "../../../src/core/undo/entry";
import { readUndoList, writeUndoList } from "../../../src/core/undo/read-undo-list";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { WorkbookError } from "../../../src/core/workbook/workbook-error";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { takeBack } from "../../../src/xlsx/write/take-back";
import { formulas, thrownBy, values } from "../../support/cells";
import { asOneWrite, otherEdit, SHEETS, writtenCell } from "../../support/edits-arbitrary";
import { FULL_SHEETS, fullWorkbook } from "../../support/full-workbook";
import { changedParts, partText } from "../../support/zip-parts";
import {
  relationship,
  relationships,
  workbook,
  worksheet,
  zipParts,
  zipWorkbook,
} from "../../support/zip-workbook";

const inflate = inflateZlib;
const readBack = (bytes: Uint8Array): Workbook => readXlsx(bytes, "a.xlsx", inflate);

function write(
  bytes: Uint8Array,
  edits: readonly Edit[],
  entryId = "1",
): { bytes: Uint8Array; entry: UndoEntry } {
  const { bytes: written, entry } = applyEdits(bytes, edits, { inflate, entryId });
  if (!entry) throw new Error("no entry");
  const reading = readUndoList(writeUndoList({ version: 1, entries: [entry] }));
  const [kept] = reading.kind === "list" ? reading.list.entries : [];
  if (!kept) throw new Error(JSON.stringify(reading));
  // Every entry goes through JSON once, as it would in a file.
  return { bytes: written, entry: kept };
}

const back = (bytes: Uint8Array, entries: readonly UndoEntry[], list = entries) =>
  takeBack(bytes, entries, { inflate }, list);

/** Parts that are other than before, but for the request that all be computed. */
function traces(before: Uint8Array, after: Uint8Array): string[] {
  const path = "xl/workbook.xml";
  const plain = (bytes: Uint8Array): string =>
    partText(bytes, path).replace('<calcPr fullCalcOnLoad="1"/>', "").replace(' fullCalcOnLoad="1"', "");
  return changedParts(before, after).filter((part) => part !== path || plain(before) !== plain(after));
}

/** All that a reader sees. */
function seen(bytes: Uint8Array): unknown {
  const read = readBack(bytes);
  return read.sheets.map(({ name, comments, merges }, i) => ({
    name,
    comments,
    merges,
    values: values(read, i),
    formulas: formulas(read, i),
  }));
}

const TWO_SHEETS = zipWorkbook({
  rows: '<row r="1"><c r="I1"><v>3</v></c><c r="J1"><f>I1+1</f><v>4</v></c></row>',
  parts: {
    "xl/workbook.xml": workbook(
      '<sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="Biểu 2" sheetId="2" r:id="rId4"/>',
      '<bookViews><workbookView activeTab="1"/></bookViews>',
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
        relationship("rId4", "worksheet", "worksheets/sheet2.xml"),
    ),
    "xl/worksheets/sheet2.xml": worksheet('<row r="2"><c r="I2"><v>1</v></c></row>'),
  },
});

const SETTINGS = { numRuns: 60 };
const cells = fc.array(writtenCell, { maxLength: 12 });
const others = fc.array(otherEdit, { maxLength: 6 }).map(asOneWrite);

describe("what was written in a file is taken back", () => {
  test("any edits in any workbook: a reader sees what was there before", () => {
    fc.assert(
      fc.property(cells, fc.array(fc.oneof(writtenCell, otherEdit), { maxLength: 12 }), (first, edits) => {
        const before = applyEdits(TWO_SHEETS, first, { inflate }).bytes;
        const { bytes, entry } = write(before, asOneWrite(edits));
        const { bytes: after, conflicts } = back(bytes, [entry]);
        expect(conflicts).toEqual([]);
        expect(seen(after)).toEqual(seen(before));
        expect(back(after, [entry])).toMatchObject({ bytes: after, conflicts: [] });
      }),
      SETTINGS,
    );
  });

  test("marks, notes, sheets and our part leave no trace: every part is what it was", () => {
    fc.assert(
      fc.property(cells, others, (first, edits) => {
        const before = applyEdits(TWO_SHEETS, first, { inflate }).bytes;
        const { bytes, entry } = write(before, edits);
        expect(traces(before, back(bytes, [entry]).bytes)).toEqual([]);
      }),
      SETTINGS,
    );
  });

  test("writes that do not meet are taken back singly in any order", () => {
    const scattered = fc.uniqueArray(fc.oneof(writtenCell, otherEdit), {
      minLength: 1,
      maxLength: 6,
      selector: (edit) =>
        edit.kind === "add-sheet"
          ? edit.sheet.name
          : edit.kind === "add-overlay"
            ? edit.at.join()
            : "at" in edit
              ? edit.at
              : edit.kind,
    });
    fc.assert(
      fc.property(scattered, fc.infiniteStream(fc.nat()), (edits, choices) => {
        let bytes: Uint8Array = TWO_SHEETS;
        const list: UndoEntry[] = [];
        for (const [i, edit] of edits.entries()) {
          const written = write(bytes, [edit], String(i));
          bytes = written.bytes;
          list.push(written.entry);
        }
        const left = [...list];
        while (left.length > 0) {
          const place = (choices.next().value ?? 0) % left.length;
          const outcome = back(bytes, left.splice(place, 1), list);
          expect(outcome.conflicts).toEqual([]);
          bytes = outcome.bytes;
        }
        expect(seen(bytes)).toEqual(seen(TWO_SHEETS));
      }),
      SETTINGS,
    );
  });

  test("what somebody has changed since survives and is listed, all else goes back", () => {
    fc.assert(
      fc.property(cells, cells, cells, (first, edits, theirs) => {
        const before = applyEdits(TWO_SHEETS, first, { inflate }).bytes;
        const { bytes, entry } = write(before, edits);
        const now = applyEdits(bytes, theirs, { inflate }).bytes;
        const { bytes: after, conflicts } = back(now, [entry]);
        const [was, wrote, stands, end] = [before, bytes, now, after].map(contents);
        for (const at of new Set([was, wrote, stands, end].flatMap((one) => [...(one?.keys() ?? [])]))) {
          const isTheirs = stands?.get(at) !== wrote?.get(at) && stands?.get(at) !== was?.get(at);
          expect(end?.get(at)).toBe(isTheirs ? stands?.get(at) : was?.get(at));
          const isOurs = wrote?.get(at) !== was?.get(at);
          if (isOurs)
            expect(conflicts.some((one) => one.kind === "cell-changed" && one.at === at)).toBe(isTheirs);
        }
      }),
      SETTINGS,
    );
  });
});

/** What cells hold, by address: a formula by its text. */
function contents(bytes: Uint8Array): Map<string, string> {
  const read = readBack(bytes);
  const found = new Map<string, string>();
  SHEETS.forEach((name, i) => {
    const prefix = name === "Sheet1" ? name : `'${name}'`;
    for (const [at, value] of Object.entries(values(read, i)))
      found.set(`${prefix}!${at}`, JSON.stringify(value));
    for (const [at, text] of Object.entries(formulas(read, i))) found.set(`${prefix}!${at}`, `=${text}`);
  });
  return found;
}

describe("a workbook with everything in it", () => {
  const [data] = FULL_SHEETS;
  const on = (cell: string): string => `'${data}'!${cell}`;
  let full = new Uint8Array();
  beforeAll(async () => {
    full = new Uint8Array(await fullWorkbook());
  });

  test.each<[string, Edit]>([
    ["a mark", { kind: "add-overlay", at: [on("B3"), on("D2:D9")], tone: "error" }],
    ["a note", { kind: "set-note", at: on("B4"), text: "Số này\nkhông khớp" }],
    ["our part", { kind: "set-state", xml: '<khopso xmlns="urn:khop-so:state" version="1"/>' }],
    ["a sheet", { kind: "add-sheet", sheet: sheetOf([{ at: "A1", content: { value: "Kết quả" } }]) }],
  ])("%s goes, and every part is what it was", (_, edit) => {
    const { bytes, entry } = write(full, [edit]);
    expect(changedParts(full, bytes)).not.toEqual([]);
    expect(traces(full, back(bytes, [entry]).bytes)).toEqual([]);
  });

  test("a sheet with formats leaves nothing but these in the styles", () => {
    const cell = { at: "A1", content: { value: 1 }, format: { bold: true, fill: "#ddeeff" } };
    const { bytes, entry } = write(full, [{ kind: "add-sheet", sheet: sheetOf([cell]) }]);
    expect(traces(full, back(bytes, [entry]).bytes)).toEqual(["xl/styles.xml"]);
  });
});

function sheetOf(cells: NewSheet["cells"]): NewSheet {
  const charts = [{ type: "pie", title: "a", source: "A1:B2", place: "D1:F9" }] as const;
  const print = { orientation: "portrait", fitToWidth: true, titleRows: [1, 1] } as const;
  return { name: "Kết quả", cells, merges: ["C1:D1"], columnWidths: [20], charts, print };
}

describe("a sheet of ours", () => {
  const sheet = sheetOf([{ at: "A1", content: { value: 5 } }]);
  const added = (): { bytes: Uint8Array; entry: UndoEntry } =>
    write(TWO_SHEETS, [{ kind: "add-sheet", sheet }]);
  const refused = (bytes: Uint8Array): unknown => {
    const error = thrownBy(() => applyEdits(bytes, [{ kind: "remove-sheet", sheet }], { inflate }));
    return error instanceof WorkbookError ? [error.code, ...error.cells] : error;
  };
  const set = (at: string, value: number | null): Edit => ({ kind: "set-value", at, value });

  test.each<[string, Edit, Conflict["kind"], readonly string[]]>([
    ["a cell more", set("'Kết quả'!B2", 1), "sheet-changed", ["sheet-changed", "'Kết quả'!B2"]],
    ["a cell less", set("'Kết quả'!A1", null), "sheet-changed", ["sheet-changed", "'Kết quả'!A1"]],
    [
      "a note",
      { kind: "set-note", at: "'Kết quả'!A9", text: "x" },
      "sheet-changed",
      ["sheet-changed", "'Kết quả'!A9"],
    ],
    [
      "a formula that reads it",
      { kind: "set-formula", at: "Sheet1!A1", formula: "SUM('Kết quả'!A1:A2)" },
      "sheet-in-use",
      ["sheet-in-use", "Sheet1!A1"],
    ],
  ])("stays with %s", (_, theirs, kind, code) => {
    const { bytes, entry } = added();
    const now = applyEdits(bytes, [theirs], { inflate }).bytes;
    const outcome = back(now, [entry]);
    expect(outcome.conflicts.map((one) => one.kind)).toEqual([kind]);
    expect(outcome.bytes).toBe(now);
    expect(refused(now)).toEqual(code);
  });

  test("is not taken for ours by its name, and not looked for where it is gone", () => {
    const other = write(TWO_SHEETS, [{ kind: "add-sheet", sheet: { ...sheet, cells: [] } }]);
    expect(refused(other.bytes)).toEqual(["sheet-changed", "'Kết quả'!A1"]);
    expect(refused(TWO_SHEETS)).toEqual(["no-such-cell"]);
    expect(back(TWO_SHEETS, [added().entry])).toMatchObject({ bytes: TWO_SHEETS, conflicts: [] });
  });

  test("goes from before others: names and the sheet that is shown keep to theirs", () => {
    const { bytes, entry } = added();
    const later = write(bytes, [{ kind: "add-sheet", sheet: { ...sheet, name: "Sau" } }], "2");
    const after = back(later.bytes, [entry]).bytes;
    expect(readBack(after).sheets.map(({ name }) => name)).toEqual([...SHEETS, "Sau"]);
    const text = partText(after, "xl/workbook.xml");
    expect(text).toContain('localSheetId="2">Sau!$1:$1<');
    expect(text).not.toContain("Kết quả");
    expect(text).toContain('activeTab="1"');
    expect(traces(TWO_SHEETS, back(after, [later.entry]).bytes)).toEqual([]);
  });

  test("stays where a chart of another sheet reads it, or somebody has drawn on it", () => {
    const { bytes } = added();
    const parts = unzipSync(
      applyEdits(bytes, [{ kind: "add-sheet", sheet: { ...sheet, name: "Sau" } }]).bytes,
    );
    const edited = (path: string, from: string, to: string): Uint8Array => {
      const text = strFromU8(parts[path] ?? new Uint8Array());
      expect(text).toContain(from);
      return zipParts({ ...parts, [path]: text.replaceAll(from, to) });
    };
    const chart = "xl/charts/chart2.xml";
    expect(refused(edited(chart, "Sau!", "'Kết quả'!"))).toEqual(["sheet-in-use", chart]);
    const shape = edited("xl/drawings/drawing1.xml", "</xdr:wsDr>", "<xdr:oneCellAnchor/></xdr:wsDr>");
    expect(refused(shape)).toEqual(["sheet-changed", "'Kết quả': drawing"]);
    expect(refused(edited(chart, "Sau!", "Sau!"))).toBeUndefined();
  });

  test("is not removed where the structure is locked", () => {
    const locked = '<workbookProtection lockStructure="1"/>';
    const parts = { "xl/workbook.xml": workbook('<sheet name="Kết quả" sheetId="1" r:id="rId1"/>', locked) };
    expect(refused(zipWorkbook({ parts }))).toEqual(["structure-locked"]);
  });
});

test("a text in an old font comes back in the letters it had", () => {
  const strings = "<si><t>Tæng céng</t></si>";
  const styles = '<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>';
  const before = zipWorkbook({ strings, styles, rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' });
  expect(values(readBack(before))).toEqual({ A1: "Tổng cộng" });
  const { bytes, entry } = write(before, [{ kind: "set-value", at: "Sheet1!A1", value: 1 }]);
  const after = back(bytes, [entry]).bytes;
  expect(partText(after, "xl/worksheets/sheet1.xml")).toContain("Tæng céng");
  expect(values(readBack(after))).toEqual({ A1: "Tổng cộng" });
});

test("an array formula is told of and not restored as something else", () => {
  const rows = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>0</v></c></row>';
  const edit: Edit = { kind: "set-value", at: "Sheet1!A1", value: 1, replacesFormula: true };
  const { bytes, entry } = write(zipWorkbook({ rows }), [edit]);
  const outcome = back(bytes, [entry]);
  expect(outcome.bytes).toBe(bytes);
  expect(outcome.conflicts).toMatchObject([
    { kind: "cannot-be-restored", at: "Sheet1!A1", why: "array-formula", text: "SUM(B1:B2*2)" },
  ]);
});
