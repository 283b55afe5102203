import { countedNumber } from "../numbers/counted-number";
import { numberShape } from "../numbers/read-number";

/**
 * What a text of a sheet is, as far as figures are concerned. Figures in a column of figures only, and words
 * elsewhere: `counted`, a number and its unit, `109 chi bộ`; `zeroLed`, `02`.
 */
export const TextShape = {
  words: 0,
  number: 1,
  dash: 2,
  notApplicable: 3,
  blank: 4,
  counted: 5,
  zeroLed: 6,
} as const;
export type TextShape = (typeof TextShape)[keyof typeof TextShape];

const DASH = /^[-\u2010-\u2015\u2212_]+$/;
/** A line drawn in characters, as programs print it under captions and over totals. */
const RULE = /^(?:[-\u2010-\u2015\u2212_]{5,}|={3,})$/;
/** Crosses, dots, "n/a"; in brackets also the flags of statistical offices: not available, withheld, too small. */
const NOT_APPLICABLE = /^(?:x+|n\/?a|n\.\s?a\.?|\.{2,}|…+|kxđ|không|\((?:n\/?a|n\.a\.|[xsdz])\))$/i;

/** The shape of every string of a workbook, by index: found once, used for every cell that holds it. */
export function textShapes(strings: readonly string[]): Uint8Array {
  return Uint8Array.from(strings, shapeOf);
}

function shapeOf(text: string): TextShape {
  if (text.length > 40) return /\S/.test(text) ? TextShape.words : TextShape.blank;
  // Lists hold a card and a number of each person: digits alone need no expression.
  if (isDigits(text))
    return text.length === 1 || !text.startsWith("0")
      ? TextShape.number
      : text.length === 2
        ? TextShape.zeroLed
        : TextShape.words;
  const trimmed = text.trim();
  if (trimmed === "") return TextShape.blank;
  if (RULE.test(trimmed)) return TextShape.blank;
  if (DASH.test(trimmed)) return TextShape.dash;
  if (NOT_APPLICABLE.test(trimmed)) return TextShape.notApplicable;
  const shape = numberShape(trimmed);
  if (!shape) return countedNumber(trimmed) === undefined ? TextShape.words : TextShape.counted;
  if (/^0\d$/.test(trimmed)) return TextShape.zeroLed;
  // 0341 is a code, "1." is numbering, 5.7.2021 a day.
  if (/^0\d|[.,']$|^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(shape.digits)) return TextShape.words;
  return TextShape.number;
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}
