import columns from "./columns.json";
import { type Field, FIELDS } from "./field";
import { foldTerm, withoutMarks } from "./fold-term";
import { onceAText } from "../text/once-a-text";

const NONE: readonly Field[] = [];

const byTerm = new Map<string, readonly Field[]>();
/** The same terms typed without marks; where two fields would meet, neither is meant. */
const byPlainTerm = new Map<string, readonly Field[]>();

/** The same words in another order: "Sinh năm", "Vào Đảng ngày". */
const byWords = new Map<string, readonly Field[]>();

const FEWEST_WORDS = 2;

/** The words of a folded term in the order of the alphabet; "" where there is no order to change. */
function wordsOf(fold: string): string {
  const words = fold.split(" ");
  return words.length < FEWEST_WORDS ? "" : words.sort().join(" ");
}

function learn(term: string, fields: readonly Field[]): void {
  for (const [terms, key] of [
    [byTerm, foldTerm(term)],
    [byPlainTerm, withoutMarks(foldTerm(term))],
    [byWords, wordsOf(foldTerm(term))],
  ] as const) {
    const known = terms.get(key) ?? NONE;
    terms.set(key, [...new Set([...known, ...fields])]);
  }
}

for (const field of FIELDS) for (const term of columns.fields[field].terms) learn(term, [field]);
for (const { terms, fields } of columns.ambiguous) for (const term of terms) learn(term, fields as Field[]);

/**
 * The fields that a heading names: one, several where it is ambiguous, none where it is not known.
 * Case, spacing, notes in brackets and the placing of tone marks do not matter.
 */
export const headingFields = onceAText(read, 20_000);

function read(heading: string): readonly Field[] {
  const text = heading.replaceAll("_", " ");
  const folds = [text, text.replace(/\([^()]*\)?/g, " ")].map(foldTerm).filter((fold) => fold !== "");
  for (const fold of folds) {
    const fields = byTerm.get(fold);
    if (fields) return fields;
  }
  for (const fold of folds) {
    const fields = /^[\0-\u007f]*$/.test(fold) ? byPlainTerm.get(fold) : undefined;
    if (fields) return fields;
  }
  for (const fold of folds) {
    const fields = byWords.get(wordsOf(fold)) ?? NONE;
    if (fields.length === 1) return fields;
  }
  return NONE;
}

/** Fields that a heading names one after another, each on its line or after a comma: "Ngày vào Đảng, ngày chính thức". */
export function stackedFields(heading: string): readonly Field[] {
  const pieces = heading.split(/[\n,;/]/).filter((piece) => piece.trim() !== "");
  if (pieces.length < 2) return NONE;
  const fields = pieces.map((piece) => headingFields(piece));
  if (fields.some((found) => found.length !== 1)) return NONE;
  const each = fields.flat();
  return new Set(each).size === each.length ? each : NONE;
}

export type DatePart = keyof typeof columns.parts;

/** Whether a caption below that of a date names its day, its month or its year. */
export function datePart(caption: string): DatePart | undefined {
  const fold = foldTerm(caption);
  for (const [part, terms] of Object.entries(columns.parts))
    if (terms.some((term) => foldTerm(term) === fold)) return part as DatePart;
  return undefined;
}

/** The captions over a column as one line: what a user's word on the column is bound to. */
export function headingOf(captions: readonly string[]): string {
  return captions.join(" – ").replace(/\s+/g, " ").trim();
}
