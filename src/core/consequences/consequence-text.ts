import { addressOn, splitAddress } from "../address-list";
import { formatMessage, type Locale, type Text } from "../message";
import { exactSum } from "../numbers/decimal";
import type { Consequence } from "../report";

/** Longer lists are cut and the rest counted. */
const MOST = 6;

const IF_CORRECTED: Text = { vi: "Nếu sửa: {figures}", en: "If corrected: {figures}" };
const HERE: Text = { vi: "{cell} từ {from} thành {to}", en: "{cell} from {from} to {to}" };
const UP: Text = { vi: "{cell} tăng {by}", en: "{cell} up by {by}" };
const DOWN: Text = { vi: "{cell} giảm {by}", en: "{cell} down by {by}" };
const MORE: Text = { vi: "và {count} ô nữa", en: "and {count} more" };

/** What follows where a finding is corrected; undefined where nothing does. `sheet` is the one whose cells need no name of it. */
export function consequenceText(
  consequences: readonly Consequence[] | undefined,
  sheet: string,
  locale: Locale,
): string | undefined {
  if (!consequences || consequences.length === 0) return undefined;
  const figures = figureTexts(consequences, MOST, sheet, locale).join("; ");
  return formatMessage(IF_CORRECTED, { figures }, locale);
}

/** Each figure that follows, `most` of them; the rest counted. */
export function figureTexts(
  consequences: readonly Consequence[],
  most: number,
  sheet: string,
  locale: Locale,
): string[] {
  const figures = consequences.slice(0, most).map((one) => figureText(one, sheet, locale));
  const left = consequences.length - figures.length;
  return left > 0 ? [...figures, formatMessage(MORE, { count: left }, locale)] : figures;
}

function figureText({ cell, from, to }: Consequence, sheet: string, locale: Locale): string {
  const shown = addressOn(sheet, cell);
  if (splitAddress(cell).sheet === sheet) return formatMessage(HERE, { cell: shown, from, to }, locale);
  const by = exactSum([to, from], [1, -1]);
  return formatMessage(by > 0 ? UP : DOWN, { cell: shown, by: Math.abs(by) }, locale);
}
