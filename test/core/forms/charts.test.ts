import { checkWorkbook } from "../../../src/core";
import type { AddSheet } from "../../../src/core/edit";
import { forms } from "../../../src/core/forms";
import { fillWorkbook, type FillWish } from "../../../src/core/forms/fill-workbook";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { newWorkbook } from "../../../src/node/new-workbook";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { takeBack } from "../../../src/xlsx/write/take-back";
import { formulas, values } from "../../support/cells";
import { describeWithSoffice, savedBySoffice } from "../../support/soffice";

const HEADINGS = ["Họ và tên", "Ngày sinh", "Giới tính", "Ngày vào Đảng", "Ngày chính thức", "Chuyên môn"];
const people = Array.from({ length: 24 }, (_, i) => [
  `Người ${String(i + 1)}`,
  16000 + i * 700,
  i % 3 === 0 ? "Nữ" : "Nam",
  41000 + i,
  41400 + i,
  i % 2 === 0 ? "Đại học" : "Trung cấp",
]);
const list: AddSheet = {
  kind: "add-sheet",
  sheet: {
    name: "Danh sách",
    cells: [HEADINGS, ...people].flatMap((row, r) =>
      row.map((value, c) => ({
        at: `${"ABCDEF".charAt(c)}${String(r + 1)}`,
        content: { value },
        ...(typeof value === "number" && { format: { numberFormat: "dd/mm/yyyy" } }),
      })),
    ),
    merges: [],
    columnWidths: [],
  },
};
const bytes = newWorkbook([list]);
const read = (of: Uint8Array) => readXlsx(of, "a.xlsx", inflateZlib);
const OPTIONS = { name: "a.xlsx", inflate: inflateZlib };

const wish: FillWish = {
  forms: ["LOCAL-TRINHDO", "B1-BTCTW"],
  period: "2021",
  ageBy: "completed-years",
  list: { sheets: ["Danh sách"] },
  charts: "vi",
  live: true,
};

function filled(of: Uint8Array, asked: FillWish, records: Parameters<typeof fillWorkbook>[3] = []) {
  const found = fillWorkbook(read(of), asked, forms, records);
  if (found.kind === "refused") throw new Error(found.why);
  return found;
}

describe("charts of filled forms", () => {
  const plan = filled(bytes, wish);
  const written = applyEdits(bytes, plan.edits, { ...OPTIONS, entryId: "1" });
  const workbook = read(written.bytes);
  const last = workbook.sheets.length - 1;

  it("stand on a sheet of their own, over the cells of the forms and of the list", () => {
    expect(plan.charts?.drawn.map(({ id }) => id)).toEqual(["ages", "education"]);
    expect(plan.charts?.missing.map(({ id }) => id)).toContain("organizations");
    expect(workbook.sheets[last]?.name).toBe("Biểu đồ");
    const [ofCharts, shown] = [formulas(workbook, last), values(workbook, last)];
    const men = Object.keys(ofCharts).filter((at) => ofCharts[at]?.startsWith("-(COUNTIFS("));
    expect(men).toHaveLength(8);
    expect(men.reduce((sum, at) => sum + Number(shown[at]), 0)).toBe(-16);
    expect(Object.values(ofCharts).some((formula) => formula.startsWith("'Trình độ chuyên môn"))).toBe(true);
    expect(checkWorkbook(workbook).findings).toEqual([]);
  });

  it("go with the forms when these are taken back, and nothing else does", () => {
    if (!written.entry) throw new Error("no entry");
    const back = takeBack(written.bytes, [written.entry], OPTIONS);
    expect(back.conflicts).toEqual([]);
    expect(read(back.bytes).sheets.map(({ name }) => name)).toEqual(["Danh sách"]);
  });

  it("forms become values in one step, each listed, and can be live again", () => {
    const { forms: again, period, ageBy, list: source } = wish;
    const asked: FillWish = { forms: again, period, ageBy, ...(source && { list: source }), frozen: true };
    const frozen = filled(written.bytes, asked, plan.records);
    const changes = frozen.again.flatMap((one) => one.changes);
    expect(changes.length).toBeGreaterThan(10);
    expect(frozen.again.flatMap(({ typed }) => typed)).toEqual([]);
    const after = applyEdits(written.bytes, frozen.edits, { ...OPTIONS, entryId: "2" });
    const still = read(after.bytes);
    for (const name of [...plan.plan.sheets.map((sheet) => sheet.name), "Biểu đồ"]) {
      const at = still.sheets.findIndex((sheet) => sheet.name === name);
      expect([name, formulas(still, at)]).toEqual([name, {}]);
    }
    if (!after.entry) throw new Error("no entry");
    const back = read(takeBack(after.bytes, [after.entry], OPTIONS).bytes);
    expect(formulas(back, 1)).toEqual(formulas(workbook, 1));
  });

  it("are drawn anew where they stand, once somebody is another on the list", () => {
    const other = applyEdits(
      written.bytes,
      [{ kind: "set-value", at: "'Danh sách'!C2", value: "Nam" }],
      OPTIONS,
    ).bytes;
    const fixed: FillWish = { ...wish, live: false };
    const first = filled(bytes, fixed);
    const drawn = applyEdits(bytes, first.edits, OPTIONS).bytes;
    const changed = applyEdits(drawn, [{ kind: "set-value", at: "'Danh sách'!C2", value: "Nam" }], OPTIONS);
    const again = filled(changed.bytes, fixed, first.records);
    expect(again.edits.filter(({ kind }) => kind === "add-sheet")).toEqual([]);
    const ofCharts = again.again.find(({ sheet }) => sheet === "Biểu đồ");
    // One man more, one woman less.
    expect(ofCharts?.changes.map(({ before, after }) => [before, after])).toHaveLength(2);
    const after = read(applyEdits(changed.bytes, again.edits, OPTIONS).bytes);
    expect(after.sheets.map(({ name }) => name).filter((name) => name.startsWith("Biểu đồ"))).toEqual([
      "Biểu đồ",
    ]);
    // Formulas follow by themselves.
    expect(filled(other, wish, plan.records).edits).toEqual([]);
  });

  it("stay as they are and others come beside them where it is another year", () => {
    const next = filled(written.bytes, { ...wish, period: "2022" }, plan.records);
    expect(next.charts?.edit.sheet.name).toBe("Biểu đồ (2)");
  });

  describeWithSoffice("in LibreOffice", () => {
    it("are opened with their figures", () => {
      const [saved] = savedBySoffice([written.bytes]);
      if (!saved) throw new Error("it does not open");
      const theirs = values(read(saved), last);
      for (const at of Object.keys(formulas(workbook, last)))
        expect([at, theirs[at]]).toEqual([at, values(workbook, last)[at]]);
    });
  });
});
