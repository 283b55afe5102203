import { compact, foldTerm } from "./fold-term";
import { type Field, FIELDS, readsOf } from "./field";
import { headingOf } from "./heading";
import type { RosterMapping } from "./roster";
import { vocabularyOf } from "./vocabulary";

/**
 * What is kept of people's word on lists; of values the ids. It may come from strangers or from a later version:
 * `readMapping` takes what is understood.
 */
export interface ListMemory {
  readonly headings: readonly { readonly heading: string; readonly field: string }[];
  readonly values: readonly { readonly field: string; readonly text: string; readonly value: string }[];
}

export const NO_LIST_MEMORY: ListMemory = { headings: [], values: [] };

/** Where one says that a column or a word says nothing. */
export const NOTHING = "";
/** The field of columns that say nothing that is read. */
export const NO_FIELD: Field = "other";

/** What can be used of what is kept: known fields, values of their vocabularies. A value may be told in its own words. */
export function readMapping({ headings, values }: ListMemory): RosterMapping {
  return {
    headings: headings.flatMap(({ heading, field }) => {
      const known = fieldCalled(field);
      return known ? [{ heading: headingOf([heading]), field: known }] : [];
    }),
    values: values.flatMap(({ field, text, value }) => {
      const known = fieldCalled(field);
      const id = known && valueCalled(known, value);
      return known && id !== undefined ? [{ field: known, text, value: id }] : [];
    }),
  };
}

function fieldCalled(name: string): Field | undefined {
  return FIELDS.find((field) => field === name);
}

/** The id of a vocabulary's value that is told by id or in words; undefined where it is none. */
function valueCalled(field: Field, told: string): string | undefined {
  if (told === NOTHING) return readsOf(field) === "coded" ? NOTHING : undefined;
  const key = compact(foldTerm(told));
  return vocabularyOf(field)?.values.find(
    ({ id, vi, en }) => id === told || [vi, en].some((words) => compact(foldTerm(words)) === key),
  )?.id;
}

/** What is kept, with one word more on a heading; "" takes it back. */
export function withHeading(memory: ListMemory, heading: string, field: string): ListMemory {
  const others = memory.headings.filter((known) => known.heading !== heading);
  return { ...memory, headings: field === NOTHING ? others : [...others, { heading, field }] };
}

/** What is kept, with one word more on a value; undefined takes it back. */
export function withValue(
  memory: ListMemory,
  { field, text }: { readonly field: string; readonly text: string },
  value: string | undefined,
): ListMemory {
  const others = memory.values.filter((known) => known.field !== field || known.text !== text);
  return { ...memory, values: value === undefined ? others : [...others, { field, text, value }] };
}
