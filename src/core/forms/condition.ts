import type { Rounding } from "./rounding";
import { firstDay, lastDay } from "../roster/compare-dates";

/**
 * One thing that must hold of a person or an organization to be counted: data, so that a form can be read, changed
 * and saved without a program. Exactly one of the questions is asked.
 */
export interface Condition {
  /** A field of member lists, or one that is derived: `party.stage`, `unit.type`, `unit.kind`. */
  readonly field: string;
  /** The value is one of these ids. */
  readonly is?: readonly string[];
  /** There is a value, and it is none of these. */
  readonly not?: readonly string[];
  /** Whether there is a value. */
  readonly known?: boolean;
  /** Years from the field's day to the day of reference, both ends included; null leaves an end open. */
  readonly age?: readonly [number | null, number | null];
  /** The field's day lies between, both ends included; `period.start` and `period.end` are the period's own. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * Values by field: ids, words, or days as far as they are known (`1975`, `1975-03`, `1975-03-02`). `a|b`: one of
 * these ids, and which is not known.
 */
export type FactsByField = Readonly<Record<string, string | undefined>>;

/** What conditions are measured by; no source settles how age is counted, so it is a setting. */
export interface Measure {
  /** The day of reference: `2021-12-31`. */
  readonly asOf: string;
  /** First and last day of the period. */
  readonly period: { readonly start: string; readonly end: string };
  readonly ageBy: AgeBy;
  /** Of shares and mean ages; one decimal, halves up, where it is not given. */
  readonly rounding?: Rounding;
}

export const AGE_BY = ["completed-years", "calendar-years"] as const;
/** Years completed on the day, or the difference of the years. */
export type AgeBy = (typeof AGE_BY)[number];

/** Whether a condition holds; undefined where what is known does not settle it. */
export function holds(condition: Condition, facts: FactsByField, measure: Measure): boolean | undefined {
  return holdsOf(facts[condition.field], condition, measure);
}

/** The same of the field's value. */
export function holdsOf(
  value: string | undefined,
  condition: Condition,
  measure: Measure,
): boolean | undefined {
  const { is, not, known, age } = condition;
  if (known !== undefined) return (value !== undefined) === known;
  if (value === undefined) return undefined;
  if (is) return isOneOf(value, is);
  if (not) return opposite(isOneOf(value, not));
  if (age) return within(yearsSince(value, measure), age);
  return isBetween(value, condition, measure);
}

/** Whether all hold: false where one is false, whatever the others are. */
export function holdAll(
  conditions: readonly Condition[],
  facts: FactsByField,
  measure: Measure,
): boolean | undefined {
  let answer: boolean | undefined = true;
  for (const condition of conditions) {
    const one = holds(condition, facts, measure);
    if (one === false) return false;
    if (one === undefined) answer = undefined;
  }
  return answer;
}

/**
 * The fewest and the most whole years from a day, as far as it is known, to the day of reference.
 *
 * @param day `1975`, `1975-03` or `1975-03-02`
 */
export function yearsSince(day: string, { asOf, ageBy }: Measure): readonly [number, number] {
  const years = Number(asOf.slice(0, 4)) - Number(day.slice(0, 4));
  if (ageBy === "calendar-years") return [years, years];
  const today = asOf.slice(5);
  return [
    lastDay(day).slice(5) <= today ? years : years - 1,
    firstDay(day).slice(5) <= today ? years : years - 1,
  ];
}

/** Stands between ids of which one is meant. */
export const EITHER = "|";

/**
 * Ids say by their dots what they are a kind of: `enterprise.worker` is one of `enterprise`; whether `enterprise` is
 * one of `enterprise.worker` is not known.
 */
function isOneOf(value: string, ids: readonly string[]): boolean | undefined {
  if (!value.includes(EITHER)) return isKindOf(value, ids);
  const answers = new Set(value.split(EITHER).map((one) => isKindOf(one, ids)));
  return answers.size === 1 ? answers.values().next().value : undefined;
}

function isKindOf(value: string, ids: readonly string[]): boolean | undefined {
  if (ids.some((id) => value === id || value.startsWith(`${id}.`))) return true;
  return ids.some((id) => id.startsWith(`${value}.`)) ? undefined : false;
}

function opposite(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function within(
  [fewest, most]: readonly [number, number],
  [from, to]: readonly [number | null, number | null],
): boolean | undefined {
  return settled(fewest, most, from ?? -Infinity, to ?? Infinity);
}

function isBetween(day: string, { from, to }: Condition, { period }: Measure): boolean | undefined {
  const [first, last] = [dayNamed(from, period), dayNamed(to, period)];
  return settled(
    firstDay(day),
    lastDay(day),
    first === undefined ? "" : firstDay(first),
    lastDay(last ?? "9999"),
  );
}

function dayNamed(end: string | undefined, { start, end: last }: Measure["period"]): string | undefined {
  if (end === "period.start") return start;
  return end === "period.end" ? last : end;
}

/** Whether what lies between two bounds lies in an interval: surely, surely not, or undefined. */
function settled<T extends number | string>(low: T, high: T, from: T, to: T): boolean | undefined {
  if (low >= from && high <= to) return true;
  return high < from || low > to ? false : undefined;
}
