import { isBefore } from "../roster/compare-dates";
import { daysIn } from "../roster/read-date";

/** From the day after the first list to the day of the second; the year of the second where the first tells no day. */
export function periodBetween(
  first: string | undefined,
  second: string | undefined,
): { readonly start: string; readonly end: string } | undefined {
  if (second === undefined) return undefined;
  const start = first === undefined ? `${second.slice(0, 4)}-01-01` : dayAfter(first);
  return isBefore(start, second) ? { start, end: second } : undefined;
}

function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (day < daysIn(year, month)) return isoDay(year, month, day + 1);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}
