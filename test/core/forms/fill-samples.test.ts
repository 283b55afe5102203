import { join } from "node:path";
import { makeCommittee } from "../../../samples/generator/committee/make-committee";
import { ageIn, type Member as Person } from "../../../samples/generator/committee/member";
import { checkWorkbook } from "../../../src/core";
import { forms } from "../../../src/core/forms";
import { whoIsCounted } from "../../../src/core/forms/count";
import { toFillDocument } from "../../../src/core/forms/fill-document";
import { fillFromRosters } from "../../../src/core/forms/fill-rosters";
import { measureOf, readPeriod } from "../../../src/core/forms/period";
import { populationOf } from "../../../src/core/forms/population-of-roster";
import { readUnits } from "../../../src/core/forms/read-units";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { Roster } from "../../../src/core/roster/roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { newWorkbook, readWorkbook } from "../../../src/node";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { formulas, values } from "../../support/cells";
import { describeWithSoffice, savedBySoffice } from "../../support/soffice";

const SAMPLES = join(__dirname, "../../../samples");
const viewOf = async (name: string) => viewWorkbook(await readWorkbook(join(SAMPLES, name)));

async function rosterIn(name: string): Promise<Roster> {
  const roster = readRoster(await viewOf(name));
  if (!roster) throw new Error(`no list in ${name}`);
  return roster;
}

const period = readPeriod("2021");
if (!period) throw new Error("a year is a period");

const committee = makeCommittee();
const { roster2021: now, roster2020: before, units, partyCommittees, events } = committee;

type Fill = ReturnType<typeof fillFromRosters>;
let current: Roster;
let previous: Roster;
let plan: Fill;
let plan2020: Fill;
let bytes: Uint8Array;

beforeAll(async () => {
  [current, previous] = [await rosterIn("dang-vien-2021.xlsx"), await rosterIn("dang-vien-2020.xlsx")];
  const names = [...new Set(current.members.flatMap(({ unit }) => unit.slice(0, 1)))];
  const known = readUnits(await viewOf("tong-hop.xlsx"), names).units;
  const chosen = forms.filter(({ counts }) => counts);
  const both = { units: known, ageBy: "completed-years" } as const;
  plan = fillFromRosters({
    ...both,
    forms: chosen,
    period,
    current: { roster: current },
    previous: { roster: previous },
  });
  const year2020 = readPeriod("2020");
  if (!year2020) throw new Error("a year is a period");
  plan2020 = fillFromRosters({ ...both, forms: chosen, period: year2020, current: { roster: previous } });
  bytes = newWorkbook(plan.edits);
});

/** The figure of a cell; undefined where it is not filled. */
function figure(fill: Fill, form: string, row: string, column: string): number | null | undefined {
  const cell = fill.sheets.find(({ form: { id } }) => id === form)?.plan.cell(row, column);
  return cell === undefined || cell.kind === "unfilled" ? undefined : cell.value;
}

const column = (fill: Fill, form: string, rows: readonly string[], id: string) =>
  rows.map((row) => figure(fill, form, row, id));

const count = (people: readonly Person[], wanted: (person: Person) => boolean): number =>
  people.filter(wanted).length;
const admitted = (people: readonly Person[], year: number): Person[] =>
  people.filter((person) => person.admitted.startsWith(String(year)));
const aged = (year: number, from: number, to: number) => (person: Person) => {
  const age = ageIn(year, person.birth);
  return age >= from && age <= to;
};

const BANDS = [
  [0, 30],
  [31, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 60],
  [61, 200],
] as const;
const rowsOf = (start: string, size: number) =>
  Array.from({ length: size }, (_, i) => `${start}${String(i + 1)}`);

