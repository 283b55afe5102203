import { isBefore } from "../roster/compare-dates";

/** From the day after the first list to the day of the second; the year of the second where the first tells no day. */
export function periodBetween(
  first: string | undefined,
  second: string | undefined,
): { readonly start: string; readonly end: string } | undefined {
  if (second === undefined) return undefined;
  const start = first === undefined ? `${second.slice(0, 4)}-01-01` : dayAfter(first);
  return isBefore(start, second) ? { start, end: second } : undefined;
}

const DAY = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}
