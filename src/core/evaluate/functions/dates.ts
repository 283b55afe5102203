import { daysIn } from "../../roster/read-date";
import { dayNumber } from "../../workbook/day-number";
import { toNumber } from "../arithmetic";
import type { Implementation } from "../function";
import { isError } from "../scalar";

export const DATES: Readonly<Record<string, Implementation>> = {
  DATE: (given, { cells, value }) => {
    if (given.length !== 3 || cells.date1904 !== false) return undefined;
    const [year, month, day] = given.map((one) => toNumber(value(one)));
    if (typeof year !== "number") return isError(year) ? year : undefined;
    if (typeof month !== "number" || typeof day !== "number") return undefined;
    return serialOf(year, month, day);
  },
};

/** Undefined before March 1900, where programs differ, and for what is no day of a calendar. */
function serialOf(year: number, month: number, day: number): number | undefined {
  const isPlain = [year, month, day].every(Number.isInteger) && month >= 1 && month <= 12;
  if (!isPlain || year < 1900 || year > 9999 || day < 1 || day > daysIn(year, month)) return undefined;
  const serial = dayNumber(year, month, day);
  return serial > 60 ? serial : undefined;
}
