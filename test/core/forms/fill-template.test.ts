import type { AddSheet, Edit } from "../../../src/core/edit";
import { forms } from "../../../src/core/forms";
import { type FillWish, fillWorkbook } from "../../../src/core/forms/fill-workbook";
import { findTemplates } from "../../../src/core/forms/find-template";
import { formSheet } from "../../../src/core/forms/form-sheet";
import { heldAt } from "../../../src/core/undo/held";
import { cellName } from "../../../src/core/workbook/address";
import { newWorkbook } from "../../../src/node/new-workbook";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { LISTS } from "../../support/member-lists";

const chosen = forms.filter(({ id }) => id === "B1-BTCTW" || id === "B3-BTCTW");

const lists: readonly AddSheet[] = Object.entries(LISTS).map(([name, rows]) => ({
  kind: "add-sheet",
  sheet: {
    name,
    cells: rows.flatMap((row, r) => row.map((value, c) => ({ at: cellName(r, c), content: { value } }))),
    merges: [],
    columnWidths: [],
  },
}));

/** The empty forms on sheets that a user has named. */
const templates: readonly AddSheet[] = chosen.map((form, i) => ({
  kind: "add-sheet",
  sheet: formSheet(form, { name: `Mẫu ${String(i + 1)}`, content: () => undefined }).sheet,
}));

const read = (bytes: Uint8Array) => readXlsx(bytes, "mau.xlsx", inflateZlib);

const WISH: FillWish = {
  forms: ["B1-BTCTW", "B3-BTCTW"],
  period: "2021",
  ageBy: "completed-years",
  list: { sheets: ["Danh sách 2021"] },
  previous: { sheets: ["Danh sách 2020"] },
  inPlace: true,
};

function planned(bytes: Uint8Array, wish = WISH) {
  const plan = fillWorkbook(read(bytes), wish, forms);
  if (plan.kind !== "planned") throw new Error(plan.why);
  return plan;
}

it("every form that counts is found again in its own empty sheet, and in no other", () => {
  const counting = forms.filter(({ counts }) => counts !== undefined);
  for (const form of counting.filter((_, i) => i % 4 === 0)) {
    const { sheet, placeOf } = formSheet(form, { name: "Mẫu", content: () => undefined });
    const [found] = findTemplates(read(newWorkbook([{ kind: "add-sheet", sheet }])), counting);
    expect(found?.[0]).toBe(form.id);
    const [row] = form.rows.filter(({ heading }) => heading !== true);
    const column = "2";
    expect(found?.[1].placeOf(row?.code ?? "", column)).toBe(placeOf(row?.code ?? "", column));
  }
});

it("figures go into the user's own sheets; formulas stay, and typed figures are told apart", () => {
  const empty = newWorkbook([...lists, ...templates]);
  const plan = planned(empty);
  expect(plan.edits.every((edit: Edit) => edit.kind === "set-value")).toBe(true);
  const b1 = plan.plan.sheets.find(({ form }) => form.id === "B1-BTCTW");
  expect(b1?.name).toBe("Mẫu 1");
  const [total, joined] = ["D", "B"].map((row) => `'Mẫu 1'!${b1?.placeOf(row, "2") ?? ""}`);
  const filled = read(applyEdits(empty, plan.edits, { name: "mau.xlsx", inflate: inflateZlib }).bytes);
  expect(heldAt(filled, total ?? "")).toEqual({ value: 3 });

  const own = applyEdits(
    empty,
    [
      { kind: "set-formula", at: total ?? "", formula: "1+1" },
      { kind: "set-value", at: joined ?? "", value: 9 },
    ],
    { name: "mau.xlsx", inflate: inflateZlib },
  ).bytes;
  const again = planned(own);
  const touched = again.edits.map((edit) => ("at" in edit ? edit.at : ""));
  expect(touched).not.toContain(total);
  expect(touched).not.toContain(joined);
  expect(again.again.flatMap(({ typed }) => typed)).toMatchObject([
    { at: joined, before: { value: 9 }, after: { value: 1 } },
  ]);
});

it("without a sheet of its own a form is filled on a new one", () => {
  const plan = planned(newWorkbook([...lists, ...templates.slice(0, 1)]));
  const added = plan.edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet.name] : []));
  expect(added).toEqual(["Biểu 3-BTCTW"]);
  expect(plan.records.map(({ form }) => form)).toEqual(["B3-BTCTW"]);
});
