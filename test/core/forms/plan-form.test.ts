import fc from "fast-check";
import { forms } from "../../../src/core/forms";
import type { FactsByField, Measure } from "../../../src/core/forms/condition";
import { whoIsCounted } from "../../../src/core/forms/count";
import type { Form } from "../../../src/core/forms/form";
import { derivedFormula, type FillSources, planForm } from "../../../src/core/forms/plan-form";
import { Group, type Population } from "../../../src/core/forms/population";
import { unfilledText } from "../../../src/core/forms/unfilled-text";
import { proveForms } from "../../../src/core/forms/prove-forms";

const MEASURE: Measure = {
  asOf: "2021-12-31",
  period: { start: "2021-01-01", end: "2021-12-31" },
  ageBy: "completed-years",
};
const BEFORE: Measure = {
  asOf: "2020-12-31",
  period: { start: "2020-01-01", end: "2020-12-31" },
  ageBy: "completed-years",
};

const formOf = (id: string): Form => {
  const form = forms.find((one) => one.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
};

const group = (people: readonly FactsByField[]): Group =>
  new Group(people.map((facts, i) => ({ facts, at: `Sheet1!A${String(i + 2)}` })));

const population = (
  groups: Readonly<Partial<Record<keyof Population["groups"], readonly FactsByField[]>>>,
): Population => {
  const people = Object.values(groups).flat();
  return {
    groups: Object.fromEntries(Object.entries(groups).map(([of, list]) => [of, group(list)])),
    fields: new Set(people.flatMap((facts) => Object.keys(facts))),
  };
};

const person = (gender: string, birthDate: string, more: FactsByField = {}): FactsByField => ({
  "person.gender": gender,
  "person.birthDate": birthDate,
  "party.stage": "official",
  ...more,
});

describe("the plan of a form", () => {
  const members = [
    person("female", "1990-05-01"),
    person("male", "1960-05-01", { "party.stage": "probationary" }),
    person("female", "1995"),
    { "person.gender": "male", "party.stage": "official" },
  ];
  const sources: FillSources = { current: population({ members }), measure: MEASURE };
  const plan = planForm(formOf("B3-BTCTW"), sources);

  test("counts who is to be counted", () => {
    expect(plan.cell("I", "2")).toMatchObject({ kind: "counted", value: 4, unsettled: 0 });
    expect(plan.cell("I.x1", "2")).toMatchObject({ kind: "counted", value: 2 });
    expect(plan.cell("I.x2", "2")).toMatchObject({ kind: "counted", value: 1 });
    expect(plan.cell("II.2.x2", "2")).toMatchObject({ kind: "counted", value: 1, unsettled: 1 });
  });

  test("leads from a figure to those it counts, and to those it might", () => {
    const cell = plan.cell("II.2.x1", "2");
    if (cell?.kind !== "counted") throw new Error("not counted");
    const who = whoIsCounted(group(members), cell.asked.where, MEASURE);
    expect(who.found.map(({ at }) => at)).toEqual(["Sheet1!A4"]);
    expect(who.unsettled.map(({ at }) => at)).toEqual(["Sheet1!A5"]);
  });

  test("names the column that is missing", () => {
    expect(plan.cell("I.x3", "2")).toEqual({
      kind: "unfilled",
      reason: { kind: "no-column", fields: ["person.ethnicity"] },
    });
  });

  test("names the source that is missing", () => {
    expect(plan.cell("I", "3")).toEqual({ kind: "unfilled", reason: { kind: "no-source", of: "members" } });
  });

  test("of the period before asks for the form of then, though the list of its end is there", () => {
    const [current, previous] = [population({ members, opening: members }), population({ members })];
    const ofFlows = planForm(formOf("B1-BTCTW"), {
      current,
      measure: MEASURE,
      previous: { population: previous, measure: BEFORE },
    });
    const reasonOf = (column: string): string => {
      const cell = ofFlows.cell("A", column);
      return cell?.kind === "unfilled" ? unfilledText(cell.reason, "vi") : String(cell?.kind);
    };
    expect(reasonOf("2")).toBe("counted");
    expect(reasonOf("3")).toMatch(/^lấy từ biểu kỳ trước/);
    const alone = planForm(formOf("B1-BTCTW"), { current: population({ members }), measure: MEASURE });
    const cell = alone.cell("A", "2");
    expect(cell?.kind === "unfilled" && unfilledText(cell.reason, "vi")).toBe("cần danh sách đầu kỳ");
  });

  test("leaves a row alone that no list of members tells", () => {
    expect(plan.cell("I.x6", "2")).toEqual({ kind: "unfilled", reason: { kind: "not-counted" } });
  });

  test("tells the mean age of those whose age is known", () => {
    // 31, 61 and 26 years.
    expect(plan.cell("II.2.x9", "2")).toMatchObject({ kind: "counted", value: 39.3, unsettled: 1 });
  });

  test("compares with the period before by a live formula", () => {
    const withBefore = planForm(formOf("B3-BTCTW"), {
      ...sources,
      previous: { population: population({ members: members.slice(0, 3) }), measure: BEFORE },
    });
    const share = withBefore.cell("I", "4");
    expect(share).toMatchObject({ kind: "derived", value: 133.3 });
    if (share?.kind !== "derived") throw new Error("not derived");
    expect(derivedFormula(share, (row, column) => `${row}/${column}`)).toBe(
      'IF(I/3=0,"",ROUND(100*I/2/I/3,1))',
    );
  });

  test("cuts shares off where that is asked for", () => {
    const measure = { ...MEASURE, rounding: "2-down" } as const;
    const cut = planForm(formOf("B3-BTCTW"), {
      ...sources,
      measure,
      previous: { population: population({ members: members.slice(0, 3) }), measure: BEFORE },
    }).cell("I", "4");
    expect(cut).toMatchObject({ kind: "derived", value: 133.33 });
    expect(cut?.kind === "derived" && derivedFormula(cut, (row, column) => `${row}/${column}`)).toBe(
      'IF(I/3=0,"",ROUNDDOWN(100*I/2/I/3,2))',
    );
  });
});

describe("the flow of members", () => {
  const plan = planForm(formOf("B1-BTCTW"), {
    current: population({
      opening: [{}, {}, {}],
      members: [{}, {}, {}, {}],
      joined: [{}, {}],
      admitted: [{}],
      arrived: [{}],
      left: [{ status: "dead" }],
    }),
    measure: MEASURE,
  });

  test("is told by the lists of two years", () => {
    const figures = ["A", "B", "B.1", "B.2", "C", "C.1", "C.5", "D"].map((row) => {
      const cell = plan.cell(row, "2");
      return cell?.kind === "unfilled" ? cell.reason.kind : cell?.value;
    });
    expect(figures).toEqual([3, 2, 1, 1, 1, 1, 0, 4]);
  });

  test("is proved: what was, and came, and left, is what is", () => {
    const proofs = proveForms([plan]);
    expect(proofs.find(({ total }) => total.row === "D" && total.column === "2")).toMatchObject({
      verdict: "consistent",
      reported: 4,
      computed: 4,
    });
    // Who was restored, no list tells: what came is not proved from its parts.
    expect(proofs.find(({ total }) => total.row === "B")?.verdict).toBe("undecided");
  });

  test("is broken where a figure is", () => {
    const wrong = planForm(formOf("B1-BTCTW"), {
      current: population({ opening: [{}], members: [{}, {}], joined: [], left: [] }),
      measure: MEASURE,
    });
    const broken = proveForms([wrong]).filter(({ verdict }) => verdict === "inconsistent");
    expect(broken).toMatchObject([{ total: { row: "D" }, reported: 2, computed: 1 }]);
  });
});

const facts = fc.record({
  "person.gender": fc.constantFrom("male", "female"),
  "person.birthDate": fc
    .date({ min: new Date("1930-01-01"), max: new Date("2003-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  "person.ethnicity": fc.constantFrom("kinh", "tay", "thai", "other"),
  "person.religion": fc.constantFrom("none", "catholic", "buddhist"),
  "party.stage": fc.constantFrom("official", "probationary"),
  "party.admitDate": fc
    .date({ min: new Date("1945-01-01"), max: new Date("2021-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  "work.occupation": fc.constantFrom("commune", "enterprise.manager", "enterprise.worker", "agri", "retired"),
  "edu.general": fc.constantFrom("literate", "primary", "lower", "upper"),
  "edu.professional": fc.constantFrom("elementary", "college", "university", "master", "doctor"),
  "theory.level": fc.constantFrom("none", "elementary", "advanced", "bachelor"),
});

test("for every list of members all relations of all forms hold, within each and between them", () => {
  fc.assert(
    fc.property(
      fc.array(facts, { maxLength: 40 }),
      fc.array(facts, { minLength: 1, maxLength: 10 }),
      (stayed, gone) => {
        const admitted = stayed.filter((one) => one["party.admitDate"] >= "2021");
        const before = stayed.filter((one) => one["party.admitDate"] < "2021");
        const current = population({
          members: stayed,
          opening: [...before, ...gone],
          joined: admitted,
          admitted,
          arrived: [],
          left: gone.map((one) => ({ ...one, status: "left" })),
        });
        const sources: FillSources = {
          current,
          measure: MEASURE,
          previous: { population: population({ members: [...before, ...gone] }), measure: BEFORE },
        };
        const broken = proveForms(forms.map((form) => planForm(form, sources))).filter(
          ({ verdict }) => verdict === "inconsistent",
        );
        expect(
          broken.map(({ form, total, reported, computed }) => ({ form, total, reported, computed })),
        ).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
});
