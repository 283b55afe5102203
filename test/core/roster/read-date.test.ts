import { ageCertainlyBelow, isBefore } from "../../../src/core/roster/compare-dates";
import { readDate, readDateNumber, readDateParts } from "../../../src/core/roster/read-date";

const dateOf = (text: string, earliest = 1930): string => {
  const reading = readDate(text, earliest);
  return reading.kind === "date" ? reading.date : reading.kind;
};

it.each([
  ["02/03/1975", "1975-03-02"],
  ["2-3-1975", "1975-03-02"],
  ["2.3.75", "1975-03-02"],
  ["02 / 03 / 1975", "1975-03-02"],
  ["1975-03-02", "1975-03-02"],
  ["1975-03-02 00:00:00", "1975-03-02"],
  ["ngày 2 tháng 3 năm 1975", "1975-03-02"],
  ["03/1975", "1975-03"],
  ["3.1975", "1975-03"],
  ["1975", "1975"],
  ["năm 1975", "1975"],
  ["Sinh năm 1975", "1975"],
  ["00/00/1975", "1975"],
  ["00/03/1975", "1975-03"],
  ["5/6/05", "2005-06-05"],
  ["31/02/1980", "impossible"],
  ["29/02/1981", "impossible"],
  ["29/02/1980", "1980-02-29"],
  ["12/13/1981", "impossible"],
  ["1/1/75/3", "unknown"],
  ["không nhớ", "unknown"],
  ["tháng 3", "unknown"],
  ["12", "unknown"],
])("reads %s as %s", (text, expected) => expect(dateOf(text)).toBe(expected));

it("leaves two digits of a year open where both centuries are possible", () => {
  expect(dateOf("1/2/15", 1910)).toBe("ambiguous");
  expect(dateOf("1/2/15", 1930)).toBe("2015-02-01");
});

it("reads days that Excel counts, and years", () => {
  const days: readonly (readonly [number, boolean, string])[] = [
    [1, true, "1900-01-01"],
    [59, true, "1900-02-28"],
    [61, true, "1900-03-01"],
    [36_526, true, "2000-01-01"],
    [27_090, true, "1974-03-02"],
    [27_090.75, true, "1974-03-02"],
    [43_890, true, "2020-02-29"],
    [27_090, false, "1974-03-02"],
    [1975, false, "1975"],
  ];
  for (const [value, shown, date] of days)
    expect([value, readDateNumber(value, false, shown)]).toEqual([value, { kind: "date", date }]);
  expect(readDateNumber(0, true, true)).toEqual({ kind: "date", date: "1904-01-01" });
  expect(readDateNumber(3.1975, false, false)).toEqual({ kind: "unknown" });
});

it("reads a date of three cells, as far as they are filled", () => {
  expect(readDateParts("1975", "3", "2", 1910)).toEqual({ kind: "date", date: "1975-03-02" });
  expect(readDateParts("1975", "", "", 1910)).toEqual({ kind: "date", date: "1975" });
  expect(readDateParts("1975", "2", "30", 1910)).toEqual({ kind: "impossible" });
  expect(readDateParts("", "2", "30", 1910)).toEqual({ kind: "unknown" });
});

it("compares days as far as both are known", () => {
  expect(isBefore("1975", "1975-03")).toBe(false);
  expect(isBefore("1974", "1975-03-02")).toBe(true);
  expect(isBefore("1975-02-28", "1975-03")).toBe(true);
  expect(ageCertainlyBelow(18, "1980-06-15", "1998-06-14")).toBe(true);
  expect(ageCertainlyBelow(18, "1980-06-15", "1998-06-15")).toBe(false);
  expect(ageCertainlyBelow(18, "1980", "1998")).toBe(false);
  expect(ageCertainlyBelow(18, "1980", "1997-12-31")).toBe(true);
});
