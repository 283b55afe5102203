import { firstDay, lastDay } from "../../roster/compare-dates";
import { FIELDS, type Field } from "../../roster/field";
import { daysIn } from "../../roster/read-date";
import { valueName, vocabularyOf } from "../../roster/vocabulary";
import type { Condition, Measure } from "../condition";
import {
  type ColumnCriterion,
  type Day,
  isBeforeDay,
  isFromDay,
  isThere,
  isWords,
  type Term,
} from "./criterion";
import type { WhyValue } from "./live-cell";
import type { Raw, RawColumn } from "./raw-column";

/** What stands in a column for whom a condition holds, and for whom it does not. */
export interface Told {
  readonly yes: readonly Raw[];
  readonly no: readonly Raw[];
}

/** So many spellings of one thing are written into a formula. */
export const MOST_SPELLINGS = 12;

/** Undefined where the same words stand for both: the column alone does not say it. */
export function told({ raws, codes }: RawColumn, answers: Uint8Array, yes: number): Told | undefined {
  const seen = new Uint8Array(raws.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    seen[code] = (seen[code] ?? 0) | (answers[i] === yes ? 1 : 2);
  }
  if (seen.includes(3)) return undefined;
  return { yes: raws.filter((_, i) => seen[i] === 1), no: raws.filter((_, i) => seen[i] === 2) };
}

/**
 * The criteria by which a column says that a condition holds: terms that exclude each other, each with all that must
 * be met; or why none says just that.
 */
export function conditionTerms(
  condition: Condition,
  column: number,
  { yes, no }: Told,
  measure: Measure,
): readonly Term[] | WhyValue {
  const { field, is, not, known } = condition;
  const unclear: WhyValue = { code: "unclear-text", field };
  const exactly = (terms: readonly Term[]): readonly Term[] | WhyValue => {
    const meets = (raw: Raw): number => terms.filter((term) => term.every((one) => one.meets(raw))).length;
    return yes.every((raw) => meets(raw) === 1) && no.every((raw) => meets(raw) === 0) ? terms : unclear;
  };
  if (known !== undefined || (is && field === STAGE && !hasWords([...yes, ...no]))) {
    const isWanted = known ?? !yes.some(isBlank);
    return exactly([[isThere(column, isWanted)]]);
  }
  if (is) {
    const words = yes.length > 0 ? yes : wordsOf(field, is);
    if (words.length === 0 || words.length > MOST_SPELLINGS)
      return { code: words.length === 0 ? "unclear-text" : "too-long", field };
    const terms = including(column, words);
    return terms ? exactly(terms) : unclear;
  }
  if (not) {
    const others = no.filter((raw) => !isBlank(raw));
    const words = others.length > 0 ? others : wordsOf(field, not);
    if (words.length > MOST_SPELLINGS) return { code: "too-long", field };
    const term = excluding(column, words);
    if (!term) return unclear;
    return exactly([[...term, isThere(column, true)]]);
  }
  if ([...yes, ...no].some((raw) => !isBlank(raw) && !isDay(raw))) return { code: "typed-dates", field };
  const [from, before] = condition.age
    ? bornWithin(condition.age, measure)
    : daysWithin(condition, measure.period);
  const term = [...(from ? [isFromDay(column, from)] : []), ...(before ? [isBeforeDay(column, before)] : [])];
  const terms = exactly([term.length === 0 ? [isThere(column, true)] : term]);
  return "code" in terms ? { code: "typed-dates", field } : terms;
}

const STAGE = "party.stage";

function excluding(column: number, words: readonly Raw[]): Term | undefined {
  const criteria = words.map((raw) => (raw.kind === "text" ? isWords(column, raw.text, false) : undefined));
  return criteria.every((one) => one !== undefined) ? criteria : undefined;
}

/** Ids of a field's vocabulary as they are mostly written. */
function wordsOf(field: string, ids: readonly string[]): readonly Raw[] {
  const known = FIELDS.find((one): one is Field => one === field);
  const vocabulary = known && vocabularyOf(known);
  if (!known || !vocabulary) return [];
  return ids.flatMap((id): readonly Raw[] => {
    if (!vocabulary.values.some((value) => value.id === id)) return [];
    const text = valueName(known, id).vi;
    return [{ kind: "text", text, folded: text.toLowerCase() }];
  });
}

/** Terms that a cell holds one of these; undefined where that cannot be said exactly. */
export function including(column: number, words: readonly Raw[]): readonly Term[] | undefined {
  const criteria: ColumnCriterion[] = [];
  // A shorter text may meet the longer ones that begin with it.
  const inOrder = [...words].sort((a, b) => lengthOf(a) - lengthOf(b));
  for (const raw of inOrder) {
    if (criteria.some((one) => one.meets(raw))) continue;
    const criterion =
      raw.kind === "blank"
        ? isThere(column, false)
        : raw.kind === "text"
          ? isWords(column, raw.text, true)
          : undefined;
    if (!criterion) return undefined;
    criteria.push(criterion);
  }
  return criteria.map((one) => [one]);
}

function lengthOf(raw: Raw): number {
  return raw.kind === "text" ? raw.text.length : 0;
}

function isBlank({ kind }: Raw): boolean {
  return kind === "blank";
}

/** A day, and not a year alone: the days of these numbers are all in 1905. */
function isDay(raw: Raw): boolean {
  return raw.kind === "number" && !(raw.value >= 1850 && raw.value <= 2100);
}

function hasWords(raws: readonly Raw[]): boolean {
  return raws.some(({ kind }) => kind === "text");
}

type Days = readonly [from: Day | undefined, before: Day | undefined];

/** The days between which somebody is born who is so old: the first of them, and the first that is none any more. */
function bornWithin([from, to]: readonly [number | null, number | null], { asOf, ageBy }: Measure): Days {
  const { year, month, day } = dayOf(asOf);
  // The first day of birth of which so many years are not completed yet.
  const notYet = (age: number): Day => {
    const born = year - age;
    if (ageBy === "calendar-years") return { year: born + 1, month: 1, day: 1 };
    // In a year without 29/2, who was born on 28/2 is as old as can be.
    return dayAfter({ year: born, month, day: Math.min(day, daysIn(born, month)) });
  };
  return [to === null ? undefined : notYet(to + 1), from === null ? undefined : notYet(from)];
}

function daysWithin({ from, to }: Condition, period: Measure["period"]): Days {
  const named = (end: string | undefined): string | undefined =>
    end === "period.start" ? period.start : end === "period.end" ? period.end : end;
  const [first, last] = [named(from), named(to)];
  return [
    first === undefined ? undefined : dayOf(firstDay(first)),
    last === undefined ? undefined : dayAfter(dayOf(lastDay(last))),
  ];
}

/** @param text `2021-12-31` */
function dayOf(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return { year, month, day };
}

function dayAfter({ year, month, day }: Day): Day {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
