import type { PartialDate } from "./field";
import { withMonthNumber } from "./month-names";

/** What a cell of a date's column says. */
export type DateReading =
  | { readonly kind: "date"; readonly date: PartialDate }
  /** Written as a date, and none: 31/02/1980. */
  | { readonly kind: "impossible" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unknown" };

const UNKNOWN: DateReading = { kind: "unknown" };
const IMPOSSIBLE: DateReading = { kind: "impossible" };

const DAY_FIRST = /^(\d{1,2})\s?[/.\-\s]\s?(\d{1,2})\s?[/.\-\s]\s?(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})\s?[/.-]\s?(\d{4})$/;
const MONTH_SHORT_YEAR = /^(\d{1,2})[/-](\d{2})$/;
const YEAR = /^(\d{4})$/;

/**
 * Reads a date as people type it, the day before the month: `02/03/1975`, `2.3.75`, `03/1975`, `1975`,
 * `năm 1975`, `ngày 2 tháng 3 năm 1975`, `1975-03-02`, `2 Mar 1975`. Parts written `00` or `…` are not known.
 *
 * @param earliest before this year nothing of the kind happened: what two digits of a year may mean
 */
export function readDate(text: string, earliest: number): DateReading {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u00a0\s]+/g, " ")
    .replace(/[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?z?$/i, "")
    .replace(/(?:^|\s)(?:sinh|ngày|sn)\s*:?\s*/g, "")
    .replace(/\s*(?:tháng|năm)\s*/g, "/")
    .replace(/^\/+|[/\s.,;]+$/g, "")
    .trim();
  const plain = /[a-z]{3}/.test(words) ? withMonthNumber(words) : words;
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return dated(dayFirst[3] ?? "", dayFirst[2] ?? "", dayFirst[1] ?? "", earliest);
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return dated(yearFirst[1] ?? "", yearFirst[2] ?? "", yearFirst[3] ?? "", earliest);
  const month = MONTH_YEAR.exec(plain) ?? MONTH_SHORT_YEAR.exec(plain);
  if (month) return dated(month[2] ?? "", month[1] ?? "", "0", earliest);
  const year = YEAR.exec(plain);
  return year ? dated(year[1] ?? "", "0", "0", earliest) : UNKNOWN;
}

/** A date of three cells; parts that are blank are not known. */
export function readDateParts(year: string, month: string, day: string, earliest: number): DateReading {
  const parts = [year, month, day].map((part) => part.trim());
  if (parts.some((part) => !/^(?:\d{1,4}|[-.…x]*)$/.test(part))) return UNKNOWN;
  const [y = "", m = "", d = ""] = parts.map((part) => (/\d/.test(part) ? part : "0"));
  return Number(y) === 0 ? UNKNOWN : dated(y, m, d, earliest);
}

/**
 * Reads a number of a date's column: a year, or the days since Excel's day 0. A number with decimals has lost
 * what it was.
 */
export function readDateNumber(value: number, date1904: boolean, isShownAsDate: boolean): DateReading {
  if (!isShownAsDate && Number.isInteger(value) && value >= 1850 && value <= 2100)
    return { kind: "date", date: String(value) };
  const serial = Math.floor(value) + (date1904 ? 1462 : 0);
  if (
    isShownAsDate
      ? serial < 1 || serial > 80_000
      : !Number.isInteger(value) || serial < 5000 || serial > 60_000
  )
    return isShownAsDate ? IMPOSSIBLE : UNKNOWN;
  return { kind: "date", date: dayOfSerial(serial) };
}

/** ISO text of a day that Excel counts; its 29/2/1900 is read as the day after. */
function dayOfSerial(serial: number): PartialDate {
  // Days since 0000-03-01 of the Gregorian calendar: years then end with their leap day.
  const days = serial + (serial < 60 ? 1 : 0) + 693_899;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year)}-${two(month)}-${two(day)}`;
}

function dated(yearText: string, monthText: string, dayText: string, earliest: number): DateReading {
  const [month, day] = [Number(monthText), Number(dayText)];
  const year = yearText.length <= 2 ? fullYear(Number(yearText), earliest) : Number(yearText);
  if (year === undefined) return { kind: "ambiguous" };
  if (year < 1850 || year > 2100 || month > 12) return IMPOSSIBLE;
  if (month === 0) return day === 0 ? { kind: "date", date: String(year) } : IMPOSSIBLE;
  if (day === 0) return { kind: "date", date: `${String(year)}-${two(month)}` };
  if (day > daysIn(year, month)) return IMPOSSIBLE;
  return { kind: "date", date: `${String(year)}-${two(month)}-${two(day)}` };
}

/** Two digits of a year, where only one century can be meant: nobody listed is older than about 110, or not born yet. */
function fullYear(two: number, earliest: number): number | undefined {
  const [last, next] = [1900 + two, 2000 + two];
  if (next > 2029) return last;
  return last < earliest ? next : undefined;
}

export function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const two = (number: number): string => String(number).padStart(2, "0");
