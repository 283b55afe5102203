import { addressOn, splitAddress } from "./address-list";
import type { ErrorReason } from "./localize/options";
import { formatMessage, formatNumber, type Locale, type Text } from "./message";
import type { Suspect } from "./report";

const REASONS: Readonly<Record<ErrorReason, Text>> = {
  "digit-replaced": { vi: "nhầm một chữ số", en: "one digit mistyped" },
  "digit-added": { vi: "thừa một chữ số", en: "one digit too many" },
  "digit-omitted": { vi: "thiếu một chữ số", en: "one digit missing" },
  "digits-swapped": { vi: "hai chữ số đổi chỗ", en: "two digits swapped" },
  "factor-ten": { vi: "lệch mười lần", en: "off by a factor of ten" },
  "factor-thousand": { vi: "lệch nghìn lần", en: "off by a factor of a thousand" },
  sign: { vi: "nhầm dấu", en: "wrong sign" },
  "values-swapped": { vi: "hai ô ghi đổi chỗ cho nhau", en: "two cells exchanged" },
  rounding: { vi: "do làm tròn", en: "rounding" },
  shifted: { vi: "ghi lệch ô", en: "shifted by a cell" },
  copied: { vi: "chép nhầm từ ô khác", en: "copied from another cell" },
  "missing-value": { vi: "thiếu số liệu", en: "a missing value" },
  "part-left-out": { vi: "cộng sót {parts}", en: "{parts} left out of the sum" },
  "part-counted-twice": { vi: "cộng {parts} hai lần", en: "{parts} counted twice" },
  "text-skipped": {
    vi: "không cộng {parts}, vì số ở đó ghi dạng chữ",
    en: "{parts} not added, for the number there is text",
  },
  "hidden-rows": { vi: "không cộng ô đang ẩn {parts}", en: "{parts}, which are hidden, not added" },
  "previous-period": { vi: "còn để số của kỳ trước", en: "the figure of the period before was left in" },
  other: { vi: "chưa rõ vì sao", en: "for a reason not known" },
};

const SUSPECT: Text = {
  vi: "{cell} có lẽ là {suggestion}, không phải {value}: {reason}",
  en: "{cell} is perhaps {suggestion}, not {value}: {reason}",
};

/** Where the figures do not say which number it should be. */
const UNKNOWN: Text = {
  vi: "{cell} có lẽ không phải {value}: {reason}",
  en: "{cell} is perhaps not {value}: {reason}",
};

/** The number is right, but how it stands there is not. */
const AS_TEXT: Text = {
  vi: "{cell} ghi {value} dạng chữ nên công thức không cộng: gõ lại thành số",
  en: "{cell} holds {value} as text, which the formula does not add: type it as a number",
};

const BLANK: Text = { vi: "ô trống", en: "empty" };

/** One suspected cell: what it shows, what would fit and why. `cell` is the address as the reader is shown it. */
export function suspectText(suspect: Suspect, cell: string, locale: Locale): string {
  const { value, suggestion } = suspect;
  const text = (REASONS as Readonly<Record<string, Text | undefined>>)[suspect.reason] ?? REASONS.other;
  // Cells of one sheet need no name of it.
  const sheet = splitAddress(suspect.cell).sheet;
  const parts = (suspect.parts ?? []).map((part) => addressOn(sheet, part));
  const data = {
    cell,
    value: value === null ? BLANK[locale] : formatNumber(value, locale),
    suggestion: suggestion === null ? "" : formatNumber(suggestion, locale),
    reason: formatMessage(text, { parts }, locale),
  };
  const isAsText = suspect.reason === "text-skipped" && value === suggestion;
  return formatMessage(suggestion === null ? UNKNOWN : isAsText ? AS_TEXT : SUSPECT, data, locale);
}
