import { foldLabel } from "../../labels/fold-label";
import type { Condition } from "../condition";

/** Nobody is a member before: a band from here is open below. */
const YOUNGEST = 18;

type Ages = readonly [number | null, number | null];

/** The ages, in whole years, that a label asks: `Từ 18 - 30 tuổi`, `trên 60 tuổi`, `61 tuổi trở lên`. */
export function agesOf(label: string): Ages | undefined {
  const fold = foldLabel(label).replace(/\s*(?:tuổi|năm|years?)(?: đời| old)?(?!\p{L})/gu, "");
  const between = /^(?:từ |đủ |from )?(trên )?(\d{1,3}) ?(?:-|–|đến|to)+ ?(?:dưới )?(\d{1,3})$/u.exec(fold);
  if (between) {
    const from = Number(between[2]) + (between[1] ? 1 : 0);
    const to = Number(between[3]) - (/dưới \d+$/u.test(fold) ? 1 : 0);
    if (from > to) return undefined;
    return [from <= YOUNGEST ? null : from, to];
  }
  const over = /^(?:từ )?(?:trên|over) (\d{1,3})(?: trở lên)?$/u.exec(fold);
  if (over) return [Number(over[1]) + 1, null];
  const least = /^(?:từ |đủ |from )?(\d{1,3}) (?:trở lên|and over|or more)$/u.exec(fold);
  if (least) return [Number(least[1]), null];
  const under = /^(?:dưới|under) (\d{1,3})$/u.exec(fold);
  if (under) return [null, Number(under[1]) - 1];
  const most = /^(?:từ )?(\d{1,3}) (?:trở xuống|and under|or less)$|^(?:không quá|đến) (\d{1,3})$/u.exec(
    fold,
  );
  return most ? [null, Number(most[1] ?? most[2])] : undefined;
}

/** How many years of membership a label asks to be reached: `30 năm tuổi Đảng`, `Huy hiệu Đảng 30 năm`. */
export function partyYearsOf(label: string): number | undefined {
  const fold = foldLabel(label);
  const years = /(\d{2}) năm tuổi đảng|tuổi đảng (?:đủ )?(\d{2}) năm/u.exec(fold);
  return years ? Number(years[1] ?? years[2]) : undefined;
}

const DAY = String.raw`(?:ngày |tháng )?((?:\d{1,2}[/.-])?\d{1,2}[/.-](?:19|20)\d{2}|(?:19|20)\d{2})`;
const BEFORE = new RegExp(`^(?:trước|before) ${DAY}$`, "u");
const BETWEEN = new RegExp(`^(?:từ |from )?${DAY} ?(?:-|–|đến|to) ?(?:hết )?${DAY}$`, "u");
const SINCE = new RegExp(`^(?:từ|from) ${DAY} (?:đến nay|trở lại đây|trở đi|on)$`, "u");
const AFTER = new RegExp(`^(?:sau|after) ${DAY}$`, "u");

/** The days that a label asks: `Từ 19/8/1945 đến 20/7/1954`; ends are included. */
export function daysOf(label: string): Pick<Condition, "from" | "to"> | undefined {
  const fold = foldLabel(label);
  const before = BEFORE.exec(fold);
  if (before) return { to: dayBeside(firstDayOf(before[1]), -1) };
  const between = BETWEEN.exec(fold);
  if (between) return { from: firstDayOf(between[1]), to: lastDayOf(between[2]) };
  const since = SINCE.exec(fold);
  if (since) return { from: firstDayOf(since[1]) };
  const after = AFTER.exec(fold);
  return after ? { from: dayBeside(lastDayOf(after[1]), 1) } : undefined;
}

function partsOf(day = ""): readonly number[] {
  return day.split(/[/.-]/).map(Number).reverse();
}

function iso(year: number, month: number, day: number): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(year)}-${two(month)}-${two(day)}`;
}

function firstDayOf(day: string | undefined): string {
  const [year = 0, month = 1, date = 1] = partsOf(day);
  return iso(year, month, date);
}

function lastDayOf(day: string | undefined): string {
  const [year = 0, month = 12, date] = partsOf(day);
  return iso(year, month, date ?? daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayBeside(day: string, step: 1 | -1): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (step === 1) {
    if (date < daysIn(year, month)) return iso(year, month, date + 1);
    return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
  }
  if (date > 1) return iso(year, month, date - 1);
  return month > 1 ? iso(year, month - 1, daysIn(year, month - 1)) : iso(year - 1, 12, 31);
}
