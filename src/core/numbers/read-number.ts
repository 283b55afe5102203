/** How the numbers of a table are written: the character before decimals and the one between thousands. */
export interface NumberFormat {
  readonly decimal: "." | ",";
  readonly group: "." | "," | " " | "'" | "";
}

/** A text that could be a number: digits with separators, a sign or brackets, perhaps a percent or currency sign. */
const SHAPE = /^([+\-\u2212\u2013(]?)\s*[$€£¥₫]?\s*(\d[\d.,' ]*)\s*([%₫€]?)\s*([)\-\u2212\u2013]?)$/;
/** Marks of notes after a number: `341*`, `341(1)`, `341 [a]`, `341¹`. */
const NOTE_MARKS = /(?<=[\d%])\s*(?:[*†‡¹²³⁰⁴-⁹]+|\(\d{1,2}\)|\([a-z]\)|\[\w{1,2}\])+$/;

/** A longer text is no number; looking on would only cost time. */
const LONGEST_NUMBER = 40;

/** The pieces of a text that could be a number, spaces of any kind made plain; undefined for other texts. */
export interface NumberShape {
  readonly negative: boolean;
  /** Digits and separators only. */
  readonly digits: string;
  readonly percent: boolean;
}

/** Reads the shape of a number without deciding what its separators mean. */
export function numberShape(text: string): NumberShape | undefined {
  // Nearly every text begins with a letter: one look spares the expression.
  const first = text.charCodeAt(0);
  if (first > 64 && first < 0xa0) return undefined;
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NUMBER) return undefined;
  const match = SHAPE.exec(trimmed.replace(/[\u00a0\u2007-\u200a\u202f]/g, " ").replace(NOTE_MARKS, ""));
  if (!match) return undefined;
  const [, before = "", digits = "", percent = "", after = ""] = match;
  if ((before === "(") !== (after === ")")) return undefined;
  if (before !== "" && before !== "(" && after !== "") return undefined;
  return {
    negative: before !== "" && before !== "+" ? true : after !== "",
    digits: digits.trim(),
    percent: percent === "%",
  };
}

/**
 * The number that a text stands for; `12%` is 0.12. Without a format a text whose separator could
 * mean thousands as well as decimals (`8.341`, `1,250`) is ambiguous: undefined, as for every text
 * that is no number. Whole numbers with a leading zero (`0341`) are codes, not quantities. Marks of
 * notes after the number (`341*`, `341(1)`) are no part of it.
 * @param format how the table writes its numbers, if that is known
 */
export function readNumber(text: string, format?: Partial<NumberFormat>): number | undefined {
  const shape = numberShape(text);
  if (!shape) return undefined;
  const plain =
    (format?.decimal ?? format?.group)
      ? plainDigits(shape.digits, completed(format))
      : unambiguousDigits(shape.digits);
  if (plain === undefined || /^0\d+$/.test(plain)) return undefined;
  // Read with the exponent, not divided: 1.1 / 100 is not 0.011.
  const value = Number(shape.percent ? `${plain}e-2` : plain);
  return shape.negative ? 0 - value : value;
}

/** Who says how decimals are written says how thousands are, and the other way round. */
function completed({ decimal, group }: Partial<NumberFormat>): NumberFormat {
  const point = decimal ?? (group === "." ? "," : ".");
  return { decimal: point, group: group ?? (point === "," ? "." : ",") };
}

/** Groups of three after the first group of one to three, which does not begin with 0. */
function isGrouped(whole: string, group: string): boolean {
  const parts = whole.split(group);
  return parts.every((part, i) => (i === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(part));
}

/** Digits and a point, ready for Number(), by the table's format; undefined where they do not fit it. */
function plainDigits(digits: string, { decimal, group }: NumberFormat): string | undefined {
  const [whole = "", fraction, more] = digits.split(decimal);
  if (more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  if (!/^\d+$/.test(whole)) {
    const separator = /\D/.exec(whole)?.[0] ?? "";
    if (separator !== group && separator !== " ") return undefined;
    if (!isGrouped(whole, separator)) return undefined;
  }
  const plain = whole.replace(/\D/g, "");
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

/** The same where no format is known and only one reading is possible. */
function unambiguousDigits(digits: string): string | undefined {
  if (/^\d+$/.test(digits)) return digits;
  const readings = new Map<number, string>();
  for (const format of [
    { decimal: ".", group: "," },
    { decimal: ",", group: "." },
    { decimal: ".", group: "'" },
  ] as const) {
    const plain = plainDigits(digits, format);
    if (plain !== undefined) readings.set(Number(plain), plain);
  }
  return readings.size === 1 ? [...readings.values()][0] : undefined;
}
