import { forms } from "../../../src/core/forms";
import { type Form, leavesOf } from "../../../src/core/forms/form";
import { checkTogether, detectTogether } from "../../../src/core/together";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

const set = (workbooks: readonly Workbook[]) => workbooks.map((workbook) => ({ workbook, options: {} }));

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `| ${row.join(" | ")} |`).join("\n");

const sheetOf = (figures: readonly (readonly number[])[]): string =>
  lines([
    ["Chỉ tiêu", "Tổng số", "Nam", "Nữ"],
    ...figures.map(([a = 0, b = 0], r) => [`Chỉ tiêu ${"abcd".charAt(r)}`, a + b, a, b]),
  ]);
const unit = (k: number): number[][] =>
  [0, 1, 2, 3].map((r) => [40 + ((k * 37 + r * 53) % 61), 25 + ((k * 29 + r * 31) % 47)]);
const sum = [0, 1, 2, 3].map((r) =>
  [0, 1].map((c) => [1, 2, 3].reduce((s, k) => s + (unit(k)[r]?.[c] ?? 0), 0)),
);
const units = [1, 2, 3].map((k) => gridWorkbook({ "Biểu 1": sheetOf(unit(k)) }, `don-vi-${String(k)}.xlsx`));
const slipped = units.map((workbook, k) => {
  const wrong = unit(2).map((row, r) => row.map((value, c) => (r === 1 && c === 0 ? value + 30 : value)));
  return k === 1 ? gridWorkbook({ "Biểu 1": sheetOf(wrong) }, workbook.name) : workbook;
});
const summary = gridWorkbook({ "Biểu 1": sheetOf(sum) }, "chung.xlsx");

const crossing = (workbooks: readonly Workbook[]) => checkTogether(set(workbooks)).at(-1)?.findings ?? [];

describe("a set of workbooks", () => {
  it("is silent where the summary is the sum of its units, and tells each sum once", () => {
    expect(crossing([summary, ...units])).toEqual([]);
    const relations = detectTogether(set([summary, ...units])).flatMap((report) => report.relations);
    const between = relations.filter(({ total, parts }) => total.includes("chung") && parts.length === 3);
    expect(between).toHaveLength(12);
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
    expect(between[0]).toMatchObject({
      kind: "sum",
      total: "'[chung.xlsx]Biểu 1'!B2",
      parts: [1, 2, 3].map((k) => `'[don-vi-${String(k)}.xlsx]Biểu 1'!B2`),
    });
  });

  it("finds what its summary does not add up to", () => {
    expect(crossing([summary, ...slipped])).toMatchObject([
      { check: "total-not-sum", at: "'[chung.xlsx]Biểu 1'!B3", difference: -30 },
      { check: "total-not-sum", at: "'[chung.xlsx]Biểu 1'!C3", difference: -30 },
    ]);
  });

  it("says the same in whatever order its workbooks are given", () => {
    const told = (workbooks: readonly Workbook[]) =>
      crossing(workbooks).map(({ id, at, related, difference }) => [id, at, related, difference]);
    expect(told([...slipped, summary])).toEqual(told([summary, ...slipped]));
  });

  it("names the wrong cell in its workbook", () => {
    const wrong = gridWorkbook(
      { "Biểu 1": sheetOf(sum).replace(/\| (\d+) \|$/m, (_, n) => `| ${String(Number(n) + 9)} |`) },
      "chung.xlsx",
    );
    const reports = checkTogether(set([wrong, ...units]));
    const cells = reports.flatMap(({ findings }) =>
      findings.flatMap(({ suspects }) => suspects.map(({ cell }) => cell)),
    );
    expect(new Set(cells)).toEqual(new Set(["'[chung.xlsx]Biểu 1'!D2"]));
  });

  it("has no relations between workbooks that have nothing in common", () => {
    const other = gridWorkbook(
      {
        A: lines([
          ["Tên", "Số"],
          ["x", 512],
          ["y", 731],
        ]),
      },
      "khac.xlsx",
    );
    expect(detectTogether(set([summary, other])).at(-1)).toMatchObject({ patterns: [], relations: [] });
    expect(detectTogether([])).toHaveLength(1);
  });
});

describe("forms", () => {
  const formOf = (id: string): Form => {
    const form = forms.find((one) => one.id === id);
    if (!form) throw new Error(`no form ${id}`);
    return form;
  };
  /** A form as a plain sheet; every figure is 0 but those given by their rows. */
  const drawn = (id: string, title: string, figures: Readonly<Record<string, number>>): string => {
    const leaves = leavesOf(formOf(id).columns);
    return lines([
      [title, ...leaves.slice(1).map(() => "")],
      leaves.map(({ label }) => label),
      ...formOf(id).rows.map(({ code, label }) =>
        leaves.map(({ role }) => (role === "label" ? label : role === "value" ? (figures[code] ?? 0) : "")),
      ),
    ]);
  };
  const b1 = (title: string, figures: Readonly<Record<string, number>>): string =>
    drawn("B1-BTCTW", title, figures);

  it("bind the opening figure of one to the closing one of the period before", () => {
    const before = gridWorkbook({ "Biểu 1": b1("Năm 2020", { A: 8100, D: 8197 }) }, "2020.xlsx");
    const after = gridWorkbook({ "Biểu 1": b1("Năm 2021", { A: 8179, D: 8341 }) }, "2021.xlsx");
    const rowOf = (code: string) => formOf("B1-BTCTW").rows.findIndex((row) => row.code === code) + 3;
    expect(crossing([before, after])).toMatchObject([
      {
        check: "figures-differ",
        severity: "query",
        at: `'[2021.xlsx]Biểu 1'!B${String(rowOf("A"))}`,
        related: [`'[2020.xlsx]Biểu 1'!B${String(rowOf("D"))}`],
        reported: 8179,
        computed: 8197,
      },
    ]);
  });
});
