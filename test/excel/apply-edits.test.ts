import type { Edit } from "../../src/core/edit";
import { overlayFormula } from "../../src/core/edit";
import { writeStatePart } from "../../src/core/state/read-state";
import { EMPTY_STATE, type State } from "../../src/core/state/state";
import type { Host } from "../../src/host/host";
import type { WorkbenchHost } from "../../src/workbench/host";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { formulas, values } from "../support/cells";
import { closeExcel, ignoreProgress, ONE_TOTAL, openInExcel, unstopped } from "../support/in-excel";

afterEach(closeExcel);

const seed: WorkbookSeed = {
  name: "bieu-1.xlsx",
  sheets: [
    ONE_TOTAL,
    {
      name: "Khóa",
      protected: true,
      cells: [
        { at: "A1", value: 1 },
        { at: "B1", value: 2, locked: false },
      ],
    },
  ],
};

const read = (host: Host) => host.read(ignoreProgress, unstopped());
async function apply(host: Host, ...edits: Edit[]): Promise<void> {
  if (!host.apply) throw new Error("this host writes nothing");
  await host.apply(edits);
}
const set = (at: string, value: number | string | boolean | null): Edit => ({ kind: "set-value", at, value });
const sheetNames = ({ book }: WorkbenchHost): string[] => book.sheets.map(({ name }) => name);

it("writes values and formulas in one round trip, and Excel computes what depends on them", async () => {
  const { host, workbench } = openInExcel(seed);
  await apply(
    host,
    set("'Biểu 1'!B1", 11),
    set("'Biểu 1'!C1", 13),
    { kind: "set-formula", at: "'Biểu 1'!E1", formula: "D1*2" },
    set("'Biểu 1'!A1", null),
    set("Khóa!B1", true),
  );
  expect(workbench.roundTrips).toBe(1);
  const workbook = await read(host);
  expect(values(workbook)).toEqual({ B1: 11, C1: 13, D1: 24, E1: 48 });
  expect(formulas(workbook)).toEqual({ D1: "B1+C1", E1: "D1*2" });
  expect(values(workbook, 1)).toEqual({ A1: 1, B1: true });
});

it.each(["8.341", "007", "=1+1", "-", "+5", "1/2", "TRUE", "#N/A", "'x", "@a"])(
  "the text %s stays a text",
  async (text) => {
    const { host } = openInExcel(seed);
    await apply(host, set("'Biểu 1'!A1", text));
    expect(values(await read(host))).toMatchObject({ A1: text });
  },
);

it("never writes a value over a formula, and takes back what was written beside it", async () => {
  const { host } = openInExcel(seed);
  await expect(apply(host, set("'Biểu 1'!C1", 13), set("'Biểu 1'!D1", 25))).rejects.toMatchObject({
    code: "cells-hold-formulas",
    detail: "'Biểu 1'!D1",
  });
  const workbook = await read(host);
  expect(values(workbook)).toEqual({ A1: "Xã Đông", B1: 10, C1: 12, D1: 22 });
  expect(formulas(workbook)).toEqual({ D1: "B1+C1" });
});

it("takes back a mark too that was laid beside such a value", async () => {
  const { host, workbench } = openInExcel(seed);
  const marked: Edit = { kind: "add-overlay", at: ["'Biểu 1'!B1"], tone: "error" };
  await expect(apply(host, set("'Biểu 1'!D1", 5), marked)).rejects.toMatchObject({
    code: "cells-hold-formulas",
  });
  const workbook = await read(host);
  expect(values(workbook)).toEqual({ A1: "Xã Đông", B1: 10, C1: 12, D1: 22 });
  expect(formulas(workbook)).toEqual({ D1: "B1+C1" });
  expect(workbench.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
});

it("writes nothing at all where one cell is locked", async () => {
  const { host, workbench } = openInExcel(seed);
  await expect(
    apply(
      host,
      set("'Biểu 1'!B1", 11),
      { kind: "add-sheet", sheet: { name: "Mới", cells: [], merges: [], columnWidths: [] } },
      { kind: "add-overlay", at: ["'Biểu 1'!B1"], tone: "error" },
      set("Khóa!A1", 5),
    ),
  ).rejects.toMatchObject({ code: "locked" });
  const workbook = await read(host);
  expect(values(workbook)).toMatchObject({ B1: 10 });
  expect(values(workbook, 1)).toEqual({ A1: 1, B1: 2 });
  expect(sheetNames(workbench)).toEqual(["Biểu 1", "Khóa"]);
});

it("adds a sheet with what is on it, behind the others, without going there", async () => {
  const { host, workbench } = openInExcel(seed);
  await apply(host, {
    kind: "add-sheet",
    sheet: {
      name: "Biểu tổng hợp",
      cells: [
        {
          at: "A1",
          content: { value: "Tổng hợp" },
          format: { bold: true, horizontal: "center", border: true },
        },
        { at: "A3", content: { value: "Nam" } },
        { at: "B3", content: { formula: "'Biểu 1'!B1" }, format: { numberFormat: "#,##0" } },
      ],
      merges: ["A1:C1"],
      columnWidths: [20, undefined, 9],
      print: { orientation: "landscape", fitToWidth: true, titleRows: [1, 2] },
      charts: [{ type: "column", title: "Nam", source: "A3:B3", place: "E2:J12" }],
    },
  });
  expect(workbench.roundTrips).toBe(1);
  const workbook = await read(host);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Biểu 1", "Khóa", "Biểu tổng hợp"]);
  expect(values(workbook, 2)).toEqual({ A1: "Tổng hợp", A3: "Nam", B3: 10 });
  expect(workbook.sheets[2]?.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 3 }]);
  expect(workbench.book.activeId).toBe(workbench.book.sheets[0]?.id);
});

