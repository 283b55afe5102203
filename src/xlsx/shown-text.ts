import { format, getLocale, isDateFormat } from "numfmt";
import { CellKind, findCell } from "../core/workbook/cells";
import { stringOf, styleOf } from "../core/workbook/read-cell";
import type { Sheet, Workbook } from "../core/workbook/workbook";
import { plainFormatter } from "./plain-number-text";

type Formatter = (value: number | string) => string;

/** Days between the two date systems (ECMA-376 part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;

/** By workbook and language: the formatter of each style that was shown. */
const formatters = new WeakMap<Workbook, Map<string, Formatter[]>>();

/**
 * What a cell shows on the screen: its value in its number format, "" for an empty one. A column
 * too narrow for it (`###`) is not taken into account, nor are characters that stand raised.
 *
 * @param locale language of separators and names of months, such as "vi"; a format that Excel
 * itself translates (the short date) is translated. Unknown ones count as "en".
 */
export function shownText(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  locale = "en",
): string {
  const { cells } = sheet;
  const index = findCell(cells, row, column);
  const kind = index < 0 ? CellKind.blank : cells.kind[index];
  if (kind === CellKind.blank) return "";
  if (kind === CellKind.error) return stringOf(workbook, cells, index);
  const value = cells.value[index] ?? 0;
  if (kind === CellKind.boolean) return value === 0 ? "FALSE" : "TRUE";
  const show = formatterOf(
    workbook,
    cells.style[index] ?? 0,
    locale,
    () => styleOf(workbook, cells, index).numberFormat,
  );
  return show(kind === CellKind.text ? stringOf(workbook, cells, index) : value);
}

function formatterOf(workbook: Workbook, style: number, locale: string, code: () => string): Formatter {
  let byLocale = formatters.get(workbook);
  if (!byLocale) {
    byLocale = new Map<string, Formatter[]>();
    formatters.set(workbook, byLocale);
  }
  let known = byLocale.get(locale);
  if (!known) {
    known = [];
    byLocale.set(locale, known);
  }
  return (known[style] ??= makeFormatter(code(), locale, workbook.date1904));
}

function makeFormatter(written: string, locale: string, date1904: boolean): Formatter {
  const code = localCode(written, locale);
  const marks = getLocale(locale) ?? { decimal: ".", group: "," };
  const plain = plainFormatter(code, marks);
  const moved = date1904 && isDate(code) ? DAYS_TO_1904 : 0;
  const textChanges = code.includes("@") && code !== "@";
  return (value) => {
    if (typeof value === "string") return textChanges ? fullFormat(code, value, locale) : value;
    return plain?.(value) ?? fullFormat(code, value + moved, locale);
  };
}

/** The built-in short date follows the language of Excel: day before month nearly everywhere. */
function localCode(code: string, locale: string): string {
  if (locale.startsWith("en") || !code.startsWith("m/d/yyyy")) return code;
  return code.replace("m/d/yyyy", "dd/mm/yyyy");
}

function fullFormat(code: string, value: number | string, locale: string): string {
  try {
    return format(code, value, { locale: getLocale(locale) ? locale : "en" });
  } catch {
    // A code numfmt cannot read: Excel would have refused it too, so show the value itself.
    return String(value);
  }
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}
