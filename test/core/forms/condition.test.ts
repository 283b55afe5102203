import fc from "fast-check";
import {
  type Condition,
  type FactsByField,
  holdAll,
  holds,
  type Measure,
} from "../../../src/core/forms/condition";

const MEASURE: Measure = {
  asOf: "2021-12-31",
  period: { start: "2021-01-01", end: "2021-12-31" },
  ageBy: "completed-years",
};

const ask = (condition: Omit<Condition, "field">, value?: string, measure = MEASURE): boolean | undefined =>
  holds({ field: "f", ...condition }, { f: value }, measure);

describe("a condition", () => {
  test.each<[string, Omit<Condition, "field">, string | undefined, boolean | undefined]>([
    ["is one of", { is: ["a", "b"] }, "b", true],
    ["is none of", { is: ["a", "b"] }, "c", false],
    ["is not", { not: ["a"] }, "b", true],
    ["is the one it must not be", { not: ["a"] }, "a", false],
    ["is known", { known: true }, "a", true],
    ["is not known", { known: false }, undefined, true],
    ["cannot be told of what is not known", { is: ["a"] }, undefined, undefined],
    ["cannot be told to differ where nothing is known", { not: ["a"] }, undefined, undefined],
    ["lies in the period", { from: "period.start", to: "period.end" }, "2021-03-02", true],
    ["lies before it", { from: "period.start", to: "period.end" }, "2020-12-31", false],
    ["a year that is the period", { from: "period.start", to: "period.end" }, "2021", true],
    ["a year in which an end lies", { from: "1945-08-19", to: "1954-07-20" }, "1954", undefined],
    ["a month in which it ends", { to: "1954-07-20" }, "1954-07", undefined],
    ["a month before it ends", { to: "1954-07-20" }, "1954-06", true],
    ["the day itself", { to: "1954-07-20" }, "1954-07-20", true],
    ["the day after", { to: "1954-07-20" }, "1954-07-21", false],
    ["open at the front", { to: "1945-08-18" }, "1930", true],
  ])("%s", (_, condition, value, answer) => {
    expect(ask(condition, value)).toBe(answer);
  });

  test("counts years that are completed on the day", () => {
    const inJune: Measure = { ...MEASURE, asOf: "2021-06-30" };
    expect(ask({ age: [31, 35] }, "1990-06-30", inJune)).toBe(true);
    expect(ask({ age: [31, 35] }, "1990-07-01", inJune)).toBe(false);
    expect(ask({ age: [31, 35] }, "1990-07-01", { ...inJune, ageBy: "calendar-years" })).toBe(true);
  });

  test("does not settle an age that the year alone leaves open", () => {
    const inJune: Measure = { ...MEASURE, asOf: "2021-06-30" };
    expect(ask({ age: [31, 35] }, "1990", inJune)).toBeUndefined();
    expect(ask({ age: [31, 35] }, "1990-08", inJune)).toBe(false);
    expect(ask({ age: [30, 35] }, "1990", inJune)).toBe(true);
    // At the end of a year the year is enough.
    expect(ask({ age: [31, 35] }, "1990")).toBe(true);
  });

  test("is false together with one that is false, whatever is not known of the others", () => {
    const facts: FactsByField = { a: "1" };
    const no: Condition = { field: "a", is: ["2"] };
    const unknown: Condition = { field: "b", is: ["2"] };
    expect(holdAll([unknown, no], facts, MEASURE)).toBe(false);
    expect(holdAll([unknown], facts, MEASURE)).toBeUndefined();
    expect(holdAll([], facts, MEASURE)).toBe(true);
  });
});

test("bands of age that leave no gap hold each known person in exactly one", () => {
  const BANDS: readonly [number | null, number | null][] = [
    [null, 30],
    [31, 35],
    [36, 40],
    [41, null],
  ];
  const day = fc
    .date({ min: new Date("1930-01-01"), max: new Date("2003-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      day,
      fc.constantFrom("completed-years" as const, "calendar-years" as const),
      (born, asOf, ageBy) => {
        const answers = BANDS.map((age) => ask({ age }, born, { ...MEASURE, asOf, ageBy }));
        expect(answers.filter((answer) => answer === true)).toHaveLength(1);
        expect(answers).not.toContain(undefined);
      },
    ),
  );
});
