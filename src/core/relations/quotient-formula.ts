import { parseRange, type Range } from "../workbook/address";
import type { RatioForm } from "./ratio-form";

/** What a formula that divides or averages says, its cells as it names them. */
export type QuotientFormula =
  | { readonly kind: "average"; readonly ranges: readonly Range[] }
  | { readonly kind: "ratio"; readonly form: RatioForm; readonly first: Range; readonly second: Range };

const CELL = String.raw`\(?(\$?[A-Z]{1,3}\$?\d{1,7})\)?`;
const RANGE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?`;
const AVERAGE = new RegExp(`^AVERAGE\\((${RANGE}(?:[,;]${RANGE})*)\\)$`);
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
const IF_SOME = /^IF\(\$?[A-Z]{1,3}\$?\d{1,7}(?:>0|<>0|<>"")[,;](.+)[,;](?:0|"[^"]*")\)$/;
const IF_ANY = /^IF\(\$?[A-Z]{1,3}\$?\d{1,7}(?:=0|="")[,;](?:0|"[^"]*")[,;](.+)\)$/;

/** Whether a formula is worth reading: a look at its letters, before any of it is taken apart. */
export function maySayQuotient(formula: string): boolean {
  return formula.includes("/") || /average/i.test(formula);
}

/**
 * Reads `AVERAGE(C5:C14)`, `C5/D5*100`, `(D5-C5)/C5`, `D5/C5-1`, also rounded or with a word for a divisor of
 * nothing. Undefined for every other formula, and for one that looks at another sheet.
 */
export function readQuotientFormula(formula: string): QuotientFormula | undefined {
  const text = bare(formula);
  const average = AVERAGE.exec(text);
  if (average) {
    const ranges = (average[1] ?? "").split(/[,;]/).flatMap((range) => parseRange(range) ?? []);
    return { kind: "average", ranges };
  }
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
    const stands = IF_SOME.exec(text) ?? IF_ANY.exec(text);
    const inner = ROUNDED.exec(text)?.[1] ?? OR_ELSE.exec(text)?.[1] ?? stands?.[1];
    if (inner === undefined) break;
    text = inner;
  }
  return text;
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