it("draws a pyramid whose bars lie on one line, in greys, and bars from the top; pages begin where they should", async () => {
  const { host, workbench } = openInExcel(seed);
  await apply(host, {
    kind: "add-sheet",
    sheet: {
      name: "Biểu đồ",
      cells: [{ at: "B2", content: { value: -3 } }],
      merges: [],
      columnWidths: [],
      print: { orientation: "portrait", fitToWidth: true, pageBreaks: [20], pageNumbers: true },
      charts: [
        { type: "bar", title: "Tuổi", source: "A1:C4", place: "A6:C18", hasLabels: true, isPyramid: true },
        { type: "bar", title: "Loại hình", source: "A1:B4", place: "A20:C30" },
      ],
    },
  });
  const sheet = workbench.book.sheets.find(({ name }) => name === "Biểu đồ");
  const [pyramid, bars] = sheet?.charts ?? [];
  const series = { overlap: 100, gapWidth: 25, hasDataLabels: true, line: "#000000" };
  expect(pyramid?.series).toMatchObject([
    { ...series, fill: "#404040", labelFormat: "#,##0;#,##0" },
    { ...series, fill: "#BFBFBF", labelFormat: "#,##0;#,##0" },
  ]);
  expect(pyramid?.axes).toEqual({
    value: { numberFormat: "#,##0;#,##0" },
    category: { tickLabelPosition: "Low" },
  });
  expect(bars?.axes.category).toEqual({ reversePlotOrder: true });
  expect(sheet?.pageLayout).toMatchObject({
    rowBreaks: [19],
    rightFooter: '&9&"Times New Roman,Regular"&P/&N',
  });
});

it("lays a sheet out for printing as it is asked to", async () => {
  const { host, workbench } = openInExcel(seed);
  await apply(host, {
    kind: "add-sheet",
    sheet: {
      name: "Biểu in",
      cells: [
        {
          at: "A2",
          content: { value: "Nữ" },
          format: { fontName: "Times New Roman", fontSize: 13, indent: 2 },
        },
      ],
      merges: [],
      columnWidths: [],
      rowHeights: [undefined, 40],
      print: { orientation: "portrait", fitToWidth: true, paper: "A3", footer: "Tổ chức & cán bộ" },
    },
  });
  const sheet = workbench.book.sheets[2];
  expect(sheet?.formats.get(1, 0)).toMatchObject({ fontName: "Times New Roman", fontSize: 13, indent: 2 });
  expect([...(sheet?.rowHeights ?? [])]).toEqual([[1, 40]]);
  expect(sheet?.pageLayout).toMatchObject({
    paperSize: "A3",
    centerFooter: '&9&"Times New Roman,Regular"Tổ chức && cán bộ',
  });
});

it("does not touch a sheet of the same name", async () => {
  const { host } = openInExcel(seed);
  const again: Edit = {
    kind: "add-sheet",
    sheet: { name: "Biểu 1", cells: [], merges: [], columnWidths: [] },
  };
  await expect(apply(host, again)).rejects.toMatchObject({ code: "sheet-name-refused" });
  expect(values(await read(host))).toMatchObject({ A1: "Xã Đông" });
});

it("lays marks over cells and takes off its own only", async () => {
  const { host, workbench } = openInExcel(seed);
  const before = structuredClone(workbench.book.sheets.map(({ conditionalFormats }) => conditionalFormats));
  await apply(host, { kind: "add-overlay", at: ["'Biểu 1'!B1", "'Biểu 1'!C1"], tone: "query" });
  const rules = JSON.stringify(workbench.book.sheets[0]?.conditionalFormats);
  expect(rules).toContain(JSON.stringify(overlayFormula("query")).slice(1, -1));
  await apply(host, { kind: "remove-overlays" });
  expect(workbench.book.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(before);
});

it("says that it writes no notes, and writes nothing", async () => {
  const { host } = openInExcel(seed);
  await expect(
    apply(host, set("'Biểu 1'!B1", 11), { kind: "set-note", at: "'Biểu 1'!D1", text: "Lệch 1" }),
  ).rejects.toMatchObject({ code: "old-program", detail: "'Biểu 1'!D1" });
  expect(values(await read(host))).toMatchObject({ B1: 10 });
});

it("keeps our part beside those of others, and leaves none of it", async () => {
  const other = '<notes xmlns="urn:other"><a>1</a></notes>';
  const { host, workbench } = openInExcel({ ...seed, xmlParts: [other] });
  const state: State = { ...EMPTY_STATE, settings: { told: true } };
  const load = async () => (await host.store?.load(unstopped()))?.reading;
  expect(await load()).toBeUndefined();
  await host.store?.save(state);
  await apply(host, { kind: "set-state", xml: writeStatePart(state) });
  expect(await load()).toEqual({ kind: "state", state });
  expect(workbench.book.xmlParts).toHaveLength(2);
  await host.store?.save(EMPTY_STATE);
  expect(workbench.book.xmlParts.map((part) => part.xml)).toEqual([other]);
  await host.store?.save(state);
  await host.store?.clear();
  expect(workbench.book.xmlParts.map((part) => part.xml)).toEqual([other]);
});
