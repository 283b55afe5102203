import { completedYears, firstDay, isBefore, lastDay, yearDifference } from "./compare-dates";
import type { Facts, Field, PartialDate } from "./field";

/** A number that is made of a member's dates and the date of the report. */
export type YearsFact = "age" | "party-age";

/** One thing said of a member. Plain data: forms and rules hold it as JSON. */
export type Condition =
  | { readonly fact: Field; readonly op: "is"; readonly value: string }
  | { readonly fact: Field; readonly op: "in"; readonly values: readonly string[] }
  | { readonly fact: Field; readonly op: "known" }
  | { readonly fact: Field; readonly op: "blank" }
  /** A date in a period, both ends included; an end that is left out is open. */
  | { readonly fact: Field; readonly op: "during"; readonly from?: PartialDate; readonly to?: PartialDate }
  /** Years, both ends included; an end that is left out is open. */
  | { readonly fact: YearsFact; readonly op: "between"; readonly from?: number; readonly to?: number };

/** Everybody for whom all of `all`, one of `any` and none of `none` hold; a list that is left out asks nothing. */
export interface Predicate {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly none?: readonly Condition[];
}

/** How the years between two dates are counted: no official text settles it, so it is a setting. */
export interface CountSettings {
  /** The date of the report, `2021-12-31`. */
  readonly asOf: PartialDate;
  readonly age: "completed-years" | "year-difference";
}

/** Whether a condition holds; `unknown` where what it asks is not told, or not as exactly as it must be. */
export type Truth = "yes" | "no" | "unknown";

export function holds(predicate: Predicate, facts: Facts, settings: CountSettings): Truth {
  let truth: Truth = "yes";
  for (const condition of predicate.all ?? []) {
    const found = test(condition, facts, settings);
    if (found === "no") return "no";
    if (found === "unknown") truth = "unknown";
  }
  for (const condition of predicate.none ?? []) {
    const found = test(condition, facts, settings);
    if (found === "yes") return "no";
    if (found === "unknown") truth = "unknown";
  }
  if (!predicate.any) return truth;
  const found = predicate.any.map((condition) => test(condition, facts, settings));
  if (found.includes("yes")) return truth;
  return found.includes("unknown") ? "unknown" : "no";
}

function test(condition: Condition, facts: Facts, settings: CountSettings): Truth {
  switch (condition.op) {
    case "is":
      return isAmong(facts[condition.fact], [condition.value]);
    case "in":
      return isAmong(facts[condition.fact], condition.values);
    case "known":
      return facts[condition.fact] === undefined ? "no" : "yes";
    case "blank":
      return facts[condition.fact] === undefined ? "yes" : "no";
    case "during":
      return isDuring(facts[condition.fact], condition.from, condition.to);
    case "between":
      return isBetween(yearsOf(condition.fact, facts, settings), condition.from, condition.to);
  }
}

function isAmong(value: string | undefined, values: readonly string[]): Truth {
  if (value === undefined) return "unknown";
  return values.includes(value) ? "yes" : "no";
}

function isDuring(
  date: PartialDate | undefined,
  from: PartialDate | undefined,
  to: PartialDate | undefined,
): Truth {
  if (date === undefined) return "unknown";
  if ((from !== undefined && isBefore(date, from)) || (to !== undefined && isBefore(to, date))) return "no";
  const isInside =
    (from === undefined || firstDay(date) >= firstDay(from)) &&
    (to === undefined || lastDay(date) <= lastDay(to));
  return isInside ? "yes" : "unknown";
}

/** The years that may have passed, from the fewest to the most. */
function yearsOf(
  fact: YearsFact,
  facts: Facts,
  settings: CountSettings,
): readonly [number, number] | undefined {
  const since = facts[fact === "age" ? "person.birthDate" : "party.admitDate"];
  if (since === undefined) return undefined;
  let known = yearsKnown.get(settings);
  if (!known) yearsKnown.set(settings, (known = new Map<PartialDate, readonly [number, number]>()));
  let years = known.get(since);
  if (!years) known.set(since, (years = yearsSince(since, settings)));
  return years;
}

/** Many are born on one day, and each is asked for every band of ages. */
const yearsKnown = new WeakMap<CountSettings, Map<PartialDate, readonly [number, number]>>();

function yearsSince(since: PartialDate, { asOf, age }: CountSettings): readonly [number, number] {
  const difference = yearDifference(since, asOf);
  if (age === "year-difference") return [difference, difference];
  const years = completedYears(since, asOf);
  return years === undefined ? [difference - 1, difference] : [years, years];
}

function isBetween(years: readonly [number, number] | undefined, from = -Infinity, to = Infinity): Truth {
  if (!years) return "unknown";
  const [least, most] = years;
  if (most < from || least > to) return "no";
  return least >= from && most <= to ? "yes" : "unknown";
}
