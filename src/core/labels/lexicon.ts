import en from "./en.json";
import { foldLabel } from "./fold-label";
import vi from "./vi.json";

/** What a label can mean to us. The words are data: one file a language, all languages tried at once. */
export type Concept = keyof typeof vi.concepts;

const byTerm = new Map<string, Set<Concept>>();
for (const { concepts } of [vi, en]) {
  for (const [concept, terms] of Object.entries(concepts)) {
    for (const term of terms) {
      const fold = foldLabel(term);
      byTerm.set(fold, (byTerm.get(fold) ?? new Set()).add(concept as Concept));
    }
  }
}

/** Words of the longest term. */
const LONGEST_TERM = Math.max(...[...byTerm.keys()].map((term) => term.split(" ").length));

const NO_CONCEPTS: ReadonlySet<Concept> = new Set();

/** Every concept that the whole label is a term of; a unit or note in brackets at its end is left aside. */
export function conceptsOf(label: string): ReadonlySet<Concept> {
  const fold = foldLabel(label);
  return byTerm.get(fold) ?? byTerm.get(foldLabel(fold.replace(/\s*\([^()]*\)\s*$/, ""))) ?? NO_CONCEPTS;
}

export function means(label: string, concept: Concept): boolean {
  return label !== "" && conceptsOf(label).has(concept);
}

/** Whether the label begins with a term of the concept as whole words: "Trong đó: nữ", "Tổng số đảng viên". */
export function beginsWith(label: string, concept: Concept): boolean {
  const words = foldLabel(label).split(/[\s:;,(–-]+/);
  for (let count = Math.min(words.length, LONGEST_TERM); count > 0; count--) {
    if (byTerm.get(words.slice(0, count).join(" "))?.has(concept)) return true;
  }
  return false;
}

/** Whether a term of the concept stands anywhere in the label as whole words: "Đảng viên tăng trong kỳ". */
export function mentions(label: string, concept: Concept): boolean {
  const words = foldLabel(label).split(/[\s:;,()–-]+/);
  for (let first = 0; first < words.length; first++) {
    for (let end = Math.min(words.length, first + LONGEST_TERM); end > first; end--) {
      if (byTerm.get(words.slice(first, end).join(" "))?.has(concept)) return true;
    }
  }
  return false;
}