describe("the tables of the report, from the lists and the tally", () => {
  const bands = ["T.1.1", "T.1.2", "T.1.3", "T.2.1", "T.2.2", "T.2.3", "T.2.4", "T.2.5"];

  it("ages of 2020: those up to 40 are the report's; those above add up to its total, as its own do not", () => {
    expect(column(plan2020, "LOCAL-TUOI", ["T", "T.1", "T.2"], "2")).toEqual([8197, 4083, 4114]);
    expect(column(plan2020, "LOCAL-TUOI", bands, "2").slice(0, 3)).toEqual([2428, 1021, 634]);
    expect(column(plan2020, "LOCAL-TUOI", ["T.1", "T.2"], "3")).toEqual([49.8, 50.2]);
    const above = column(plan2020, "LOCAL-TUOI", bands, "2").slice(3);
    expect(above.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(4114);
  });

  it("education and theory of 2020", () => {
    const rows = ["T", "C.1", "C.2", "C.3", "C.4", "L.1", "L.2"];
    const figures = [8197, 1250, 4735, 363, 1849, 940, 1689];
    expect(column(plan2020, "LOCAL-TRINHDO", rows, "4")).toEqual(figures);
    // The next year's form holds them as those of the year before.
    expect(column(plan, "LOCAL-TRINHDO", rows, "2")).toEqual(figures);
    expect(column(plan2020, "LOCAL-TRINHDO", ["C.2", "C.3", "L.1", "L.2"], "5")).toEqual([
      57.8, 4.4, 11.5, 20.6,
    ]);
  });

  it("organizations by type, committees and branches", () => {
    expect(column(plan, "LOCAL-LOAIHINH", rowsOf("T.", 8), "2")).toEqual([44, 16, 2, 7, 31, 1, 7, 1]);
    expect(["2", "3", "4", "5"].map((id) => figure(plan, "LOCAL-LOAIHINH", "T", id))).toEqual([
      109, 68, 41, 8341,
    ]);
    const members = column(plan2020, "LOCAL-LOAIHINH", rowsOf("T.", 8), "5");
    expect(members).toEqual([3260, 1180, 152, 110, 3043, 74, 319, 59]);
  });

  it("members of committees and inspectors", () => {
    expect(column(plan, "LOCAL-CAPUY", ["1", "2"], "2")).toEqual([656, 220]);
  });

  it("both sexes of 2021, on the base they hold on", () => {
    expect([figure(plan, "B3-BTCTW", "I", "2"), figure(plan, "B3-BTCTW", "I.x1", "2")]).toEqual([8341, 4001]);
  });
});

describe("official forms equal what the people themselves say", () => {
  it("comings and goings", () => {
    const { movedIn, restored, movedOut, died, removed } = events;
    for (const form of ["B1-BTCTW", "T1-TCTW"])
      expect(column(plan, form, ["A", "B", "B.1", "B.2", "C", "D"], "2")).toEqual([
        before.length,
        events.admitted.length + movedIn.length + restored.length,
        admitted(now, 2021).length,
        movedIn.length + restored.length,
        movedOut.length + died.length + removed.length,
        now.length,
      ]);
    expect(figure(plan, "B1-BTCTW", "D", "3")).toBe(before.length);
  });

  it.each([
    ["B3-BTCTW", "II.2.x", now, "2", 2021],
    ["B3-BTCTW", "II.2.x", before, "3", 2020],
    ["B2-BTCTW", "II.2.x", admitted(now, 2021), "2", 2021],
    ["B2-BTCTW", "II.2.x", admitted(before, 2020), "3", 2020],
  ] as const)("ages of %s", (form, rows, people, id, year) => {
    expect(column(plan, form, rowsOf(rows, 8), id)).toEqual(
      BANDS.map(([from, to]) => count(people, aged(year, from, to))),
    );
    // All are born in the year, and by its last day all are as old as that makes them.
    const ages = people.map(({ birth }) => ageIn(year, birth));
    const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length;
    expect(figure(plan, form, `${rows}9`, id)).toBeCloseTo(mean, 1);
  });

  it.each([
    ["B3-BTCTW", "II.5.x", now, "2"],
    ["B3-BTCTW", "II.5.x", before, "3"],
    ["B2-BTCTW", "II.4.x", admitted(now, 2021), "2"],
    ["T3-TCTW", "R2.5.x", now, "2"],
    ["T2-TCTW", "II.3.x", admitted(now, 2021), "2"],
  ] as const)("levels of education of %s", (form, rows, people, id) => {
    const levels = ["Trung cấp", "Cao đẳng", "Đại học", "Thạc sĩ", "Tiến sĩ"] as const;
    expect(column(plan, form, rowsOf(rows, 6).slice(1), id)).toEqual(
      levels.map((level) => count(people, ({ education }) => education === level)),
    );
  });

  it("sex, probation, ethnicity, religion, theory and date of admission", () => {
    const rows = ["I.x1", "I.x2", "I.x3", "I.x4", "II.7.x1", "II.7.x2", "II.7.x3", "II.3.x3", "II.3.x4"];
    const expected = (people: readonly Person[]) => [
      count(people, ({ gender }) => gender === "Nữ"),
      count(people, ({ official }) => official === undefined),
      count(people, ({ ethnicity }) => ethnicity !== "Kinh"),
      count(people, ({ religion }) => religion !== "Không"),
      count(people, ({ theory }) => theory === "Sơ cấp"),
      count(people, ({ theory }) => theory === "Trung cấp"),
      count(people, ({ theory }) => theory === "Cao cấp" || theory === "Cử nhân"),
      count(people, (person) => person.admitted > "1954-07-20" && person.admitted <= "1975-04-30"),
      count(people, (person) => person.admitted > "1975-04-30"),
    ];
    expect(column(plan, "B3-BTCTW", rows, "2")).toEqual(expected(now));
    expect(column(plan, "B3-BTCTW", rows, "3")).toEqual(expected(before));
  });

  it.each([
    ["B4-BTCTW", "II.2"],
    ["T4-TCTW", "II.1"],
  ])("peoples and religions of %s", (form, catholic) => {
    const catholics = count(now, ({ religion }) => religion === "Công giáo");
    expect(column(plan, form, ["I", "I.1", catholic], "3")).toEqual([
      now.length,
      count(now, ({ ethnicity }) => ethnicity === "Kinh"),
      catholics,
    ]);
    const total = column(plan, form, rowsOf("I.", 56), "3").reduce<number>((sum, one) => sum + (one ?? 0), 0);
    expect(total).toBe(now.length);
  });

  it("organizations, the branches of committees, and who admits", () => {
    const isCommittee = (unit: number) => partyCommittees.has(unit);
    const branches = new Set(
      now.filter(({ unit }) => isCommittee(unit)).map(({ unit, cell }) => `${String(unit)} ${String(cell)}`),
    );
    const admits = new Set(admitted(now, 2021).map(({ unit }) => unit));
    expect(["2", "3", "4", "5", "6", "7"].map((id) => figure(plan, "B5-BTCTW", "T", id))).toEqual([
      units.length,
      partyCommittees.size,
      units.length - partyCommittees.size,
      0,
      branches.size,
      now.length,
    ]);
    expect(column(plan, "B2-BTCTW", ["III", "III.1", "III.1.x1", "III.2.x1"], "2")).toEqual([
      units.length,
      partyCommittees.size,
      [...admits].filter(isCommittee).length,
      [...admits].filter((unit) => !isCommittee(unit)).length,
    ]);
    expect(figure(plan, "T10-TCTW", "II.3.x1", "2")).toBe(units.length - admits.size);
    expect(figure(plan, "T10-TCTW", "II.1", "2")).toBe(
      count(now, ({ official }) => official?.startsWith("2021") === true),
    );
  });

  it("what a tally does not tell apart is left open, and says so", () => {
    const { forms: filled } = toFillDocument(plan, "vi");
    const cell = filled
      .find(({ id }) => id === "B5-BTCTW")
      ?.cells.find((one) => one.row === "4" && one.column === "2");
    expect(cell).toMatchObject({ kind: "unfilled", reason: "several-meanings", fields: ["unit.type"] });
  });
});

describe("every filled form", () => {
  it("leaves of what it counts nothing open but for want of a column, a list or a finer tally", () => {
    const wants = new Set(["not-counted", "no-column", "no-source", "no-part", "several-meanings"]);
    for (const { form, plan: one } of plan.sheets)
      for (const {
        row,
        column: { id },
        cell,
      } of one.cells) {
        if (cell.kind !== "unfilled") continue;
        expect([form.id, row.code, id, wants.has(cell.reason.kind)]).toEqual([form.id, row.code, id, true]);
        if (cell.reason.kind !== "no-column") continue;
        // The sample lists have none of these.
        for (const field of cell.reason.fields)
          expect(["work.occupation", "status", "edu.title", "union.date"]).toContain(field);
      }
  });

  it("says of every empty cell why, and names the column where one is missing", () => {
    for (const locale of ["vi", "en"] as const)
      for (const { cells } of toFillDocument(plan, locale).forms)
        for (const cell of cells) {
          if (cell.kind !== "unfilled") continue;
          expect(cell.message).not.toBe("");
          if (cell.reason === "no-column") expect(cell.message).not.toMatch(/\b[a-z]+\.[a-z]+/i);
        }
    expect(toFillDocument(plan, "en").missing.map(({ name }) => name)).toContain("Occupation");
  });

  it("breaks no relation, and checking what is written finds nothing", () => {
    expect(plan.proofs.filter(({ verdict }) => verdict === "inconsistent")).toEqual([]);
    expect(checkWorkbook(readXlsx(bytes, "a.xlsx", inflateZlib)).findings).toEqual([]);
  });

  it("shows a wrong value of a list in every form that counts it, and leads back to its row", () => {
    const [first, ...others] = current.members;
    if (!first) throw new Error("nobody");
    const wrong = {
      ...first,
      facts: { ...first.facts, "person.gender": "female", "person.birthDate": "2001-05-05" },
    };
    expect(first.facts["person.gender"]).toBe("male");
    const roster = { ...current, members: [wrong, ...others] };
    const changed = fillFromRosters({
      forms: forms.filter(({ id }) => ["B3-BTCTW", "T3-TCTW", "B4-BTCTW", "LOCAL-TUOI"].includes(id)),
      current: { roster },
      period,
      ageBy: "completed-years",
    });
    const moved = [
      ["B3-BTCTW", "I.x1", "2"],
      ["B3-BTCTW", "II.2.x1", "2"],
      ["T3-TCTW", "R1.x2", "2"],
      ["T3-TCTW", "R2.1.x1", "2"],
      ["B4-BTCTW", "I", "4"],
      ["LOCAL-TUOI", "T.1.1", "2"],
    ] as const;
    for (const [form, row, id] of moved)
      expect([form, row, figure(changed, form, row, id)]).toEqual([
        form,
        row,
        (figure(plan, form, row, id) ?? 0) + 1,
      ]);
    expect(figure(changed, "B3-BTCTW", "I", "2")).toBe(figure(plan, "B3-BTCTW", "I", "2"));
    const measure = measureOf(period, period.end, "completed-years");
    const cell = changed.sheets[0]?.plan.cell("I.x1", "2");
    const group = populationOf(roster, measure).groups.members;
    if (cell?.kind !== "counted" || !group) throw new Error("not counted");
    const sheet = current.parts[first.part]?.sheet.name ?? "";
    const places = whoIsCounted(group, cell.asked.where, measure).found.map(({ at }) => at);
    expect(places.some((at) => at.includes(sheet) && at.endsWith(`!A${String(first.row + 1)}`))).toBe(true);
  });
});

describeWithSoffice("recalculated by another program", () => {
  it("every formula of every form has the same value", () => {
    const ours = readXlsx(bytes, "a.xlsx", inflateZlib);
    const [saved] = savedBySoffice([bytes]);
    if (!saved) throw new Error("it does not open");
    const theirs = readXlsx(saved, "a.xlsx", inflateZlib);
    ours.sheets.forEach((_, i) => {
      const [mine, others] = [values(ours, i), values(theirs, i)];
      for (const name of Object.keys(formulas(ours, i)))
        expect([i, name, others[name] ?? ""]).toEqual([i, name, mine[name] ?? ""]);
    });
  });
});
