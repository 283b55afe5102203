import type { Rounding } from "./rounding";
import { firstDay, lastDay } from "../roster/compare-dates";
import { unitKey } from "../roster/unit-name";

/**
 * One thing that must hold of a person or an organization to be counted: data, so that a form can be read, changed
 * and saved without a program. Exactly one of the questions is asked.
 */
export interface Condition {
  /**
   * A field of member lists, or one that is derived: `party.stage`, `unit.type`, `unit.kind`. The values of `unit.name`
   * are names of organizations: who belongs to one below it belongs to it too.
   */
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
  return asker(condition, measure)(facts[condition.field]);
}

/** The same asked of one value of the field after another. */
export function asker(
  condition: Condition,
  measure: Measure,
): (value: string | undefined) => boolean | undefined {
  const { field, is, not, known, age } = condition;
  const isOneOf = field === UNIT_NAME ? isNamed : isOneOfIds;
  if (known !== undefined) return (value) => (value !== undefined) === known;
  const holds = is
    ? (value: string) => isOneOf(value, is)
    : not
      ? (value: string) => opposite(isOneOf(value, not))
      : age
        ? isOfAge(age, measure)
        : isBetween(condition, measure);
  return (value) => (value === undefined ? undefined : holds(value));
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
export function yearsUntil({ asOf, ageBy }: Measure): (day: string) => readonly [number, number] {
  const [year, today] = [Number(asOf.slice(0, 4)), asOf.slice(5)];
  return (day) => {
    const years = year - Number(day.slice(0, 4));
    if (ageBy === "calendar-years") return [years, years];
    return [
      lastDay(day).slice(5) <= today ? years : years - 1,
      firstDay(day).slice(5) <= today ? years : years - 1,
    ];
  };
}

/** Stands between ids of which one is meant. */
export const EITHER = "|";

/**
 * Ids say by their dots what they are a kind of: `enterprise.worker` is one of `enterprise`; whether `enterprise` is
 * one of `enterprise.worker` is not known.
 */
function isOneOfIds(value: string, ids: readonly string[]): boolean | undefined {
  if (!value.includes(EITHER)) return isKindOf(value, ids);
  const answers = new Set(value.split(EITHER).map((one) => isKindOf(one, ids)));
  return answers.size === 1 ? answers.values().next().value : undefined;
}

/** By which organizations are asked for. */
export const UNIT_NAME = "unit.name";

/** Stands between the names of organizations, each below the one before. */
export const BELOW = "\u001f";

/** However the names are written. */
function isNamed(path: string, names: readonly string[]): boolean {
  const keys = names.map((name) => unitKey([name]));
  return path.split(BELOW).some((name) => keys.includes(unitKey([name])));
}

function isKindOf(value: string, ids: readonly string[]): boolean | undefined {
  if (ids.some((id) => value === id || value.startsWith(`${id}.`))) return true;
  return ids.some((id) => id.startsWith(`${value}.`)) ? undefined : false;
}

function opposite(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function isOfAge(
  [from, to]: readonly [number | null, number | null],
  measure: Measure,
): (born: string) => boolean | undefined {
  const years = yearsUntil(measure);
  return (born) => {
    const [fewest, most] = years(born);
    return settled(fewest, most, from ?? -Infinity, to ?? Infinity);
  };
}

function isBetween({ from, to }: Condition, { period }: Measure): (day: string) => boolean | undefined {
  const [named, last] = [dayNamed(from, period), lastDay(dayNamed(to, period) ?? "9999")];
  const first = named === undefined ? "" : firstDay(named);
  return (day) => settled(firstDay(day), lastDay(day), first, last);
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
