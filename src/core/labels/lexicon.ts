import { foldLabel } from "./fold-label";
import { type Concept, LANGUAGES } from "./languages";
import { onceAText } from "../text/once-a-text";

export type { Concept } from "./languages";

const byTerm = new Map<string, Set<Concept>>();
/** The same by the words alone, for terms within a label. */
const byWords = new Map<string, Set<Concept>>();
for (const { concepts } of LANGUAGES) {
  for (const [concept, terms] of Object.entries(concepts)) {
    for (const term of terms) {
      const fold = foldLabel(term);
      byTerm.set(fold, (byTerm.get(fold) ?? new Set()).add(concept as Concept));
      const words = wordsOf(fold).join(" ");
      byWords.set(words, (byWords.get(words) ?? new Set()).add(concept as Concept));
    }
  }
}

/** Without tone marks and diacritics, where a term has several words: `Tong so`, as some type. */
const byBareTerm = new Map<string, Set<Concept>>();
for (const [term, concepts] of byTerm) {
  const bare = withoutMarks(term);
  if (bare !== term && bare.includes(" ") && !byTerm.has(bare)) byBareTerm.set(bare, concepts);
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Words with which terms begin, and how many words the longest of these has. */
const longestFrom = new Map<string, number>();
for (const term of byWords.keys()) {
  const [first = "", ...others] = term.split(" ");
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, 1 + others.length));
}

/** Words without the marks between and after them: `Table 2 (cont.)` is "table", "2", "cont". */
function wordsOf(fold: string): string[] {
  return fold.split(/[\s:;,()–-]+|\.+(?=\s|[):;,–-]|$)/).filter((word) => word !== "");
}

/** The concepts that a label names as a whole, at its beginning, or anywhere. */
export interface Reading {
  readonly whole: ReadonlySet<Concept>;
  readonly first: ReadonlySet<Concept>;
  readonly anywhere: ReadonlySet<Concept>;
}

const NO_CONCEPTS: ReadonlySet<Concept> = new Set();
const NOTHING: Reading = { whole: NO_CONCEPTS, first: NO_CONCEPTS, anywhere: NO_CONCEPTS };

const readLabel = onceAText((label) => makeReading(foldLabel(label)));

/** `Tổng số 1/`, `Tổng số [2]`, `Total \\1`, `Tổng số¹`: with digits a mark needs its sign, for `Bài 1` is a name. */
const NOTE_MARK = /(?:\s*(?:\[\w{1,2}\]|\\\d{1,2}|[¹²³⁰⁴-⁹†‡*]+)|\s\d{1,2}[/)])$/u;

/** `Cộng I`, `Cộng khối II`, `Cộng trang 2`, `Subtotal A`: the total of what bears that number. */
const NUMBERED = /^(.*\p{L})\s+(?:[ivx]{1,5}|[a-eđ]|\d{1,2})$/u;
const SUBTOTAL: ReadonlySet<Concept> = new Set(["subtotal"]);

function ofGroup(label: string): ReadonlySet<Concept> {
  const concepts = byTerm.get(NUMBERED.exec(label)?.[1] ?? "");
  return concepts?.has("total") || concepts?.has("subtotal") ? SUBTOTAL : NO_CONCEPTS;
}

function makeReading(fold: string): Reading {
  const words = wordsOf(fold);
  const first = new Set<Concept>();
  const anywhere = new Set<Concept>();
  for (let start = 0; start < words.length; start++) {
    let term = "";
    const longest = longestFrom.get(words[start] ?? "") ?? 0;
    for (let end = start; end < Math.min(words.length, start + longest); end++) {
      term = term === "" ? (words[end] ?? "") : `${term} ${words[end] ?? ""}`;
      for (const concept of byWords.get(term) ?? NO_CONCEPTS) {
        anywhere.add(concept);
        if (start === 0) first.add(concept);
      }
    }
  }
  // A unit or note in brackets at the end is left aside, and so are marks of notes.
  const bare = /[^\p{L}]$/u.test(fold)
    ? foldLabel(fold.replace(/\s*\([^()]*\)\s*$/, "").replace(NOTE_MARK, ""))
    : fold;
  const whole = byTerm.get(fold) ?? byTerm.get(bare) ?? byBareTerm.get(bare) ?? ofGroup(bare);
  if (whole.size + first.size + anywhere.size === 0) return NOTHING;
  return { whole, first, anywhere };
}

/** The concepts that any of the labels names: of a row's label and its sublabel. */
export function readingOf(labels: readonly string[]): Reading {
  let one = NOTHING;
  let several: Reading[] | undefined;
  for (const label of labels) {
    const reading = readLabel(label);
    if (reading === NOTHING) continue;
    if (one === NOTHING) one = reading;
    else (several ??= [one]).push(reading);
  }
  if (!several) return one;
  const found = several;
  const all = (which: keyof Reading): ReadonlySet<Concept> =>
    new Set(found.flatMap((reading) => [...reading[which]]));
  return { whole: all("whole"), first: all("first"), anywhere: all("anywhere") };
}

/** Every concept that the whole label is a term of; a unit or note in brackets at its end is left aside. */
export function conceptsOf(label: string): ReadonlySet<Concept> {
  return readLabel(label).whole;
}

export function means(label: string, concept: Concept): boolean {
  return readLabel(label).whole.has(concept);
}

/** Whether the label begins with a term of the concept as whole words: "Trong đó: nữ", "Tổng số đảng viên". */
export function beginsWith(label: string, concept: Concept): boolean {
  return readLabel(label).first.has(concept);
}

/** Whether a term of the concept stands anywhere in the label as whole words: "Đảng viên tăng trong kỳ". */
export function mentions(label: string, concept: Concept): boolean {
  return readLabel(label).anywhere.has(concept);
}

type Abbreviation = (typeof LANGUAGES)[number]["byContext"][number];

/** What abbreviations may mean; of two languages the first. */
const abbreviations = new Map<string, Abbreviation>();
for (const { byContext } of LANGUAGES)
  for (const meaning of byContext)
    if (!abbreviations.has(meaning.term)) abbreviations.set(meaning.term, meaning);

/** Whether the captions beside a label may say what it means. */
export function hasContext(label: string): boolean {
  return abbreviations.has(foldLabel(label));
}

/**
 * What an abbreviation of several words means among the captions beside it: `TS` is the total, but a
 * doctor among `ThS` and `ĐH`. Undefined for every other label.
 * @param neighbours captions or labels of the same group, with or without this one
 */
export function conceptAmong(label: string, neighbours: readonly string[]): Concept | undefined {
  const meaning = abbreviations.get(foldLabel(label));
  if (!meaning) return undefined;
  const { concept, unless } = meaning;
  const others = new Set(unless.map(foldLabel));
  if (neighbours.some((other) => others.has(foldLabel(other)))) return undefined;
  return isConcept(concept) ? concept : undefined;
}

function isConcept(name: string): name is Concept {
  return LANGUAGES.some(({ concepts }) => name in concepts);
}
