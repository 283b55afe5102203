import { forms } from "../../../src/core/forms";
import { toFillDocument } from "../../../src/core/forms/fill-document";
import { fillFromRosters } from "../../../src/core/forms/fill-rosters";
import { listErrors } from "../../../src/core/forms/list-errors";
import { provisionalMarks } from "../../../src/core/forms/provisional-marks";
import { readPeriod } from "../../../src/core/forms/period";
import { readRoster } from "../../../src/core/roster/read-roster";
import { EMPTY_STATE, type State } from "../../../src/core/state/state";
import { checkWorkbook } from "../../../src/core/check-workbook";
import { valuesOf } from "../../../src/core/state/explain";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

const HEAD =
  "| STT | Họ và tên | Ngày sinh | Giới tính | Dân tộc | Ngày vào Đảng | Ngày chính thức | Số thẻ | Chi bộ |";

/** A list; born 1995, a full member since 2016, where nothing else is said. */
const listOf = (
  ...people: readonly (readonly [sex: string, born?: string, admitted?: string, card?: string])[]
) =>
  gridWorkbook(
    {
      DS: [
        HEAD,
        ...people.map(
          ([sex, born = "01/02/1995", admitted = "03/02/2015", card], i) =>
            `| ${String(i + 1)} | Người ${"ABCDE"[i] ?? ""} | ${born} | ${sex} | Kinh | ${admitted} | 03/02/2016 | ${card ?? String(10_000_001 + i)} | Một |`,
        ),
      ].join("\n"),
    },
    "ds.xlsx",
  );

function filled(workbook: Workbook, state: State = EMPTY_STATE) {
  const roster = readRoster(viewWorkbook(workbook));
  const period = readPeriod("2021");
  if (!roster || !period) throw new Error("no list");
  const plan = fillFromRosters({
    forms: forms.filter(({ id }) => ["B2-BTCTW", "B3-BTCTW", "B4-BTCTW"].includes(id)),
    current: { roster, workbook: "ds.xlsx", errors: listErrors(workbook, roster, state) },
    period,
    ageBy: "completed-years",
  });
  const cells = toFillDocument(plan, "en").forms.flatMap(({ id, cells: own }) =>
    own.map((one) => ({ ...one, form: id })),
  );
  const waiting = cells.filter(({ provisional }) => provisional !== undefined);
  const cell = (form: string, row: string, column = "2") =>
    cells.find((one) => one.form === form && one.row === row && one.column === column);
  return { plan, cells, waiting, cell };
}

describe("figures of a list that is wrong somewhere", () => {
  it("are final where nothing is wrong", () => {
    expect(filled(listOf(["Nam"], ["Nữ"])).waiting).toEqual([]);
  });

  it("are not where a day is wrong that they hang on, of those who would be counted", () => {
    // Admitted before birth: the ages of women are open, and how many men there are is not.
    const { cell, plan } = filled(listOf(["Nam"], ["Nữ", "01/02/2017"]));
    const reason = [
      {
        why: "list-errors",
        units: [],
        at: ["'[ds.xlsx]DS'!F3", "'[ds.xlsx]DS'!C3"],
        message: "there are open errors in the list at '[ds.xlsx]DS'!F3; '[ds.xlsx]DS'!C3",
      },
    ];
    expect(cell("B3-BTCTW", "II.2.x1")).toMatchObject({ value: 2, provisional: reason });
    expect(cell("B3-BTCTW", "I")).not.toHaveProperty("provisional");
    expect(cell("B3-BTCTW", "I.x1")).not.toHaveProperty("provisional");
    expect(cell("B4-BTCTW", "I", "3")).not.toHaveProperty("provisional");
    const sheet = plan.edits.find((edit) => edit.sheet.name === "Biểu 3-BTCTW")?.sheet;
    const marked = provisionalMarks(plan.sheets).flatMap(({ at }) => at);
    expect(marked).toContain(cell("B3-BTCTW", "II.2.x1")?.at);
    expect(marked).not.toContain(cell("B3-BTCTW", "I")?.at);
    const texts = sheet?.cells.flatMap(({ content }) =>
      content && "value" in content ? [content.value] : [],
    );
    expect(texts).toContain(
      "Ô nền vàng, chữ nghiêng là số tạm tính: danh sách còn chỗ sai ở '[ds.xlsx]DS'!F3; '[ds.xlsx]DS'!C3.",
    );
  });

  it("wait for a day of admission that is wrong also where nobody is counted yet", () => {
    const { cell } = filled(listOf(["Nam"], ["Nữ", "01/02/2017"]));
    expect(cell("B2-BTCTW", "I")).toMatchObject({ value: 0 });
    expect(cell("B2-BTCTW", "I")?.provisional?.[0]?.why).toBe("list-errors");
  });

  it("are not where one of two with one card is counted", () => {
    const twice = "10000009";
    const { cell } = filled(
      listOf(["Nam"], ["Nữ", "01/02/1995", "03/02/2015", twice], ["Nữ", "02/03/1970", "04/05/1999", twice]),
    );
    expect(cell("B3-BTCTW", "I")?.provisional?.[0]?.at).toEqual(["'[ds.xlsx]DS'!H4", "'[ds.xlsx]DS'!H3"]);
    expect(cell("B3-BTCTW", "I.x1")).toHaveProperty("provisional");
    // Nobody with that card is so old, and the ages themselves are not in doubt.
    expect(cell("B3-BTCTW", "II.2.x2")).not.toHaveProperty("provisional");
  });

  it("are final once somebody has accepted what is wrong", () => {
    const workbook = listOf(["Nam"], ["Nữ", "01/02/2017"]);
    const explanations = checkWorkbook(workbook).findings.map((finding) => ({
      finding: finding.id,
      values: valuesOf(workbook, finding),
      status: "accepted" as const,
      reason: "seen",
    }));
    expect(explanations).not.toEqual([]);
    expect(filled(workbook, { ...EMPTY_STATE, explanations }).waiting).toEqual([]);
  });
});

