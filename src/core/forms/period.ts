import type { Text } from "../message";
import type { AgeBy, Measure } from "./condition";
import type { Rounding } from "./rounding";

/** A year, a half or a quarter of it. */
export interface Period {
  readonly start: string;
  readonly end: string;
  /** As it stands under a form's title: `Năm 2021`. */
  readonly name: Text;
  readonly isYear: boolean;
}

/** `2021`, `2021-H1`, `2021-Q3`; undefined for what is none of these. */
export function readPeriod(text: string): Period | undefined {
  const [, year, part, number] = /^((?:19|20)\d\d)(?:-([HQ])([1-4]))?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  if (part === undefined || number === undefined) {
    const name = { vi: `Năm ${year}`, en: `Year ${year}` };
    return { start: `${year}-01-01`, end: `${year}-12-31`, name, isYear: true };
  }
  const index = Number(number);
  const isHalf = part.toUpperCase() === "H";
  if (isHalf && index > 2) return undefined;
  const months = isHalf ? 6 : 3;
  const last = index * months;
  const pad = (month: number): string => String(month).padStart(2, "0");
  const halves = index === 1 ? ["đầu", "First"] : ["cuối", "Second"];
  return {
    start: `${year}-${pad(last - months + 1)}-01`,
    end: `${year}-${pad(last)}-${last % 12 === 3 || last === 12 ? "31" : "30"}`,
    name: isHalf
      ? { vi: `6 tháng ${halves[0] ?? ""} năm ${year}`, en: `${halves[1] ?? ""} half of ${year}` }
      : { vi: `Quý ${ROMAN[index] ?? ""} năm ${year}`, en: `Quarter ${number} of ${year}` },
    isYear: false,
  };
}

const ROMAN = ["", "I", "II", "III", "IV"];

/** The same period a year before. */
export function yearBefore({ start, end, asOf }: Period & { readonly asOf: string }): {
  readonly start: string;
  readonly end: string;
  readonly asOf: string;
} {
  const back = (day: string): string => `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
  return { start: back(start), end: back(end), asOf: back(asOf) };
}

export function measureOf(
  period: Pick<Period, "start" | "end">,
  asOf: string,
  ageBy: AgeBy,
  rounding?: Rounding,
): Measure {
  return {
    asOf,
    period: { start: period.start, end: period.end },
    ageBy,
    ...(rounding !== undefined && { rounding }),
  };
}
