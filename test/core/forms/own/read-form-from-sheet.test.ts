import { forms } from "../../../../src/core/forms";
import { type Form, leavesOf } from "../../../../src/core/forms/form";
import type { FormProposal } from "../../../../src/core/forms/own/form-proposal";
import { askableOf, COUNTABLE } from "../../../../src/core/forms/own/askable";
import { fieldName } from "../../../../src/core/forms/unfilled-text";
import { readFormFromSheet } from "../../../../src/core/forms/own/read-form-from-sheet";
import { formSheet } from "../../../../src/core/forms/form-sheet";
import { findTemplates } from "../../../../src/core/forms/find-template";
import { planCell } from "../../../../src/core/forms/plan-cell";
import { NOBODY } from "../../../../src/core/forms/population";
import { readForm } from "../../../../src/core/forms/read-form";
import { gridWorkbook } from "../../../support/grid";
import {
  emptySheetOf,
  type Recovered,
  recovered,
  ROSTER_FORMS,
  withoutIndent,
} from "../../../support/recovered-form";

const formOf = (id: string): Form => {
  const found = forms.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** Each is written and read once. */
const read = new Map<string, Recovered | undefined>();
function comeBack(id: string): Recovered | undefined {
  if (!read.has(id)) read.set(id, recovered(formOf(id)));
  return read.get(id);
}

function proposed(
  sheet: string,
  options: Parameters<typeof gridWorkbook>[1] = {},
  known = forms,
): FormProposal {
  const reading = readFormFromSheet(gridWorkbook(sheet, options), "Sheet1", known);
  if (reading.kind === "refused") throw new Error(reading.why);
  return reading;
}

const relationsOf = ({ form }: FormProposal): readonly string[] =>
  form.relations.map(({ kind, total, parts }) => {
    const name = (ref: { row?: string; column?: string }): string =>
      [ref.row, ref.column && `c${ref.column}`].filter(Boolean).join(":");
    return `${kind} ${name(total)} = ${parts.map((part) => (part.sign === -1 ? "-" : "") + name(part)).join(" ")}`;
  });

describe("the empty sheets of the forms that lists fill, read without knowing the form", () => {
  it.each(ROSTER_FORMS)("%s comes back", (id) => {
    const found = comeBack(id);
    expect(found?.structure).toBeGreaterThan(0.96);
    expect(found?.columns.missed).toEqual([]);
    // Every fourth is also read as one who knows no indents would have typed it.
    if (ROSTER_FORMS.indexOf(id) % 4 === 0)
      expect(recovered(formOf(id), withoutIndent)?.structure).toBeGreaterThan(0.94);
  });

  it("all together miss hardly anything", () => {
    const all = ["B1-BTCTW", "B3-BTCTW", "B5-BTCTW", "B7-BTCTW", "T3-TCTW"].map(comeBack);
    const missed = all.flatMap((one) => [...(one?.rows.missed ?? []), ...(one?.relations.missed ?? [])]);
    expect(missed).toEqual([]);
    const counts = all.map((one) => one?.counts ?? { found: 0, of: 1 });
    const sum = (which: "found" | "of"): number => counts.reduce((so, one) => so + one[which], 0);
    expect(sum("found") / sum("of")).toBeGreaterThan(0.95);
  });

  it("gives forms that are as sound as those of the program", () => {
    for (const id of ["B4-BTCTW", "B5-BTCTW", "T6-TCTW"]) {
      const reading = readFormFromSheet(emptySheetOf(formOf(id)), "Mẫu", forms);
      if (reading.kind === "refused") throw new Error(reading.why);
      expect(readForm(reading.form).kind).toBe("form");
      expect(reading.rows).toHaveLength(reading.form.rows.length);
      expect(reading.columns).toHaveLength(leavesOf(reading.form.columns).length);
      expect(reading.relations).toHaveLength(reading.form.relations.length);
    }
  });
});

const AGES = `
  | BÁO CÁO CƠ CẤU ĐẢNG VIÊN            |          |                |            |
  |                                     |          |                |            |
  | Chỉ tiêu                            | Tổng số  | Chia ra        |            |
  |                                     |          | Nam            | Nữ         |
  | A                                   | 1=2+3    | 2              | 3          |
  | I. Đảng viên trong danh sách cuối kỳ |         |                |            |
  | Trong đó: - Dự bị                   |          |                |            |
  | - Đảng viên là người Khơ-me ở biên giới |      |                |            |
  | II. Phân tích                       |          |                |            |
  | 1. Độ tuổi                          |          |                |            |
  | - Dưới 31 tuổi                      |          |                |            |
  | - Từ 31 đến 45 tuổi                 |          |                |            |
  | - 46 tuổi trở lên                   |          |                |            |
  | 2. Trình độ lý luận chính trị       |          |                |            |
  | - Sơ cấp                            |          |                |            |
  | - Trung cấp                         |          |                |            |
  | Người lập biểu                      |          | Thủ trưởng     |            |`;

it("keeps the paper of its sheet, and takes what suits its columns where that says nothing", () => {
  const form = { ...formOf("B4-BTCTW"), page: { paper: "A3", orientation: "landscape" } as const };
  const reading = readFormFromSheet(emptySheetOf(form), "Mẫu", []);
  expect(reading.kind === "proposed" && reading.form.page).toEqual(form.page);
  expect(formSheet(form, { name: "Biểu", content: () => undefined }).sheet.print).toMatchObject(form.page);
  expect(proposed(AGES).form.page).toEqual({ paper: "A4", orientation: "portrait" });
});

describe("a form that nobody has seen", () => {
  const proposal = proposed(AGES, { merges: ["A1:D1", "A3:A4", "B3:B4", "C3:D3"] });

  it("has its header tree, its codes and what these say", () => {
    expect(proposal.form.title).toBe("BÁO CÁO CƠ CẤU ĐẢNG VIÊN");
    expect(proposal.form.columns).toEqual([
      { label: "Chỉ tiêu", id: "A", code: "A", role: "label" },
      { label: "Tổng số", id: "1", code: "1", formula: "1=2+3", role: "value" },
      {
        label: "Chia ra",
        children: [
          { label: "Nam", id: "2", code: "2", role: "value" },
          { label: "Nữ", id: "3", code: "3", role: "value" },
        ],
      },
    ]);
  });

  it("has its rows under each other by their numbering, without notes and signatures", () => {
    expect(proposal.form.rows.map(({ code, parent, heading }) => [code, parent, heading])).toEqual([
      ["I", undefined, undefined],
      ["I.x1", "I", undefined],
      ["I.x2", "I", undefined],
      ["II", undefined, true],
      ["II.1", "II", true],
      ["II.1.x1", "II.1", undefined],
      ["II.1.x2", "II.1", undefined],
      ["II.1.x3", "II.1", undefined],
      ["II.2", "II", true],
      ["II.2.x1", "II.2", undefined],
      ["II.2.x2", "II.2", undefined],
    ]);
  });

  it("adds up as it says: ages to all, levels that many lack to some of them", () => {
    expect(relationsOf(proposal)).toEqual([
      "sum c1 = c2 c3",
      "sum I = II.1.x1 II.1.x2 II.1.x3",
      "of-which I = II.2.x1 II.2.x2",
      "of-which I = I.x1",
      "of-which I = I.x2",
    ]);
  });

  it("counts what its words are known to mean, and says of the others that it does not know", () => {
    const { counts, columnCounts } = proposal.form;
    expect(counts?.I).toEqual({ of: "members", where: [] });
    expect(counts?.["I.x1"]?.where).toEqual([{ field: "party.stage", is: ["probationary"] }]);
    expect(["x1", "x2", "x3"].map((step) => counts?.[`II.1.${step}`]?.where[0]?.age)).toEqual([
      [null, 30],
      [31, 45],
      [46, null],
    ]);
    expect(columnCounts).toEqual({
      "2": { where: [{ field: "person.gender", is: ["male"] }] },
      "3": { where: [{ field: "person.gender", is: ["female"] }] },
    });
    expect(counts?.["I.x2"]).toBeUndefined();
    expect(proposal.rows[2]).toEqual({ place: "numbering", counts: { why: "unknown" }, isUnsure: true });
    expect(proposal.rows[1]).toMatchObject({
      counts: { why: "known-form", form: "B3-BTCTW", row: "I.x2" },
      isUnsure: false,
    });
  });

  it("has an id that no known form has, and is the user's", () => {
    const again = proposed(AGES, { merges: ["A1:D1", "A3:A4", "B3:B4", "C3:D3"] }, [...forms, proposal.form]);
    expect(proposal.form).toMatchObject({ series: "own", source: { kind: "own" } });
    expect(again.form.id).not.toBe(proposal.form.id);
  });
});

it("a row that a known form has counts what it counts there, and says where that was found", () => {
  const { form, rows } = proposed(`
    | Tiêu chí                            | Kỳ này | Cùng kỳ năm trước |
    | 1                                   | 2      | 3                 |
    | A - Đảng viên đầu kỳ                |        |                   |
    | B - Đảng viên tăng trong kỳ         |        |                   |
    | 1. Kết nạp                          |        |                   |
    | 2. Chuyển đến                       |        |                   |
    | C - Đảng viên giảm trong kỳ         |        |                   |
    | 1. Từ trần                          |        |                   |
    | 2. Chuyển đi                        |        |                   |
    | D - Đảng viên cuối kỳ báo cáo       |        |                   |`);
  expect(form.relations.find(({ total }) => total.row === "D")?.parts).toEqual([
    { row: "A" },
    { row: "B" },
    { row: "C", sign: -1 },
  ]);
  expect(form.transfers).toEqual({ into: "B.2", outOf: "C.2" });
  expect(form.counts?.["C.1"]).toEqual({ of: "left", where: [{ field: "status", is: ["dead"] }] });
  expect(rows[2]?.counts).toEqual({ why: "flow" });
});

it.each([
  ["no-sheet", "| a |", "Khác"],
  ["no-header", "| Một dòng chữ |", "Sheet1"],
  ["no-rows", "| Chỉ tiêu | Kỳ này | Kỳ trước |\n| 1 | 2 | 3 |", "Sheet1"],
])("says %s of a sheet that is no form", (why, sheet, name) => {
  expect(readFormFromSheet(gridWorkbook(sheet), name, forms)).toEqual({ kind: "refused", why });
});

describe("what captions and rows say by general words", () => {
  const asked = (label: string, sheet: FormProposal): unknown => {
    const row = sheet.form.rows.find((one) => one.label.includes(label));
    return sheet.form.counts?.[row?.code ?? ""];
  };

  it("a band says of which period its columns are; points of per cent are a difference", () => {
    const { form } = proposed(
      `
  | BÁO CÁO TRÌNH ĐỘ           |          |         |          |         |                    |
  | Trình độ                   | Kỳ trước |         | Kỳ này   |         | Tăng/giảm (điểm %) |
  |                            | Số lượng | Tỷ lệ % | Số lượng | Tỷ lệ % |                    |
  | Cao đẳng                   |          |         |          |         |                    |
  | Đại học                    |          |         |          |         |                    |
  | Thạc sĩ                    |          |         |          |         |                    |`,
      { merges: ["A2:A3", "B2:C2", "D2:E2", "F2:F3"] },
    );
    expect(leavesOf(form.columns).map(({ role }) => role)).toEqual([
      ...["label", "previous", "percent", "value", "percent"],
      "difference",
    ]);
  });

  const sheet = proposed(`
  | BÁO CÁO CÔNG TÁC ĐẢNG VIÊN TRONG NĂM                      |        |
  | Nội dung                                                  | Số     |
  | I. Số đảng viên được công nhận chính thức trong năm       |        |
  | II. Số tổ chức cơ sở đảng không có kết nạp đảng viên      |        |
  | III. Đảng bộ cơ sở                                        |        |
  | Trong đó: + Đảng bộ bộ phận                               |        |
  | + Chi bộ trực thuộc                                       |        |
  | + Có kết nạp đảng viên                                    |        |
  | IV. Tặng Huy hiệu Đảng trong năm                          |        |`);

  it.each([
    [
      "công nhận chính thức",
      {
        of: "members",
        where: [
          { field: "party.stage", is: ["official"] },
          { field: "party.officialDate", from: "period.start", to: "period.end" },
        ],
      },
    ],
    ["không có kết nạp", { of: "organizations", where: [{ field: "unit.admitted", known: false }] }],
    ["Đảng bộ bộ phận", { of: "branches", where: [{ field: "branch.kind", is: ["section"] }] }],
    ["Chi bộ trực thuộc", { of: "branches", where: [{ field: "branch.kind", is: ["branch"] }] }],
    [
      "+ Có kết nạp",
      {
        of: "organizations",
        where: [
          { field: "unit.kind", is: ["committee"] },
          { field: "unit.admitted", known: true },
        ],
      },
    ],
    ["Huy hiệu", { of: "members", where: [{ field: "badge.new", not: ["none"] }] }],
  ])("%s", (label, counts) => {
    expect(asked(label, sheet)).toEqual(counts);
  });
});

describe("columns that tell people apart by more than their rows", () => {
  const { form, columns } = proposed(
    `
  | BIỂU PHÂN TÍCH ĐẢNG VIÊN |         |                     |          |         |          |         |                |            |
  | Chỉ tiêu                 | Tổng số | Trình độ chuyên môn |          |         | Tuổi đời |         | Bộ đội xuất ngũ | Năm 2021  |
  |                          |         | Trung cấp           | Cao đẳng | Đại học | Dưới 35  | Trên 50 |                |            |
  | 1. Đảng viên nam         |         |                     |          |         |          |         |                |            |
  | 2. Đảng viên nữ          |         |                     |          |         |          |         |                |            |
  | 3. Đảng viên dự bị       |         |                     |          |         |          |         |                |            |`,
    { merges: ["A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:H3", "I2:I3"] },
  );
  const level = (...is: string[]): unknown => ({ where: [{ field: "edu.professional", is }] });

  it("ask what their bands name; the highest level takes in those above it", () => {
    expect(form.columnCounts).toMatchObject({
      "3": level("intermediate"),
      "4": level("college"),
      "6": { where: [{ field: "person.birthDate", age: [null, 34] }] },
      "7": { where: [{ field: "person.birthDate", age: [51, null] }] },
    });
    expect(form.columnCounts?.["5"]?.where?.[0]?.is).toEqual(
      expect.arrayContaining(["university", "master", "doctor"]),
    );
  });

  it("are left to be typed, and asked about, where nobody knows what they ask; never filled with the row's own", () => {
    expect(form.columnCounts?.["8"]).toEqual({ typed: true });
    expect(columns.map(({ isUnsure }) => isUnsure)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0].map(Boolean));
    const row = form.rows[0];
    const leaf = leavesOf(form.columns)[7];
    const measure = {
      asOf: "2021-12-31",
      period: { start: "2021-01-01", end: "2021-12-31" },
      ageBy: "completed-years",
    } as const;
    expect(row && leaf && planCell(form, row, leaf, NOBODY, measure)).toEqual({
      kind: "unfilled",
      reason: { kind: "not-counted" },
    });
  });

  it("ask nothing where they say how many, or when", () => {
    expect(Object.keys(form.columnCounts ?? {})).not.toContain("2");
    expect(Object.keys(form.columnCounts ?? {})).not.toContain("9");
  });
});

