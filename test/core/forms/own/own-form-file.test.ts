import { forms } from "../../../../src/core/forms";
import { readOwnForm, writeOwnForm } from "../../../../src/core/forms/own/own-form-file";
import { readFormFromSheet } from "../../../../src/core/forms/own/read-form-from-sheet";
import { gridWorkbook } from "../../../support/grid";

const reading = readFormFromSheet(
  gridWorkbook(`
    | Chỉ tiêu            | Kỳ này |
    | A                   | 1      |
    | Tổng số đảng viên   |        |
    | - Nữ                |        |
    | - Nam               |        |`),
  "Sheet1",
  forms,
);
if (reading.kind === "refused") throw new Error(reading.why);
const { form, rows, columns, relations } = reading;
const text = writeOwnForm({ form, reasons: { rows, columns, relations } });

it("what is written is read again, with its reasons", () => {
  expect(readOwnForm(text)).toEqual({
    kind: "form",
    file: { khopSoForm: 1, form, reasons: { rows, columns, relations } },
  });
});

const changed = (change: (file: { form: typeof form }) => unknown): string =>
  JSON.stringify(change(JSON.parse(text) as { form: typeof form }));

it.each([
  ["", "{"],
  ["", "[]"],
  [
    "form.rows[0].code",
    changed((file) => ({ ...file, form: { ...form, rows: [{ ...form.rows[0], code: "" }] } })),
  ],
  ["form.series", changed((file) => ({ ...file, form: { ...form, series: "BTCTW" } }))],
  [
    "form.source.kind",
    changed((file) => ({ ...file, form: { ...form, source: { kind: "unit-workbook" } } })),
  ],
  ["form.rows[1]", changed((file) => ({ ...file, form: { ...form, rows: [form.rows[0], form.rows[0]] } }))],
  [
    "form.counts.Z",
    changed((file) => ({ ...file, form: { ...form, counts: { Z: { of: "members", where: [] } } } })),
  ],
  ["more", changed((file) => ({ ...file, more: 1 }))],
])("names %j as the place that does not fit", (where, json) => {
  expect(readOwnForm(json)).toEqual({ kind: "unreadable", where });
});

it("says of a later version that it is one", () => {
  expect(readOwnForm(changed((file) => ({ ...file, khopSoForm: 2 })))).toEqual({ kind: "newer", version: 2 });
});

it("reasons that belong to other rows are left out", () => {
  const fewer = changed((file) => ({
    ...file,
    form: { ...form, rows: form.rows.slice(0, 2), relations: [], counts: {} },
  }));
  expect(readOwnForm(fewer)).toMatchObject({ kind: "form", file: { form: { rows: [{}, {}] } } });
  expect(readOwnForm(fewer)).not.toHaveProperty("file.reasons");
});
