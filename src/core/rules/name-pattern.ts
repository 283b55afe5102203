/** The parts of a name that change from one period to the next. */
export type NamePart = "year" | "quarter" | "month";

/** Their values, as a name has them. */
export type NamedPeriod = Readonly<Partial<Record<NamePart, number>>>;

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const MONTH = /(?<!\p{L})(tháng|thang|month|t)([\s._-]*)(1[0-2]|0?[1-9])(?!\d)/giu;
/** `03-2024`, `2024.03` */
const MONTH_BEFORE_YEAR = /(?<![\d.])(0[1-9]|1[0-2])(?=[._-](?:19|20)\d\d(?!\d))/g;
const MONTH_AFTER_YEAR = /(?<=(?<!\d)(?:19|20)\d\d[._-])(0[1-9]|1[0-2])(?!\d)/g;
const QUARTER = /(?<!\p{L})(quý|quy|quarter|q)([\s._-]*)(iv|i{1,3}|[1-4])(?![\p{L}\d])/giu;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

interface NameReading {
  readonly pattern: string;
  readonly period: NamedPeriod;
}

/**
 * A name with the parts of its period replaced: `Biểu 1 năm 2023` → `Biểu 1 năm {year}`. A part that a name has
 * twice with different values is no period and stays.
 *
 * @param parts those that are replaced; all of them where absent
 */
export function readName(name: string, parts?: readonly NamePart[]): NameReading {
  let pattern = name.normalize("NFC");
  const period: Partial<Record<NamePart, number>> = {};
  const wanted = (part: NamePart): boolean => (parts ? parts.includes(part) : true);
  const replace = (part: NamePart, expression: RegExp, group: number): void => {
    if (!wanted(part) || period[part] !== undefined) return;
    const values = new Set([...pattern.matchAll(expression)].map((match) => numberIn(match[group] ?? "")));
    const [value] = values;
    if (values.size !== 1 || value === undefined) return;
    period[part] = value;
    pattern = pattern.replace(expression, (match: string, ...groups: unknown[]) => {
      const figure = String(groups[group - 1]);
      return `${match.slice(0, match.length - figure.length)}{${part}}`;
    });
  };
  replace("month", MONTH, 3);
  replace("month", MONTH_BEFORE_YEAR, 1);
  replace("month", MONTH_AFTER_YEAR, 1);
  replace("quarter", QUARTER, 3);
  replace("year", YEAR, 1);
  return { pattern, period };
}

function numberIn(figure: string): number {
  return ROMAN[figure.toLowerCase()] ?? Number(figure);
}

/** The period that a name has in the places that the pattern leaves open; undefined where it is another name. */
export function matchName(pattern: string, name: string): NamedPeriod | undefined {
  const parts = (["year", "quarter", "month"] as const).filter((part) => pattern.includes(`{${part}}`));
  const read = readName(name, parts);
  return folded(read.pattern) === folded(pattern) ? read.period : undefined;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The finest part that a period names. */
export function unitOf({ year, quarter, month }: NamedPeriod): NamePart | undefined {
  if (month !== undefined) return "month";
  if (quarter !== undefined) return "quarter";
  return year === undefined ? undefined : "year";
}

/** Periods of one unit follow each other by this number; undefined where the period does not name the unit. */
export function periodNumber({ year, quarter, month }: NamedPeriod, unit: NamePart): number | undefined {
  switch (unit) {
    case "year":
      return year;
    case "quarter":
      return quarter === undefined ? undefined : (year ?? 0) * 4 + quarter;
    case "month":
      return month === undefined ? undefined : (year ?? 0) * 12 + month;
  }
}
