import columns from "./columns.json";

/** What a column of a member list can say of a person. The words are data: `columns.json`. */
export type Field = keyof typeof columns.fields;

export const FIELDS = Object.keys(columns.fields) as readonly Field[];

/**
 * How the cells of a column are read: words as they stand, numbers of cards, days, words of a
 * vocabulary, or not at all.
 */
export type FieldReads = "text" | "code" | "date" | "coded" | "ignored";

const READS = new Map(FIELDS.map((field) => [field, columns.fields[field].reads as FieldReads]));

export function readsOf(field: Field): FieldReads {
  return READS.get(field) ?? "ignored";
}

/** What a field is called. */
export function fieldName(field: Field): { readonly vi: string; readonly en: string } {
  return columns.fields[field];
}

/** Days as ISO text as far as they are known: `1975`, `1975-03`, `1975-03-02`. */
export type PartialDate = string;

/** What is known of a person: ids of vocabularies, days, or the words of the cell; all of them text. */
export type Facts = Readonly<Partial<Record<Field, string>>>;
