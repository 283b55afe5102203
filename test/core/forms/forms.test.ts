import { forms } from "../../../src/core/forms";
import { type Form, type FormRef, leavesOf, valueColumns } from "../../../src/core/forms/form";
import { readForm } from "../../../src/core/forms/read-form";

const byId = new Map(forms.map((form) => [form.id, form]));

const small: Form = {
  id: "X1",
  series: "own",
  title: "Thống kê hội viên",
  level: "chi hội",
  source: { kind: "own" },
  layout: "indicators",
  page: { paper: "A4", orientation: "portrait" },
  columns: [
    { label: "Chỉ tiêu", id: "1", role: "label" },
    { label: "Số người", children: [{ label: "Kỳ này", id: "2", role: "value" }] },
  ],
  rows: [
    { code: "T", label: "Tổng số", indent: 0, kind: "total" },
    { code: "T.1", label: "Nam", parent: "T", indent: 1, kind: "partition" },
  ],
  relations: [
    {
      kind: "sum",
      along: "rows",
      total: { row: "T" },
      parts: [{ row: "T.1" }],
      declared: "printed",
      severity: "error",
    },
  ],
};

describe("the forms that come with the program", () => {
  test("are two official series, sheets of units and nine local tables", () => {
    const count = (series: string): number => forms.filter((form) => form.series === series).length;
    expect([count("BTCTW"), count("TCTW"), count("local")]).toEqual([18, 12, 9]);
    expect(byId.size).toBe(forms.length);
  });

  test.each(forms.map((form) => [form.id, form] as const))(
    "%s fits the schema and names only what is there",
    (_, form) => {
      expect(readForm(form).kind).toBe("form");
      for (const { total, parts } of form.relations) {
        for (const ref of [total, ...parts]) expect(place(form, ref)).toBeDefined();
      }
    },
  );

  test("say where they were collected", () => {
    for (const { series, source } of forms) {
      if (series === "BTCTW" || series === "TCTW") expect(source.collected).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("tell the flow of members: what was, what came, what left, what is", () => {
    const flow = byId.get("B1-BTCTW")?.relations.find(({ total }) => total.row === "D");
    expect(flow).toMatchObject({
      kind: "sum",
      parts: [{ row: "A" }, { row: "B" }, { row: "C", sign: -1 }],
      severity: "error",
    });
  });

  test("leave the part that is counted within another out of the sum that is printed with it", () => {
    const sum = byId.get("T7A-TCTW")?.relations.find(({ total }) => total.column === "2");
    expect(sum?.parts.map(({ column }) => column)).not.toContain("10");
    expect(sum?.parts).toHaveLength(10);
  });
});

/** The row or column that a relation of a form names, in that form or another. */
function place(form: Form, ref: FormRef): string | undefined {
  const other = ref.form === undefined ? form : byId.get(ref.form);
  if (!other) return undefined;
  const column = ref.column ?? valueColumns(other)[0]?.id;
  if (!leavesOf(other.columns).some(({ id }) => id === column)) return undefined;
  if (ref.row === undefined || other.rows.length === 0) return column;
  return other.rows.some(({ code }) => code === ref.row) ? ref.row : undefined;
}

describe("reading a form", () => {
  test("takes one that fits", () => {
    expect(readForm(small)).toEqual({ kind: "form", form: small });
  });

  test.each<[string, unknown, string]>([
    ["no object", "X1", ""],
    ["an unknown word", { ...small, script: "x" }, "script"],
    ["a relation to a row that is not there", relate({ row: "Z" }), "relations[0]"],
    ["a relation to a column that is not there", relate({ column: "9" }), "relations[0]"],
    ["two rows of one code", { ...small, rows: [...small.rows, ...small.rows] }, "rows[2]"],
    ["a row below one that comes later", { ...small, rows: [...small.rows].reverse() }, "rows[0]"],
    ["a column without a name", { ...small, columns: [{ label: "Số người" }] }, "columns.undefined"],
  ])("refuses %s and says where", (_, data, where) => {
    expect(readForm(data)).toEqual({ kind: "unreadable", where });
  });

  function relate(total: FormRef): unknown {
    return { ...small, relations: small.relations.map((relation) => ({ ...relation, total })) };
  }
});
