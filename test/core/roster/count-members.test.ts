import fc from "fast-check";
import { countMembers } from "../../../src/core/roster/count-members";
import type { Facts } from "../../../src/core/roster/field";
import { type CountSettings, holds, type Predicate } from "../../../src/core/roster/predicate";

const SETTINGS: CountSettings = { asOf: "2021-12-31", age: "completed-years" };

const rosterOf = (people: readonly Facts[]) => ({
  members: people.map((facts, row) => ({ part: 0, row, rowCount: 1, facts, unit: [] })),
});

const day = fc
  .tuple(
    fc.integer({ min: 1930, max: 2003 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
const LEVELS = ["unskilled", "intermediate", "college", "university", "master", "doctor"];
const person: fc.Arbitrary<Facts> = fc
  .record({
    "person.birthDate": day,
    "person.gender": fc.constantFrom("male", "female"),
    "edu.professional": fc.constantFrom(...LEVELS),
  })
  .map((facts) => facts);

/** Ages cut anywhere, levels grouped anyhow, and the sexes: each a partition of everybody. */
const partition: fc.Arbitrary<readonly Predicate[]> = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 19, max: 90 }), { maxLength: 8 }).map((cuts) => {
    const from = [0, ...cuts.sort((a, b) => a - b)];
    return from.map((first, k): Predicate => {
      const next = from[k + 1];
      return {
        all: [{ fact: "age", op: "between", from: first, ...(next !== undefined && { to: next - 1 }) }],
      };
    });
  }),
  fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: LEVELS.length, maxLength: LEVELS.length })
    .map((groups) =>
      [0, 1, 2].map((group): Predicate => ({
        all: [{ fact: "edu.professional", op: "in", values: LEVELS.filter((_, k) => groups[k] === group) }],
      })),
    ),
  fc
    .constantFrom("male", "female")
    .map((value): Predicate[] => [
      { all: [{ fact: "person.gender", op: "is", value }] },
      { none: [{ fact: "person.gender", op: "is", value }] },
    ]),
);

it("counts of any partition add to the size of the roster, each person once", () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), partition, (people, cells) => {
      const count = countMembers(rosterOf(people), cells, SETTINGS);
      expect(count.cells.flat().sort((a, b) => a - b)).toEqual(people.map((_, k) => k));
      expect(count.inNone).toEqual([]);
      expect(count.inSeveral).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("says who is in no cell, who in two, and why", () => {
  const cells: readonly Predicate[] = [
    { all: [{ fact: "age", op: "between", from: 18, to: 30 }] },
    { all: [{ fact: "age", op: "between", from: 30, to: 40 }] },
  ];
  const people = [
    { "person.birthDate": "1991-05-05" },
    { "person.birthDate": "1950-05-05" },
    {},
    { "person.birthDate": "1999-05-05" },
  ];
  expect(countMembers(rosterOf(people), cells, SETTINGS)).toEqual({
    cells: [[0, 3], [0]],
    inNone: [
      { member: 1, why: "no-cell" },
      { member: 2, why: "fact-missing" },
    ],
    inSeveral: [{ member: 0, cells: [0, 1] }],
  });
});

it("counts years as the setting says, and leaves open what a year alone does not tell", () => {
  const thirty: Predicate = { all: [{ fact: "age", op: "between", from: 30, to: 30 }] };
  const born = (birth: string): Facts => ({ "person.birthDate": birth });
  const june: CountSettings = { asOf: "2021-06-30", age: "completed-years" };
  expect(holds(thirty, born("1991-06-30"), june)).toBe("yes");
  expect(holds(thirty, born("1991-07-01"), june)).toBe("no");
  expect(holds(thirty, born("1991"), june)).toBe("unknown");
  expect(holds(thirty, born("1991"), { ...june, age: "year-difference" })).toBe("yes");
  expect(holds(thirty, born("1991"), SETTINGS)).toBe("yes");
});

it("tells periods, blanks and alternatives", () => {
  const facts: Facts = { "party.admitDate": "1975-04", "theory.level": "advanced" };
  const during = (from: string, to: string): Predicate => ({
    all: [{ fact: "party.admitDate", op: "during", from, to }],
  });
  expect(holds(during("1954-07-21", "1975-04-30"), facts, SETTINGS)).toBe("yes");
  expect(holds(during("1954-07-21", "1975-04-15"), facts, SETTINGS)).toBe("unknown");
  expect(holds(during("1975-05-01", "2021-12-31"), facts, SETTINGS)).toBe("no");
  expect(holds({ all: [{ fact: "party.officialDate", op: "blank" }] }, facts, SETTINGS)).toBe("yes");
  const senior: Predicate = {
    any: [
      { fact: "theory.level", op: "is", value: "bachelor" },
      { fact: "theory.level", op: "is", value: "advanced" },
    ],
  };
  expect(holds(senior, facts, SETTINGS)).toBe("yes");
  expect(holds({ ...senior, none: [{ fact: "party.admitDate", op: "known" }] }, facts, SETTINGS)).toBe("no");
});
