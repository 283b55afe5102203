import { parseRange, type Range } from "../workbook/address";
import type { RatioForm } from "./ratio-form";

/** What a formula that divides or averages says, its cells as it names them. */
export type QuotientFormula =
  | { readonly kind: "average"; readonly ranges: readonly Range[] }
  | { readonly kind: "ratio"; readonly form: RatioForm; readonly first: Range; readonly second: Range };

const CELL = String.raw`\(?(\$?[A-Z]{1,3}\$?\d{1,7})\)?`;
const RANGE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?`;
const AVERAGE = new RegExp(`^AVERAGE\\((${RANGE}(?:[,;]${RANGE})*)\\)$`);
/** `SUM(C5:C14)/10`, `SUM(C5:C14)/COUNT(C5:C14)`; `(C5+D5)/2`. */
const SUM_DIVIDED = new RegExp(
  `^\\(?SUM\\((${RANGE}(?:[,;]${RANGE})*)\\)\\)?/(?:(\\d{1,4})|COUNT\\((${RANGE}(?:[,;]${RANGE})*)\\))$`,
);
const ADDED_DIVIDED = new RegExp(
  String.raw`^\((\$?[A-Z]{1,3}\$?\d{1,7}(?:\+\$?[A-Z]{1,3}\$?\d{1,7})+)\)/(\d{1,4})$`,
);
/** `C5/D5`, `C5/D5*100`, `100*C5/D5`, `C5*100/D5`. */
const SHARE = new RegExp(String.raw`^(100\*)?${CELL}(\*100)?/${CELL}(\*100)?$`);
/** `(D5-C5)/C5`, `100*(D5-C5)/C5`, `(D5-C5)/C5*100`. */
const DIFFERENCE = new RegExp(
  String.raw`^(100\*)?\(\(?(\$?[A-Z]{1,3}\$?\d{1,7})-(\$?[A-Z]{1,3}\$?\d{1,7})\)?(\*100)?/${CELL}\)?(\*100)?$`,
);
/** `D5/C5-1`, `(D5/C5-1)*100`. */
const LESS_ONE = new RegExp(String.raw`^\(?${CELL}/${CELL}-1\)?(\*100)?$`);

/** Around a quotient: how many digits it shows, and what stands where it has no value. */
const ROUNDED = /^ROUND\((.+)[,;]-?\d{1,2}\)$/;
const OR_ELSE = /^IFERROR\((.+)[,;](?:0|"[^"]*")\)$/;
const NOTHING = /^(?:0|"[^"]*"|NA\(\))?$/;

/** Whether a formula is worth reading: a look at its letters, before any of it is taken apart. */
export function maySayQuotient(formula: string): boolean {
  return formula.includes("/") || /average/i.test(formula);
}

/** The cells of a mean: of `AVERAGE`, or of a sum that is divided by as many as it adds. */
function averaged(text: string): readonly Range[] | undefined {
  const average = AVERAGE.exec(text);
  if (average) return rangesIn(average[1]);
  const divided = SUM_DIVIDED.exec(text);
  if (divided) {
    const [, added, count, counted] = divided;
    const ranges = rangesIn(added);
    const isAll = counted === undefined ? Number(count) === cellsOf(ranges) : counted === added;
    return isAll && cellsOf(ranges) > 1 ? ranges : undefined;
  }
  const [, added, count] = ADDED_DIVIDED.exec(text) ?? [];
  const ranges = rangesIn(added);
  return added !== undefined && Number(count) === ranges.length ? ranges : undefined;
}

function rangesIn(list = ""): readonly Range[] {
  return list.split(/[,;+]/).flatMap((range) => parseRange(range) ?? []);
}

function cellsOf(ranges: readonly Range[]): number {
  return ranges.reduce((count, { rowCount, columnCount }) => count + rowCount * columnCount, 0);
}

/**
 * Reads `AVERAGE(C5:C14)`, `SUM(C5:C14)/10`, `C5/D5*100`, `(D5-C5)/C5`, `D5/C5-1`, also rounded or with a word for a divisor of
 * nothing. Undefined for every other formula, and for one that looks at another sheet.
 */
export function readQuotientFormula(formula: string): QuotientFormula | undefined {
  const text = bare(formula);
  const ranges = averaged(text);
  if (ranges) return { kind: "average", ranges };
  const share = SHARE.exec(text);
  if (share) {
    const [, before, first, middle, second, after] = share;
    return ratio("share", [before, middle, after], first, second);
  }
  const difference = DIFFERENCE.exec(text);
  if (difference) {
    const [, before, first, old, middle, second, after] = difference;
    if (old?.replaceAll("$", "") !== second?.replaceAll("$", "")) return undefined;
    return ratio("change", [before, middle, after], first, second);
  }
  const lessOne = LESS_ONE.exec(text);
  if (!lessOne) return undefined;
  const [, first, second, after] = lessOne;
  return after !== undefined && !text.startsWith("(") ? undefined : ratio("change", [after], first, second);
}

/** The formula in capitals, without blanks, and without what rounds it or stands in for it. */
function bare(formula: string): string {
  let text = formula
    .replace(/^[=+]+/, "")
    .replace(/\s/g, "")
    .toUpperCase();
  for (let depth = 0; depth < 3; depth++) {
    const inner = ROUNDED.exec(text)?.[1] ?? OR_ELSE.exec(text)?.[1] ?? conditioned(text);
    if (inner === undefined) break;
    text = inner;
  }
  return text;
}

/** What `IF` gives where the other of its two is nothing, whatever it asks: `IF(COUNT(B5:F5)=0,"",AVERAGE(B5:F5))`. */
function conditioned(text: string): string | undefined {
  if (!text.startsWith("IF(") || !text.endsWith(")")) return undefined;
  const [, first, second = "", ...more] = argumentsIn(text.slice("IF(".length, -1));
  if (first === undefined || more.length > 0) return undefined;
  if (NOTHING.test(second)) return first;
  return NOTHING.test(first) ? second : undefined;
}

/** What stands between the separators that are inside no brackets and no quotation marks. */
function argumentsIn(list: string): string[] {
  const found: string[] = [];
  let [depth, from, isQuoted] = [0, 0, false];
  for (let k = 0; k < list.length; k++) {
    const character = list[k] ?? "";
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (depth === 0 && (character === "," || character === ";")) {
      found.push(list.slice(from, k));
      from = k + 1;
    }
  }
  return [...found, list.slice(from)];
}

function ratio(
  kind: RatioForm["kind"],
  hundreds: readonly (string | undefined)[],
  first: string | undefined,
  second: string | undefined,
): QuotientFormula | undefined {
  const [a, b] = [parseRange(first ?? ""), parseRange(second ?? "")];
  const times = hundreds.filter((factor) => factor !== undefined).length;
  if (!a || !b || times > 1) return undefined;
  return { kind: "ratio", form: { kind, scale: times === 1 ? 100 : 1 }, first: a, second: b };
}