describe("who came and went within a year", () => {
  const HEADS = `${HEAD} Trạng thái |`;
  const named = (name: string, admitted: string, state = "", born = "01/02/1990"): string =>
    `| 1 | ${name} | ${born} | Nữ | Kinh | ${admitted} | | 1 | Một | ${state} |`;
  const rosterOf = (...lines: readonly string[]) => {
    const roster = readRoster(viewWorkbook(gridWorkbook([HEADS, ...lines].join("\n"))));
    if (!roster) throw new Error("no list");
    return { roster };
  };
  const period = readPeriod("2021");
  const stayed = [named("Lê A", "03/02/2015"), named("Lê B", "03/02/2016")];
  const flows = (previous: readonly string[], current: readonly string[]) => {
    if (!period) throw new Error("a year is a period");
    const plan = fillFromRosters({
      forms: forms.filter(({ id }) => ["B1-BTCTW", "B2-BTCTW"].includes(id)),
      current: rosterOf(...current),
      previous: rosterOf(...previous),
      period,
      ageBy: "completed-years",
    });
    const figure = (form: string, row: string): number | null | undefined => {
      const cell = plan.sheets.find((one) => one.form.id === form)?.plan.cell(row, "2");
      return cell && cell.kind !== "unfilled" ? cell.value : undefined;
    };
    const broken = plan.proofs.filter(({ verdict }) => verdict === "inconsistent");
    const b1 = Object.fromEntries(
      ["A", "B", "B.1", "B.2", "C", "C.1", "D"].map((row) => [row, figure("B1-BTCTW", row)]),
    );
    return { b1, newMembers: figure("B2-BTCTW", "I"), broken };
  };

  it("is counted among those who came and among those who went", () => {
    const { b1, newMembers, broken } = flows(stayed, [...stayed, named("Trần C", "05/06/2021", "Từ trần")]);
    expect(b1).toMatchObject({ A: 2, B: 1, "B.1": 1, "B.2": 0, C: 1, D: 2 });
    expect(newMembers).toBe(1);
    expect(broken).toEqual([]);
  });

  it("is nobody who only stands on the list as gone long ago", () => {
    const { b1, newMembers } = flows(stayed, [...stayed, named("Trần C", "05/06/1999", "Từ trần")]);
    expect(b1).toMatchObject({ A: 2, B: 0, C: 0, D: 2 });
    expect(newMembers).toBe(0);
  });

  it("is nobody who was on the list before", () => {
    const { b1, broken } = flows(
      [...stayed, named("Trần C", "05/06/1999")],
      [...stayed, named("Trần C", "05/06/1999", "Từ trần")],
    );
    expect(b1).toMatchObject({ A: 3, B: 0, C: 1, D: 2 });
    expect(broken).toEqual([]);
  });
});
