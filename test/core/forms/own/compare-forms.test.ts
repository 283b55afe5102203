import { forms } from "../../../../src/core/forms";
import type { Form, FormRow } from "../../../../src/core/forms/form";
import { carryOver } from "../../../../src/core/forms/own/carry-over";
import { compareForms } from "../../../../src/core/forms/own/compare-forms";
import type { LineChange } from "../../../../src/core/forms/own/form-comparison";
import { readFormFromSheet } from "../../../../src/core/forms/own/read-form-from-sheet";
import { readForm } from "../../../../src/core/forms/read-form";
import { emptySheetOf } from "../../../support/recovered-form";

const formOf = (id: string): Form => {
  const found = forms.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const B3 = formOf("B3-BTCTW");

/** The form as it would be printed next year, read from its empty sheet. */
function nextYear(
  form: Form,
  change: (rows: readonly FormRow[]) => readonly FormRow[],
  columns = form.columns,
): Form {
  const changed: Form = { ...form, rows: change(form.rows), columns, relations: [] };
  const reading = readFormFromSheet(emptySheetOf(changed), "Mẫu", forms);
  if (reading.kind === "refused") throw new Error(reading.why);
  return reading.form;
}

const relabel =
  (names: Readonly<Record<string, string>>) =>
  (rows: readonly FormRow[]): readonly FormRow[] =>
    rows.map((row) => ({ ...row, label: names[row.code] ?? row.label }));

const row = (code: string, label: string, over: FormRow): FormRow => ({ ...over, code, label });

const changesOf = (changes: readonly LineChange[]): readonly string[] =>
  changes
    .filter(({ kind }) => kind !== "same")
    .map(({ kind, from, to, isSure }) => `${kind} ${from.join(",")} > ${to.join(",")}${isSure ? "" : "?"}`);

it("a form is the same as itself, read from its sheet", () => {
  const now = nextYear(B3, (rows) => rows);
  const { rows, columns } = compareForms(B3, now);
  expect(changesOf(rows)).toEqual([]);
  expect(changesOf(columns)).toEqual([]);
  const carried = carryOver(B3, now, { rows, columns });
  expect(carried.form.counts).toEqual(B3.counts);
  expect(carried.rows).toHaveLength(Object.keys(B3.counts ?? {}).length);
  // How it agrees with other forms stands on no sheet.
  expect(carried.relations).toBe(B3.relations.filter(({ along }) => along === "forms").length);
});

it("rows that were added, taken out, renamed and split are told apart", () => {
  const now = nextYear(B3, (rows) =>
    relabel({
      "II.1.a.x4": "- Người hoạt động không chuyên trách ở thôn, tổ dân phố (ấp, khu phố)",
      "II.7": "7. Trình độ lý luận chính trị của đảng viên",
    })(rows).flatMap((one) => {
      if (one.code === "II.2.x1")
        return [row("n1", "- Từ 18 - 25 tuổi", one), row("n2", "- Từ 26 - 30 tuổi", one)];
      if (one.code === "I.x7") return [];
      if (one.code === "I.x6") return [one, row("n3", "- Là người dân quân tự vệ", one)];
      return [one];
    }),
  );
  expect(changesOf(compareForms(B3, now).rows)).toEqual([
    "removed I.x7 > ",
    "added  > I.x7",
    "renamed II.1.a.x4 > II.1.a.x4",
    "split II.2.x1 > II.2.x1,II.2.x2",
    "renamed II.7 > II.7",
  ]);
});

it("bands of age that became one are told, and count together what they counted", () => {
  const now = nextYear(B3, (rows) =>
    rows.flatMap((one) => {
      if (one.code === "II.2.x7") return [row("n1", "- Trên 55 tuổi", one)];
      return one.code === "II.2.x8" ? [] : [one];
    }),
  );
  const comparison = compareForms(B3, now);
  expect(changesOf(comparison.rows)).toEqual(["merged II.2.x7,II.2.x8 > II.2.x7"]);
  const { form } = carryOver(B3, now, comparison);
  expect(form.counts?.["II.2.x7"]?.where).toEqual([{ field: "person.birthDate", age: [56, null] }]);
  expect(readForm(form).kind).toBe("form");
});

it("a row of several words that was divided among rows of one word each is split", () => {
  const t2 = formOf("T2-TCTW");
  const now = nextYear(t2, (rows) =>
    rows.flatMap((one) =>
      one.code === "I.x12" ? [row("n1", "+ Sinh viên", one), row("n2", "+ Học sinh", one)] : [one],
    ),
  );
  expect(changesOf(compareForms(t2, now).rows)).toEqual(["split I.x12 > I.x12,I.x13"]);
});

it("a doubtful new name is taken over only where somebody agrees", () => {
  const before = formOf("B1-BTCTW");
  const now = nextYear(before, relabel({ "B.3": "3. Khôi phục quyền đảng viên" }));
  const counted: Form = { ...before, counts: { ...before.counts, "B.3": { of: "joined", where: [] } } };
  const bare: Form = { ...now, counts: {} };
  const comparison = compareForms(counted, bare);
  const doubtful = comparison.rows.filter(({ isSure }) => !isSure);
  expect(changesOf(doubtful)).toEqual(["renamed B.3 > B.3?"]);
  expect(carryOver(counted, bare, comparison).form.counts?.["B.3"]).toBeUndefined();
  expect(carryOver(counted, bare, comparison, () => true).form.counts?.["B.3"]).toEqual({
    of: "joined",
    where: [],
  });
});

it("a column under another band is the same where none other has its name", () => {
  const b1 = formOf("B1-BTCTW");
  const now = nextYear(b1, (rows) => rows, [
    ...b1.columns.slice(0, 1),
    { label: "Kỳ này", id: "2", code: "2", role: "value" },
    { label: "Cùng kỳ năm trước", id: "3", code: "3", role: "previous" },
  ]);
  expect(changesOf(compareForms(b1, now).columns)).toEqual(["removed 4 > "]);
});

it("a column that was added, and one that was renamed, do not confuse the others", () => {
  const b4 = formOf("B4-BTCTW");
  const columns: Form["columns"] = [
    ...b4.columns.slice(0, 2),
    {
      label: "Đảng viên chia theo dân tộc, tôn giáo",
      children: [
        { label: "Tổng số", id: "3", code: "3", role: "value" },
        { label: "Trong đó: nữ", id: "4", code: "4", role: "value" },
        { label: "Trong đó: dự bị", id: "5", code: "5", role: "value" },
      ],
    },
    { label: "Tỷ lệ (%)", id: "6", code: "6", role: "percent" },
  ];
  const now = nextYear(b4, (rows) => rows, columns);
  expect(changesOf(compareForms(b4, now).columns)).toEqual(["added  > 5"]);
  expect(compareForms(b4, now).columns.find(({ from }) => from[0] === "5")?.to).toEqual(["6"]);
});
