/** What time a table reports on; periods of one unit follow each other by their number. */
export interface Period {
  readonly unit: "year" | "half" | "quarter" | "month";
  readonly number: number;
}

const YEAR = "((?:19|20)\\d\\d)";
const PARTS: readonly (readonly [Period["unit"], number, RegExp])[] = [
  ["month", 12, new RegExp(`(?:tháng|month)\\s*(\\d{1,2})\\s*(?:[-/,]|năm|of|\\s)\\s*${YEAR}`, "iu")],
  [
    "quarter",
    4,
    new RegExp(`(?:quý|quarter|q)\\s*(iv|i{1,3}|[1-4])\\s*(?:[-/,]|năm|of|\\s)\\s*${YEAR}`, "iu"),
  ],
  ["half", 2, new RegExp(`6 tháng (đầu|cuối) năm\\s*${YEAR}`, "iu")],
];
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, đầu: 1, cuối: 2 };

/** The period that a text names; undefined where it names none, or several. */
export function periodIn(text: string): Period | undefined {
  const plain = text.normalize("NFC");
  const years = new Set(plain.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  if (years.size !== 1) return undefined;
  // A day is the last of the period it reports on: 31/12/2021 stands for the year.
  const undated = plain.replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}/giu, " ");
  for (const [unit, count, pattern] of PARTS) {
    const [, part = "", year = ""] = pattern.exec(undated) ?? [];
    const index = ROMAN[part.toLowerCase()] ?? Number(part);
    if (year !== "" && index >= 1 && index <= count)
      return { unit, number: Number(year) * count + index - 1 };
  }
  return { unit: "year", number: Number([...years][0]) };
}

export function follows(later: Period | undefined, earlier: Period | undefined): boolean {
  return later !== undefined && later.unit === earlier?.unit && later.number === earlier.number + 1;
}

/** Both are known and they are not the same. */
export function differInPeriod(a: Period | undefined, b: Period | undefined): boolean {
  return a !== undefined && b !== undefined && (a.unit !== b.unit || a.number !== b.number);
}
