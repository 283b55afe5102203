import type { Field } from "./field";
import { compact, foldTerm, withoutMarks } from "./fold-term";
import { isOneEdit } from "./names-alike";
import { valueName, vocabularyOf } from "./vocabulary";

const SHORTEST = 3;

/** The only value of a vocabulary whose word is the text but for its marks or one letter, in Vietnamese. */
export function suggestionFor(field: Field, text: string): string | undefined {
  const id = suggestedId(field, text);
  return id === undefined ? undefined : valueName(field, id).vi;
}

/** The same as an id. */
export function suggestedId(field: Field, text: string): string | undefined {
  const typed = withoutMarks(compact(foldTerm(text)));
  if (typed.length < SHORTEST) return undefined;
  const near = (vocabularyOf(field)?.values ?? []).filter(({ terms }) =>
    terms.some((term) => {
      const plain = withoutMarks(compact(foldTerm(term)));
      return plain.length >= SHORTEST && (plain === typed || isOneEdit(plain, typed));
    }),
  );
  return near.length === 1 ? near[0]?.id : undefined;
}
