import ExcelJS from "exceljs";
import type { NewSheet } from "../../../src/core/edit";
import { forms } from "../../../src/core/forms";
import { leavesOf } from "../../../src/core/forms/form";
import { formSheet } from "../../../src/core/forms/form-sheet";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";

const SHEET: NewSheet = {
  name: "Biểu in",
  cells: [
    {
      at: "A1",
      content: { value: "BIỂU" },
      format: { fontName: "Times New Roman", fontSize: 14, bold: true },
    },
    { at: "A3", content: { value: "Nữ" }, format: { fontName: "Times New Roman", indent: 2, wrap: true } },
  ],
  merges: [],
  columnWidths: [],
  rowHeights: [undefined, 12, 33],
  print: {
    orientation: "landscape",
    fitToWidth: true,
    paper: "A3",
    footer: "Theo mẫu thu thập & chưa đối chiếu",
    pageNumbers: true,
  },
};

async function written(sheet: NewSheet): Promise<ExcelJS.Worksheet | undefined> {
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet("Nguồn");
  const { bytes } = applyEdits(
    new Uint8Array(await empty.xlsx.writeBuffer()),
    [{ kind: "add-sheet", sheet }],
    {
      name: "a.xlsx",
      inflate: inflateZlib,
    },
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.getWorksheet(sheet.name);
}

test("a new sheet has the font, the indents and the heights it is given", async () => {
  const sheet = await written(SHEET);
  expect(sheet?.getCell("A1").font).toMatchObject({ name: "Times New Roman", size: 14, bold: true });
  expect(sheet?.getCell("A1").font.scheme).toBeUndefined();
  expect(sheet?.getCell("A3").alignment).toMatchObject({ indent: 2, wrapText: true });
  expect([1, 2, 3].map((row) => sheet?.getRow(row).height)).toEqual([undefined, 12, 33]);
});

test("it is printed on the paper it is given, with the text under each page", async () => {
  const sheet = await written(SHEET);
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: "landscape", fitToWidth: 1 });
  expect(sheet?.headerFooter.oddFooter).toBe(
    '&C&9&"Times New Roman,Regular"Theo mẫu thu thập && chưa đối chiếu&R&9&"Times New Roman,Regular"&P/&N',
  );
});

test.each([
  ["B3-BTCTW", "portrait", 9],
  ["B5-BTCTW", "landscape", 9],
] as const)("form %s as it is filled is set up to be printed", async (id, orientation, paperSize) => {
  const form = forms.find((one) => one.id === id);
  if (!form) throw new Error(id);
  const { sheet: drawn, placeOf } = formSheet(form, { name: "Biểu in", content: () => ({ value: 1 }) });
  const sheet = await written(drawn);
  // As wide as the page, as long as it takes.
  expect(sheet?.pageSetup).toMatchObject({ paperSize, orientation, fitToWidth: 1, fitToHeight: 0 });
  const [first, last] = (sheet?.pageSetup.printTitlesRow ?? "").split(":").map(Number);
  const [row] = form.rows;
  const column = leavesOf(form.columns).find(({ role }) => role === "value")?.id ?? "";
  // From the first line of the header to the row of codes, which is the last before the figures.
  expect(last).toBe(Number(/\d+$/.exec(placeOf(row?.code ?? "", column) ?? "")?.[0]) - 1);
  const caption = leavesOf(form.columns)[0]?.label;
  expect(sheet?.getCell(first ?? 0, 1).value).toBe(caption);
  expect(sheet?.headerFooter.oddFooter).toContain("chưa đối chiếu văn bản gốc");
});

test("it is printed on A4 where nothing is said", async () => {
  const sheet = await written({ ...SHEET, print: { orientation: "portrait", fitToWidth: true } });
  expect(sheet?.pageSetup.paperSize).toBe(9);
});
