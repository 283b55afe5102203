import { type NumberFormat, numberShape } from "./read-number";

export const VIETNAMESE: NumberFormat = { decimal: ",", group: "." };
export const ENGLISH: NumberFormat = { decimal: ".", group: "," };

/**
 * How a table writes the numbers that it holds as text, decided from all of them together:
 * `1.250.000`, `1.234,5` and `94,5` can be read in one way only and speak for the others. Where every
 * text could be both (`8.341`), they are thousands if the real numbers beside them are whole: people
 * counts have no decimals. Undefined where nothing decides; then such texts are ambiguous.
 * @param texts texts of the table that have the shape of a number
 * @param wholeNumbers whether all number cells of their columns are whole (true also where there are none)
 */
export function numberHabit(texts: Iterable<string>, wholeNumbers: boolean): NumberFormat | undefined {
  const votes = { point: 0, comma: 0 };
  const ambiguous = { point: 0, comma: 0 };
  for (const text of texts) {
    const digits = numberShape(text)?.digits;
    if (digits === undefined) continue;
    const decimal = decimalSeparator(digits);
    if (decimal === "." || decimal === ",") votes[decimal === "." ? "point" : "comma"]++;
    else if (decimal === "either") ambiguous[digits.includes(".") ? "point" : "comma"]++;
  }
  if (votes.comma !== votes.point) return votes.comma > votes.point ? VIETNAMESE : ENGLISH;
  if (votes.comma > 0) return undefined;
  if (ambiguous.point > 0 && ambiguous.comma > 0) return undefined;
  if (ambiguous.point + ambiguous.comma === 0) return VIETNAMESE;
  if (!wholeNumbers) return undefined;
  return ambiguous.point > 0 ? VIETNAMESE : ENGLISH;
}

/** Which character stands before the decimals: "." or ",", `either` where a group of three leaves it open, none. */
function decimalSeparator(digits: string): "." | "," | "either" | "none" {
  const separators = digits.replace(/[\d ']/g, "");
  if (separators === "") return "none";
  const last = separators.charAt(separators.length - 1);
  // "1." is numbering.
  if (digits.endsWith(last)) return "none";
  const distinct = new Set(separators);
  if (distinct.size === 2) return last === "." ? "." : ",";
  if (separators.length > 1) return last === "." ? "," : ".";
  const [before = "", after = ""] = digits.split(last);
  const couldGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  return couldGroup ? "either" : last === "." ? "." : ",";
}
