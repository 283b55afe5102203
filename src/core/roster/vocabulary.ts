import type { Field } from "./field";
import { compact, foldTerm } from "./fold-term";
import academicTitle from "./vocabularies/academic-title.json";
import discipline from "./vocabularies/discipline.json";
import general from "./vocabularies/education-general.json";
import professional from "./vocabularies/education-professional.json";
import ethnicity from "./vocabularies/ethnicity.json";
import gender from "./vocabularies/gender.json";
import kind from "./vocabularies/kind.json";
import occupation from "./vocabularies/occupation.json";
import position from "./vocabularies/position.json";
import rating from "./vocabularies/rating.json";
import religion from "./vocabularies/religion.json";
import status from "./vocabularies/status.json";
import theory from "./vocabularies/theory.json";

/** One value of a vocabulary. */
export interface VocabularyValue {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly terms: readonly string[];
}

/** The words that a column may hold, as the files in `vocabularies` have them. */
export interface Vocabulary {
  readonly field: string;
  /** Other words may stand in the column too, such as posts at work: they are kept as they are. */
  readonly open: boolean;
  /** From the lowest to the highest: of several only the highest counts. */
  readonly levels?: boolean;
  /** A word may be followed by others that say more: "Thạc sĩ Luật". */
  readonly tail?: boolean;
  /** What a blank cell means. */
  readonly blank?: string;
  readonly values: readonly VocabularyValue[];
  /** Words with more than one meaning in this column. */
  readonly ambiguous?: readonly { readonly terms: readonly string[]; readonly values: readonly string[] }[];
  /** Words that say their field wherever they stand. */
  readonly explicit?: readonly string[];
  /** Fields whose explicit words this column may hold too. */
  readonly others?: readonly string[];
}

const ALL: readonly Vocabulary[] = [
  academicTitle,
  discipline,
  general,
  professional,
  ethnicity,
  gender,
  kind,
  occupation,
  position,
  rating,
  religion,
  status,
  theory,
];

const byField = new Map(ALL.map((vocabulary) => [vocabulary.field, vocabulary]));

export function vocabularyOf(field: Field): Vocabulary | undefined {
  return byField.get(field);
}

/** How high a value stands among the levels of its field, from 0; -1 for what is no level. */
export function levelOf(field: Field, id: string): number {
  const vocabulary = byField.get(field);
  return vocabulary?.levels === true ? vocabulary.values.findIndex((value) => value.id === id) : -1;
}

/** The words of a vocabulary's value in both languages, for sentences. */
export function valueName(field: Field, id: string): { readonly vi: string; readonly en: string } {
  const value = byField.get(field)?.values.find((candidate) => candidate.id === id);
  return value ? { vi: value.vi, en: value.en } : { vi: id, en: id };
}

/** The ids that a folded term may stand for in a field. */
const terms = new Map<string, ReadonlyMap<string, readonly string[]>>();
for (const vocabulary of ALL) {
  const found = new Map<string, readonly string[]>();
  // A list drawn up in another language, or by this program, has the values' own names.
  for (const { id, vi, en } of vocabulary.values) for (const word of [vi, en]) found.set(keyOf(word), [id]);
  for (const { id, terms: words } of vocabulary.values)
    for (const word of words) found.set(keyOf(word), [id]);
  for (const { terms: words, values } of vocabulary.ambiguous ?? [])
    for (const word of words) found.set(keyOf(word), ["", ...values]);
  terms.set(vocabulary.field, found);
}

function keyOf(word: string): string {
  return compact(foldTerm(word)) || word.trim();
}

/** A word of a vocabulary: one value, several that it may mean, or none. */
export type WordReading =
  | { readonly kind: "value"; readonly id: string }
  | { readonly kind: "ambiguous"; readonly ids: readonly string[] }
  | { readonly kind: "unknown" };

const UNKNOWN: WordReading = { kind: "unknown" };

/** Reads one word, or several that belong together, as a value of a field. */
export function readWord(field: Field, word: string): WordReading {
  const known = terms.get(field);
  const vocabulary = byField.get(field);
  if (!known || !vocabulary) return UNKNOWN;
  const whole = known.get(keyOf(word));
  if (whole) return toReading(whole);
  if (vocabulary.tail !== true || /đang/iu.test(word)) return UNKNOWN;
  const words = foldTerm(leadingLevel(word)).split(" ");
  for (let count = words.length; count > 0; count--) {
    const found = known.get(words.slice(0, count).join(""));
    if (found) return toReading(found);
  }
  return UNKNOWN;
}

/** "2 ĐH", "02 bằng đại học" and "ĐHSP Toán" name the level that comes first in them. */
function leadingLevel(word: string): string {
  return word.replace(/^\s*0?[2-9]\s*(?:bằng\s+)?(?=\p{L})/u, "").replace(/^(ĐH|CĐ)(?=\p{Lu})/u, "$1 ");
}

function toReading(ids: readonly string[]): WordReading {
  const [first = "", ...rest] = ids;
  return first === "" ? { kind: "ambiguous", ids: rest } : { kind: "value", id: first };
}

const explicit = new Map<string, ReadonlySet<string>>(
  ALL.map(({ field, explicit: words, values }) => [
    field,
    new Set((words ?? values.flatMap((value) => value.terms)).map(keyOf)),
  ]),
);

/** Reads a word as one that says its field wherever it stands. */
export function readExplicit(field: Field, word: string): WordReading {
  return explicit.get(field)?.has(keyOf(word)) ? readWord(field, word) : UNKNOWN;
}