it("rows that are merged downwards, and a total that stands across, are rows; so they are in the template", () => {
  const workbook = gridWorkbook(
    `
  | BIỂU TỔNG HỢP THEO CHI BỘ |                 |         |          |
  | STT                      | Chi bộ           | Tổng số | Trong đó |
  |                          |                  |         | Nữ       |
  | 1                        | Chi bộ Văn phòng |         |          |
  |                          |                  |         |          |
  |                          |                  |         |          |
  | 2                        | Chi bộ Tài vụ    |         |          |
  |                          |                  |         |          |
  |                          |                  |         |          |
  | Cộng                     |                  |         |          |
  |                          |                  |         |          |
  | NGƯỜI LẬP BIỂU           |                  |         |          |`,
    {
      merges: [
        ...["A1:D1", "A2:A3", "B2:B3", "C2:C3", "A4:A6", "B4:B6", "C4:C6", "D4:D6"],
        ...["A7:A9", "B7:B9", "C7:C9", "D7:D9", "A10:B10", "A12:B12"],
      ],
    },
  );
  const reading = readFormFromSheet(workbook, "Sheet1", forms);
  if (reading.kind === "refused") throw new Error(reading.why);
  const { form } = reading;
  expect(form.rows.map(({ label }) => label)).toEqual(["Chi bộ Văn phòng", "Chi bộ Tài vụ", "Cộng"]);
  expect(Object.keys(form.counts ?? {})).toEqual(["1", "2", "T"]);
  const template = findTemplates(workbook, [form]).get(form.id);
  const value = leavesOf(form.columns)[2]?.id ?? "";
  expect(form.rows.map(({ code }) => template?.placeOf(code, value))).toEqual(["C4", "C7", "C10"]);
});

it("some of the members are not taken for some of those who left, because a known form says so of these", () => {
  const { form, rows } = proposed(`
    | Chỉ tiêu                              | Tổng số | Nữ |
    | A                                     | 1       | 2  |
    | I. Tổng số đảng viên                  |         |    |
    | 1. Đảng viên dự bị                    |         |    |
    | 2. Đảng viên là người dân tộc thiểu số |         |    |
    | 3. Đảng viên là người có đạo          |         |    |`);
  expect(form.rows.map(({ code }) => form.counts?.[code])).toEqual([
    { of: "members", where: [] },
    { of: "members", where: [{ field: "party.stage", is: ["probationary"] }] },
    { of: "members", where: [{ field: "person.ethnicity", not: ["kinh"] }] },
    { of: "members", where: [{ field: "person.religion", not: ["none"] }] },
  ]);
  expect(rows.map(({ isUnsure }) => isUnsure)).toEqual([false, false, false, false]);
});

it("whatever is offered to be asked is a field that is known by a name in both languages", () => {
  for (const of of COUNTABLE)
    for (const { field, questions, values } of askableOf(of)) {
      expect(fieldName(field).vi).not.toBe(field);
      if (questions.includes("values")) expect(values).not.toEqual([]);
    }
});
