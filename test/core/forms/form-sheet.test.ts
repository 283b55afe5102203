import type { NewSheet } from "../../../src/core/edit";
import { forms } from "../../../src/core/forms";
import { type Form, leavesOf } from "../../../src/core/forms/form";
import { formSheet } from "../../../src/core/forms/form-sheet";
import { parseRange } from "../../../src/core/workbook/address";

const formOf = (id: string): Form => {
  const form = forms.find((one) => one.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
};

const textAt = (sheet: NewSheet, at: string): unknown => {
  const content = sheet.cells.find((cell) => cell.at === at)?.content;
  return content && ("value" in content ? content.value : `=${content.formula}`);
};

describe("a form laid out as a sheet", () => {
  const { sheet, placeOf } = formSheet(formOf("B1-BTCTW"), {
    name: "Biểu 1",
    upper: "TỈNH ỦY VĨNH LAM",
    unit: "ĐẢNG ỦY XÃ ĐÔNG",
    period: "Năm 2021",
    content: ({ code }, { role }) => {
      if (role === "value") return { value: code === "D" ? 8341 : 1 };
      return role === "percent" ? { formula: "1+1" } : undefined;
    },
  });

  test("has its heading block, its title and its number", () => {
    const texts = sheet.cells.slice(0, 12).map(({ at }) => textAt(sheet, at));
    expect(texts).toEqual(
      expect.arrayContaining([
        "TỈNH ỦY VĨNH LAM",
        "ĐẢNG ỦY XÃ ĐÔNG",
        "Biểu số 1-BTCTW",
        "THỐNG KÊ TĂNG, GIẢM ĐẢNG VIÊN",
        "Năm 2021",
      ]),
    );
  });

  test("has its header tree over its columns and its codes under them", () => {
    const [band] = sheet.cells.filter(({ at }) => textAt(sheet, at) === "Thực hiện");
    expect(sheet.merges).toContain("B7:C7");
    expect(band?.at).toBe("B7");
    expect(["A9", "B9", "C9", "D9"].map((at) => textAt(sheet, at))).toEqual(["1", "2", "3", "4(=2*100/3)"]);
  });

  test("puts each figure where its row and its column meet", () => {
    expect(textAt(sheet, placeOf("D", "2") ?? "")).toBe(8341);
    expect(textAt(sheet, placeOf("D", "4") ?? "")).toBe("=1+1");
    expect(textAt(sheet, placeOf("D", "3") ?? "")).toBeUndefined();
    expect(placeOf("Z", "2")).toBeUndefined();
  });

  test("repeats its header on every page and says there what it is taken from", () => {
    expect(sheet.print).toMatchObject({
      titleRows: [7, 9],
      footer: "Theo mẫu thu thập (05/7/2022), chưa đối chiếu văn bản gốc",
    });
  });

  test("ends with those who sign", () => {
    const last = sheet.cells.slice(-8).map(({ at }) => textAt(sheet, at));
    expect(last).toEqual(expect.arrayContaining(["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"]));
  });
});

test.each(forms.map((form) => [form.id, form] as const))("%s: no cell is drawn twice", (_, form) => {
  const { sheet, placeOf } = formSheet(form, { name: "Biểu", content: () => ({ value: 1 }) });
  const cells = new Set(sheet.cells.map(({ at }) => at));
  expect(cells.size).toBe(sheet.cells.length);
  const covered = new Set<string>();
  for (const merge of sheet.merges) {
    const range = parseRange(merge);
    if (!range) throw new Error(merge);
    for (let i = 0; i < range.rowCount * range.columnCount; i++) {
      const at = `${String(range.row + Math.floor(i / range.columnCount))}:${String(range.column + (i % range.columnCount))}`;
      expect(covered).not.toContain(at);
      covered.add(at);
    }
  }
  for (const { code, heading } of form.rows)
    for (const { id, role } of leavesOf(form.columns))
      if (role === "value" && !heading) expect(textAt(sheet, placeOf(code, id) ?? "")).toBe(1);
});
