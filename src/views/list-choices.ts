import { splitAddress } from "../core/address-list";
import type { Locale } from "../core/message";
import { fieldName, FIELDS, readsOf } from "../core/roster/field";
import type { AskedColumn, AskedValue, ListEntry } from "../core/roster/list-entry";
import { type ListMemory, NO_FIELD, NOTHING, withHeading, withValue } from "../core/roster/mapping";
import { valueName, vocabularyOf } from "../core/roster/vocabulary";
import type { ListWords } from "../locales/list-words";
import type { Choice } from "./AskedChoice";

/** One thing of a list to be told, as it is asked. */
export interface Asked {
  readonly key: string;
  readonly kind: "column" | "value" | "optional";
  readonly label: string;
  readonly at: string;
  readonly cell: string;
  readonly likely: readonly Choice[];
  readonly others: readonly Choice[];
  /** What is kept, with the answer. */
  readonly told: (memory: ListMemory, answer: string) => ListMemory;
}

/** All that a workbook's lists leave open, what has to be told first. */
export function askedOf({ columns, values }: ListEntry, words: ListWords, locale: Locale): readonly Asked[] {
  const asked = [
    ...columns.map((column) => askedColumn(column, words, locale)),
    ...values.map((value) => askedValue(value, words, locale)),
  ];
  return asked.sort((a, b) => Number(a.kind === "optional") - Number(b.kind === "optional"));
}

function askedColumn({ heading, at, candidates }: AskedColumn, words: ListWords, locale: Locale): Asked {
  const likely = candidates.filter((field) => field !== NO_FIELD);
  const others = FIELDS.filter((field) => !likely.includes(field) && readsOf(field) !== "ignored");
  return {
    key: `column ${heading}`,
    kind: candidates.length > 0 ? "column" : "optional",
    label: words.columnIs(heading),
    at,
    cell: splitAddress(at).cell,
    likely: likely.map((field) => ({ id: field, name: fieldName(field)[locale] })),
    others: [
      { id: NO_FIELD, name: words.noField },
      ...others.map((field) => ({ id: field, name: fieldName(field)[locale] })),
    ],
    told: (memory, answer) => withHeading(memory, heading, answer),
  };
}

function askedValue(value: AskedValue, words: ListWords, locale: Locale): Asked {
  const { field, heading, text, options, suggestion, isFree, count, at } = value;
  const likely = [...options, ...(suggestion === undefined ? [] : [suggestion])];
  const others = (vocabularyOf(field)?.values ?? []).filter(({ id }) => !likely.includes(id));
  return {
    key: `value ${field} ${text}`,
    kind: isFree ? "optional" : "value",
    label: words.valueIs(text, heading, count),
    at,
    cell: splitAddress(at).cell,
    likely: likely.map((id) => ({ id, name: valueName(field, id)[locale] })),
    others: [
      { id: NOTHING, name: words.nothing },
      ...others.map((one) => ({ id: one.id, name: one[locale] })),
    ],
    told: (memory, answer) => withValue(memory, { field, text }, answer),
  };
}

/** What was told, in words, with what it is without it. */
export function toldOf(
  memory: ListMemory,
  words: ListWords,
  locale: Locale,
): readonly { readonly text: string; readonly without: ListMemory }[] {
  const nameOf = (name: string): string => {
    const field = FIELDS.find((one) => one === name);
    return field ? fieldName(field)[locale] : name;
  };
  return [
    ...memory.headings.map(({ heading, field }) => ({
      text: words.columnKnown(heading, nameOf(field)),
      without: withHeading(memory, heading, NOTHING),
    })),
    ...memory.values.map(({ field, text, value }) => {
      const known = FIELDS.find((one) => one === field);
      const name = value === NOTHING ? words.nothing : known ? valueName(known, value)[locale] : value;
      return {
        text: words.valueKnown(text, name, nameOf(field)),
        without: withValue(memory, { field, text }, undefined),
      };
    }),
  ];
}
