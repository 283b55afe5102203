/**
 * Sentences in the languages of the users. Findings carry a message's id and its values; words are
 * made by `formatMessage` where they are shown, so a change of language needs no new check.
 */
export type Locale = "vi" | "en";

export const LOCALES: readonly Locale[] = ["vi", "en"];

/** One sentence in every language; `{name}` stands for a value. */
export type Text = Readonly<Record<Locale, string>>;

/** Values of a sentence. Numbers are written in the reader's way; lists are joined by commas. */
export type MessageData = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** A list longer than this is cut, and the rest counted. */
const LONGEST_LIST = 12;

const AND_MORE: Text = { vi: "và {count} ô nữa", en: "and {count} more" };

/** `1250` → "1.250" in Vietnamese, "1,250" in English; at most 10 decimals, none added. */
export function formatNumber(value: number, locale: Locale): string {
  const [group, decimal] = locale === "vi" ? [".", ","] : [",", "."];
  const plain = Math.abs(value) < 1e15 ? String(Number(value.toFixed(10))) : String(value);
  const [whole = "", fraction] = plain.split(".");
  if (plain.includes("e")) return plain.replace(".", decimal);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}

/** The sentence in one language with its values in place. An unknown `{name}` is a mistake of ours and throws. */
export function formatMessage(text: Text, data: MessageData, locale: Locale): string {
  return text[locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`message without a value for {${name}}: ${text.en}`);
    return formatValue(value, locale);
  });
}

function formatValue(value: MessageData[string], locale: Locale): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatNumber(value, locale);
  const shown = value.slice(0, LONGEST_LIST).map((item) => formatValue(item, locale));
  if (value.length > LONGEST_LIST) {
    shown.push(formatMessage(AND_MORE, { count: value.length - LONGEST_LIST }, locale));
  }
  return shown.join(", ");
}
