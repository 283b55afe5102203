import fc from "fast-check";
import type { Condition, Measure } from "../../../src/core/forms/condition";
import { countMembers } from "../../../src/core/forms/count-members";
import type { Facts } from "../../../src/core/roster/field";

const MEASURE: Measure = {
  asOf: "2021-12-31",
  period: { start: "2021-01-01", end: "2021-12-31" },
  ageBy: "completed-years",
};

const membersOf = (people: readonly Facts[]) => people.map((facts) => ({ facts }));

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
const partition: fc.Arbitrary<readonly (readonly Condition[])[]> = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 19, max: 90 }), { maxLength: 8 }).map((cuts) => {
    const from = [0, ...cuts.sort((a, b) => a - b)];
    return from.map((first, k): Condition[] => {
      const next = from[k + 1];
      return [{ field: "person.birthDate", age: [first, next === undefined ? null : next - 1] }];
    });
  }),
  fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: LEVELS.length, maxLength: LEVELS.length })
    .map((groups) =>
      [0, 1, 2].map((group): Condition[] => [
        { field: "edu.professional", is: LEVELS.filter((_, k) => groups[k] === group) },
      ]),
    ),
  fc
    .constantFrom("male", "female")
    .map((value): Condition[][] => [
      [{ field: "person.gender", is: [value] }],
      [{ field: "person.gender", not: [value] }],
    ]),
  day.map((cut): Condition[][] => [
    [{ field: "person.birthDate", to: cut }],
    [
      {
        field: "person.birthDate",
        from: new Date(Date.parse(cut) + 86_400_000).toISOString().slice(0, 10),
      },
    ],
  ]),
);

it("counts of any partition add to the size of the roster, each person once", () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), partition, (people, cells) => {
      const count = countMembers(membersOf(people), cells, MEASURE);
      expect(count.cells.flat().sort((a, b) => a - b)).toEqual(people.map((_, k) => k));
      expect(count.inNone).toEqual([]);
      expect(count.inSeveral).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("says who is in no cell, who in two, and why", () => {
  const cells: readonly (readonly Condition[])[] = [
    [{ field: "person.birthDate", age: [18, 30] }],
    [{ field: "person.birthDate", age: [30, 40] }],
  ];
  const people = [
    { "person.birthDate": "1991-05-05" },
    { "person.birthDate": "1950-05-05" },
    {},
    { "person.birthDate": "1999-05-05" },
  ];
  expect(countMembers(membersOf(people), cells, MEASURE)).toEqual({
    cells: [[0, 3], [0]],
    inNone: [
      { member: 1, why: "no-cell" },
      { member: 2, why: "fact-missing" },
    ],
    inSeveral: [{ member: 0, cells: [0, 1] }],
  });
});
