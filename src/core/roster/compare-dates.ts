import type { PartialDate } from "./field";
import { daysIn } from "./read-date";

/** Whether one day is before another for certain, as far as both are known. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  const known = Math.min(a.length, b.length);
  return known > 0 && a.slice(0, known) < b.slice(0, known);
}

/** Whether somebody was younger than so many years, however the unknown parts of the days may be. */
export function ageCertainlyBelow(years: number, birth: PartialDate, day: PartialDate): boolean {
  const [first, last] = [firstDay(birth), lastDay(day)];
  const grown = `${String(Number(first.slice(0, 4)) + years)}${first.slice(4)}`;
  return last < grown;
}

/** The first day that a partly known one may be. */
export function firstDay(date: PartialDate): string {
  return date + "-01-01".slice(date.length - 4);
}

/** The last day that a partly known one may be. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7
    ? `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5))))}`
    : date;
}
