import fc from "fast-check";
import { flowCounts } from "../../../src/core/reconcile/flow-counts";
import { reconcileRosters } from "../../../src/core/reconcile/reconcile-rosters";
import type { Facts, Field } from "../../../src/core/roster/field";
import type { Roster } from "../../../src/core/roster/roster";
import { gridWorkbook } from "../../support/grid";

const { sheets } = gridWorkbook("| A |");

/** A list with a column for each fact that anybody has, and the units where they are given. */
function list(people: readonly Facts[], units: readonly (readonly string[])[] = []): Roster {
  const [sheet] = sheets;
  if (!sheet) throw new Error("there is no sheet");
  const fields = [...new Set(people.flatMap((facts) => Object.keys(facts)))] as Field[];
  const columns = fields.map((field, column) => ({
    column,
    captions: [field],
    slots: [{ kind: "field" as const, field }],
  }));
  return {
    parts: [{ sheetIndex: 0, sheet, headerTop: 0, bodyTop: 1, bodyBottom: 99, columns }],
    members: people.map((facts, k) => ({ part: 0, row: 1 + k, rowCount: 1, facts, unit: units[k] ?? [] })),
    unread: [],
    questions: [],
  };
}

const HANH: Facts = {
  "person.name": "Nguyễn Thị Hạnh",
  "person.birthDate": "1980-03-14",
  "party.admitDate": "2005-05-19",
};

/** What is found of one person with facts told in two ways. */
function told(before: Facts, now: Facts) {
  const { pairs } = reconcileRosters(list([before]), list([now]));
  return pairs.map(({ by, isCertain, changes }) => ({
    by,
    isCertain,
    changes: changes.map(({ field }) => field),
  }));
}

it("numbers of which one list lost the zeros at the front are the same, and no change", () => {
  const before: Facts = { ...HANH, "person.id": "001180012345", "party.cardNo": "08123457" };
  const now: Facts = { ...HANH, "person.id": "1180012345", "party.cardNo": "8123457" };
  expect(told(before, now)).toEqual([{ by: "card", isCertain: true, changes: [] }]);
});

describe("one person told in two ways", () => {
  it.each<[string, Facts, string, boolean]>([
    ["in capitals", { "person.name": "NGUYỄN THỊ HẠNH" }, "name-and-birth", true],
    ["without marks", { "person.name": "Nguyen Thi Hanh" }, "near-name", false],
    ["with a letter more", { "person.name": "Nguyễn Thị Hạnhh" }, "near-name", false],
    ["with letters swapped", { "person.name": "Nguyễn Thị Hạhn" }, "near-name", false],
    ["without the middle name", { "person.name": "Nguyễn Hạnh" }, "near-name", false],
    ["with day and month swapped", { "person.birthDate": "1980-14-03" }, "near-date", false],
    ["with another year of birth", { "person.birthDate": "1981-03-14" }, "near-date", false],
    ["with the year alone", { "person.birthDate": "1980" }, "name-and-birth", false],
    [
      "both misspelt",
      { "person.name": "Nguyễn Thị Hanh", "person.birthDate": "1980-03-15" },
      "near-both",
      false,
    ],
  ])("%s", (_, change, by, isCertain) => {
    expect(told(HANH, { ...HANH, ...change })).toMatchObject([{ by, isCertain }]);
  });

  it("is one by a number, whatever else is misspelt, and what differs is told", () => {
    const card = { "party.cardNo": "98123456" };
    const other = { ...HANH, ...card, "person.name": "Nguyễn Thị Hạn", "person.birthDate": "1980-03-15" };
    expect(told({ ...HANH, ...card }, other)).toEqual([
      { by: "card", isCertain: true, changes: ["person.name", "person.birthDate"] },
    ]);
  });
});

describe("two persons", () => {
  it.each<[string, Facts]>([
    [
      "of one name, born on other days",
      { "person.birthDate": "1975-11-02", "party.admitDate": "1999-01-07" },
    ],
    ["born on one day, of other names", { "person.name": "Lê Văn Tùng" }],
    [
      "of one card number, mistyped",
      { "party.cardNo": "98123456", "person.name": "Lê Văn Tùng", "person.birthDate": "1961-01-02" },
    ],
  ])("%s", (_, change) => {
    expect(told({ ...HANH, "party.cardNo": "98123456" }, { ...HANH, ...change })).toEqual([]);
  });
});

it("the likelier of two namesakes is taken, each once", () => {
  const [one, two] = [
    { ...HANH, "party.admitDate": "2001-01-01" },
    { ...HANH, "party.admitDate": "2005-05-19" },
  ];
  const { pairs } = reconcileRosters(list([one, two]), list([two, one]));
  expect(pairs.map(({ before, now }) => [before, now])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

it("a unit that has another name now is not one that people moved from", () => {
  const people = ["1970-01-01", "1971-02-02", "1972-03-03", "1973-04-04"].map((birth) => ({
    ...HANH,
    "person.birthDate": birth,
  }));
  const before = list(people, [
    ["Chi bộ Sở Xây dựng"],
    ["Chi bộ Sở Xây dựng"],
    ["Chi bộ Thuế"],
    ["Chi bộ Thuế"],
  ]);
  const now = list(people, [["CB Xây dựng"], ["CB Xây dựng"], ["Chi bộ Thuế"], ["CB Xây dựng"]]);
  const moved = reconcileRosters(before, now).pairs.filter(({ move }) => move);
  expect(moved).toMatchObject([
    { before: 3, move: { from: ["Chi bộ Thuế"], to: ["CB Xây dựng"], level: "unit" } },
  ]);
});

it("who stays on the list with a status of having left, has left", () => {
  const people = ["1970-01-01", "1971-02-02", "1972-03-03"].map((birth) => ({
    ...HANH,
    "person.birthDate": birth,
  }));
  const before = list(people.map((facts) => ({ ...facts, status: "active" })));
  const now = list(people.map((facts, k) => ({ ...facts, status: k === 1 ? "dead" : "active" })));
  const period = { start: "2021-01-01", end: "2021-12-31" };
  expect(flowCounts(reconcileRosters(before, now), period)).toEqual({
    opening: 3,
    admitted: 0,
    arrived: 0,
    left: 1,
    leftBy: { dead: 1 },
    closing: 2,
  });
});

const person: fc.Arbitrary<Facts> = fc.record(
  {
    "person.name": fc.constantFrom("Lê Văn An", "Lê Văn Ân", "Trần Thị Bình", "Trần Bình", "Phạm Chi"),
    "person.birthDate": fc.constantFrom("1970-01-02", "1970-02-01", "1970-01-12", "1985", "1985-06-07"),
    "party.admitDate": fc.constantFrom("1999-01-07", "1999-01-08", "2001-03-04"),
    "party.cardNo": fc.constantFrom("98000001", "98000002", "98000003", "12"),
  },
  { requiredKeys: ["person.name"] },
);
const people = fc.array(person, { maxLength: 25 });

it("everybody of both lists is told once, and a list is the same as itself", () => {
  fc.assert(
    fc.property(people, people, (first, second) => {
      const { pairs, onlyBefore, onlyNow } = reconcileRosters(list(first), list(second));
      const all = (known: readonly number[]): number[] => [...known].sort((a, b) => a - b);
      expect(all([...pairs.map(({ before }) => before), ...onlyBefore])).toEqual(first.map((_, k) => k));
      expect(all([...pairs.map(({ now }) => now), ...onlyNow])).toEqual(second.map((_, k) => k));
      const same = reconcileRosters(list(first), list(first));
      expect(same.pairs.flatMap(({ changes }) => changes)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
