import type { Locale } from "../core/message";
import type { Cause } from "../core/units-sent/causes";
import { unitWordsOf } from "../locales/units";

/** “17 đơn vị cùng nhầm cột H (trang Biểu 1), phải là: Cột H = cột F + cột G. Gồm: …” */
export function causeLine(cause: Cause, locale: Locale): string {
  return `${causeText(cause, locale)}. ${unitWordsOf(locale).who}: ${causeUnits(cause).join("; ")}.`;
}

/** What they have in common, without who they are. */
export function causeText({ title, rule, place, units }: Cause, locale: Locale): string {
  const count = new Set(units.map(({ unit }) => unit)).size;
  return unitWordsOf(locale).sameMistake(count, place, (rule ?? title)[locale]);
}

export function causeUnits({ units }: Cause): readonly string[] {
  return [...new Set(units.map(({ unit }) => unit))];
}
