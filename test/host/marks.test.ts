import { checkWorkbook } from "../../src/core/check-workbook";
import { markEdits, UNMARK } from "../../src/core/mark-edits";
import type { Host } from "../../src/host/host";
import { formatOf } from "../../src/workbench/model/sheets";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";
import { openInPage } from "../support/page-in-node";
import { workbookParts, zipParts } from "../support/zip-workbook";

afterEach(closeExcel);

const ROWS = [
  ["Đơn vị", "Nam", "Nữ", "Tổng số"],
  ["Xã Đông", 10, 12, 22],
  ["Xã Tây", 8, 9, 17],
  ["Xã Nam", 7, 5, 13],
  ["Xã Bắc", 6, 6, 12],
  ["Xã Hạ", 16, 4, 20],
] as const;
const at = (row: number, column: number): string => `${"ABCD"[column] ?? ""}${String(row + 1)}`;

const read = (host: Host) => host.read(ignoreProgress, unstopped());
const findingsOf = async (host: Host) => {
  const workbook = await read(host);
  return { workbook, findings: checkWorkbook(workbook).findings };
};

it("in Excel marks on and off leave every format property equal, a coloured cell's too", async () => {
  const cells = ROWS.flatMap((row, r) =>
    row.map((value, c) => ({ at: at(r, c), value, ...(c === 3 && { fill: "#00FF00", bold: true }) })),
  );
  const { host, workbench } = openInExcel({ name: "bieu-1.xlsx", sheets: [{ name: "Biểu 1", cells }] });
  const formats = () =>
    workbench.book.sheets.map((sheet) => [
      ROWS.flatMap((row, r) => row.map((_, c) => formatOf(sheet, r, c))),
      sheet.conditionalFormats,
    ]);
  const before = structuredClone(formats());
  const { workbook, findings } = await findingsOf(host);
  const refused = host.apply?.(markEdits(workbook, findings, "vi"));
  await expect(refused).rejects.toMatchObject({ code: "old-program" });
  expect(workbench.book.sheets[0]?.conditionalFormats).toEqual([]);
  await host.apply?.(markEdits(workbook, findings, "vi", { notes: "none" }));
  expect(workbench.book.sheets[0]?.conditionalFormats).toHaveLength(1);
  await host.apply?.(UNMARK);
  expect(formats()).toEqual(before);
});

const STYLED = (): File => {
  const rows = ROWS.map((row, r) => {
    const cells = row.map((value, c) =>
      typeof value === "number"
        ? `<c r='${at(r, c)}' s='${c === 3 ? "1" : "0"}'><v>${String(value)}</v></c>`
        : `<c r='${at(r, c)}' t='inlineStr'><is><t>${value}</t></is></c>`,
    );
    return `<row r='${String(r + 1)}'>${cells.join("")}</row>`;
  });
  return new File([Uint8Array.from(zipParts(workbookParts({ rows: rows.join("") })))], "bieu-1.xlsx");
};

it("on the page marks and notes come and go, and what is read is as it was", async () => {
  const { host } = openInPage(STYLED());
  const { workbook, findings } = await findingsOf(host);
  expect(findings).toHaveLength(1);
  await host.apply?.(markEdits(workbook, findings, "vi"));
  const marked = await read(host);
  expect(marked.sheets[0]?.comments).toEqual([
    { row: 3, column: 3, text: expect.stringContaining("Tổng ghi 13") as string },
  ]);
  // Marked once more, in another language: what was there before gives way.
  await host.apply?.(markEdits(workbook, findings, "en"));
  expect((await read(host)).sheets[0]?.comments.map(({ text }) => text)).toEqual([
    expect.stringContaining("The total says 13"),
  ]);
  await host.apply?.(UNMARK);
  expect(await read(host)).toEqual(workbook);
});
