import ExcelJS from "exceljs";
import { checkWorkbook, detectRelations } from "../../../src/core";
import type { Edit } from "../../../src/core/edit";
import { forms } from "../../../src/core/forms";
import type { FactsByField, Measure } from "../../../src/core/forms/condition";
import { fillForms } from "../../../src/core/forms/fill-plan";
import { Group, type Population } from "../../../src/core/forms/population";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { formulas, values } from "../../support/cells";
import { describeWithSoffice, savedBySoffice } from "../../support/soffice";

const measure = (year: number): Measure => ({
  asOf: `${String(year)}-12-31`,
  period: { start: `${String(year)}-01-01`, end: `${String(year)}-12-31` },
  ageBy: "completed-years",
});

/** People who differ in everything that forms ask. */
const people = Array.from({ length: 90 }, (_, i): FactsByField => ({
  "person.gender": i % 5 < 2 ? "female" : "male",
  "person.birthDate": `${String(1950 + ((i * 7) % 53))}-06-15`,
  "person.ethnicity": i % 11 === 0 ? "tay" : "kinh",
  "person.religion": i % 9 === 0 ? "catholic" : "none",
  "party.stage": i % 8 === 0 ? "probationary" : "official",
  "party.admitDate": `${String(1972 + ((i * 7) % 50))}-03-02`,
  "edu.general": i % 10 === 0 ? "lower" : "upper",
  "edu.professional": ["elementary", "college", "university", "master"][i % 4] ?? "",
  "theory.level": ["none", "elementary", "intermediate", "bachelor"][i % 4] ?? "",
}));

const group = (list: readonly FactsByField[]): Group =>
  new Group(list.map((facts, i) => ({ facts, at: `DS!A${String(i + 2)}` })));

const fields = new Set(Object.keys(people[0] ?? {}));
const admitted = people.filter((facts) => (facts["party.admitDate"] ?? "") >= "2021");
const before = people.filter((facts) => !admitted.includes(facts));
const current: Population = {
  groups: {
    members: group(people.slice(3)),
    opening: group(before),
    joined: group(admitted),
    admitted: group(admitted),
    arrived: group([]),
    left: group(people.slice(0, 3)),
  },
  fields,
};
const previous: Population = { groups: { members: group(before) }, fields };

const chosen = forms.filter(({ id }) =>
  ["B1-BTCTW", "B2-BTCTW", "B3-BTCTW", "B4-BTCTW", "T3-TCTW", "LOCAL-TUOI", "LOCAL-TRINHDO"].includes(id),
);
const sources = {
  current,
  measure: measure(2021),
  previous: { population: previous, measure: measure(2020) },
};

async function written(edits: readonly Edit[]): Promise<Uint8Array> {
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet("Nguồn");
  const bytes = new Uint8Array(await empty.xlsx.writeBuffer());
  return applyEdits(bytes, edits, { name: "a.xlsx", inflate: inflateZlib }).bytes;
}

const read = (bytes: Uint8Array): Workbook => readXlsx(bytes, "a.xlsx", inflateZlib);

describe("filled forms", () => {
  const plan = fillForms(chosen, sources, {
    unit: "ĐẢNG ỦY XÃ ĐÔNG",
    period: "Năm 2021",
    taken: ["biểu 3-btctw"],
  });
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = new Uint8Array(await written(plan.edits));
  });

  test("take names that are free", () => {
    expect(plan.sheets.map(({ name }) => name)).toContain("Biểu 3-BTCTW (2)");
  });

  test("break none of their relations, and none of those between them", () => {
    const doubtful = plan.proofs.filter(({ verdict }) => verdict !== "consistent");
    // Who was restored, no list tells.
    expect(doubtful.map(({ form, total, verdict }) => [form, total.row, verdict])).toEqual([
      ["B1-BTCTW", "B", "undecided"],
    ]);
    expect(plan.proofs.filter(({ relation }) => relation.along === "forms")).not.toEqual([]);
  });

  test("are found to be these forms, and checking them finds nothing", () => {
    const workbook = read(bytes);
    expect(checkWorkbook(workbook).findings).toEqual([]);
    const { patterns, relations } = detectRelations(workbook);
    expect(patterns.filter(({ evidence }) => evidence.includes("form")).length).toBeGreaterThan(30);
    const flow = relations.find(({ total }) => total === "'Biểu 1-BTCTW'!B26");
    expect(flow).toMatchObject({
      kind: "sum",
      signs: [1, 1, -1],
      verdict: "consistent",
      evidence: expect.arrayContaining(["form"]) as string[],
    });
  });

  test("one figure that is changed by hand is found", () => {
    const form = plan.sheets.find(({ form: { id } }) => id === "B1-BTCTW");
    const at = `'Biểu 1-BTCTW'!${form?.placeOf("D", "2") ?? ""}`;
    const changed = applyEdits(bytes, [{ kind: "set-value", at, value: 88 }], {
      name: "a.xlsx",
      inflate: inflateZlib,
    }).bytes;
    const [finding, ...others] = checkWorkbook(read(changed)).findings.filter(
      ({ severity }) => severity === "error",
    );
    expect(finding).toMatchObject({ check: "total-not-sum", at, reported: 88, computed: 87 });
    expect(others).toEqual([]);
  });

  test("hold live formulas, with the values they have", () => {
    const workbook = read(bytes);
    const sheet = workbook.sheets.findIndex(({ name }) => name === "Biểu 1-BTCTW");
    expect(formulas(workbook, sheet)).toMatchObject({ D26: 'IF(C26=0,"",ROUND(100*B26/C26,1))' });
  });

  test("hold no formula where they are frozen, and the same values", async () => {
    const frozen = read(
      await written(fillForms(chosen, sources, { frozen: true, period: "Năm 2021" }).edits),
    );
    const live = read(await written(fillForms(chosen, sources, { period: "Năm 2021" }).edits));
    frozen.sheets.forEach((_, i) => {
      expect(formulas(frozen, i)).toEqual({});
      const shown = Object.entries(values(live, i)).filter(([, value]) => value !== "");
      expect(values(frozen, i)).toEqual(Object.fromEntries(shown));
    });
  });

  describeWithSoffice("recalculated by another program", () => {
    test("show the same figures", () => {
      const workbook = read(bytes);
      const [saved] = savedBySoffice([bytes]);
      if (!saved) throw new Error("it does not open");
      const theirs = read(saved);
      workbook.sheets.forEach((_, i) => {
        const names = Object.keys(formulas(workbook, i));
        const [ours, others] = [values(workbook, i), values(theirs, i)];
        for (const name of names) expect([name, others[name] ?? ""]).toEqual([name, ours[name] ?? ""]);
      });
    });
  });
});
