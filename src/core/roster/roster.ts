import type { Sheet } from "../workbook/workbook";
import type { Facts, Field } from "./field";
import type { DatePart } from "./heading";
import type { ColumnSpan } from "./side-by-side";

/** The members that a workbook lists, each once, with what is known of them and what could not be read. */
export interface Roster {
  readonly parts: readonly RosterPart[];
  readonly members: readonly Member[];
  /** Values that were not understood, each listed once with its cells. */
  readonly unread: readonly UnreadValue[];
  /** Headings that could mean several things, and columns whose heading says nothing. */
  readonly questions: readonly HeadingQuestion[];
  /** Lines among the members that say how many they are. */
  readonly stated?: readonly StatedLine[];
}

/** A line of a list that says how many are listed: a sum below them, or a title over them. */
export interface StatedLine {
  /** Index in `parts`. */
  readonly part: number;
  readonly row: number;
  /** Where it is the title of a section: the members below it, and where a title stands among them those up to it. */
  readonly below?: readonly StatedScope[];
  /** Whom a sum may count, each beginning at one of these and ending at the line, the nearest first. */
  readonly above: readonly StatedScope[];
  /** The lists beside each other under one header, of which it is below one. */
  readonly isBeside: boolean;
}

/** Members by their indexes, from the first to the one after the last. */
export interface StatedScope {
  readonly what: "section" | "list" | "sheet" | "all" | "page" | "since-sum";
  readonly title?: string;
  readonly from: number;
  readonly to: number;
  /** In a row among them somebody may stand who was not read. */
  readonly isOpen: boolean;
}

/** A header with the rows below it. */
export interface RosterPart {
  readonly sheetIndex: number;
  readonly sheet: Sheet;
  readonly headerTop: number;
  readonly bodyTop: number;
  /** The last row that may hold a member. */
  readonly bodyBottom: number;
  readonly columns: readonly RosterColumn[];
  /** Where it stands, of several lists beside each other under one header. */
  readonly span?: ColumnSpan;
  /** The workbook's name, where several workbooks make up one list. */
  readonly workbook?: string;
  /** The date that its list says it is of, where there are several sheets or workbooks. */
  readonly date?: string;
  /** What titles say of all its people, where no column does. */
  readonly said?: readonly Field[];
}

export interface RosterColumn {
  /** Of the sheet. */
  readonly column: number;
  /** The captions over it, the upper ones first. */
  readonly captions: readonly string[];
  /** What its cells say: one slot, or one for each row of a person who stands over several. */
  readonly slots: readonly Slot[];
}

export type Slot =
  | {
      readonly kind: "field";
      readonly field: Field;
      /** The cell goes on with the number of which the column before holds the first digits. */
      readonly goesOn?: true;
    }
  | { readonly kind: "date-part"; readonly field: Field; readonly part: DatePart }
  /** A date that stands in the column of the person's sex. */
  | { readonly kind: "by-sex"; readonly field: Field; readonly sex: "male" | "female" }
  /** A cross for whom the value holds. */
  | { readonly kind: "mark"; readonly field: Field; readonly value: string }
  | { readonly kind: "nothing" };

export interface Member {
  /** Index in `parts`. */
  readonly part: number;
  /** The first of the rows, of the sheet. */
  readonly row: number;
  readonly rowCount: number;
  readonly facts: Facts;
  /** The branch, with what it belongs to, outermost first. */
  readonly unit: readonly string[];
  /** Fields in which several levels stand, where the highest was to be given; the facts hold the highest. */
  readonly severalLevels?: readonly { readonly field: Field; readonly levels: readonly string[] }[];
}

export type UnreadReason =
  /** Not in the vocabulary. */
  | "unknown"
  /** May mean several things; `options` are their ids. */
  | "ambiguous"
  /** No date, though its column holds dates. */
  | "not-a-date"
  /** The list itself says that nobody knows the day. */
  | "unknown-date"
  /** A date that no calendar has. */
  | "impossible-date"
  /** Different values where one was to be given. */
  | "several"
  /** Words of a column that may hold any: kept as they are, and listed for who wants to name them. */
  | "free-text";

export interface UnreadValue {
  readonly field: Field;
  readonly caption: string;
  readonly text: string;
  readonly reason: UnreadReason;
  readonly options: readonly string[];
  readonly cells: readonly UnreadCell[];
}

export interface UnreadCell {
  /** Index in `members`. */
  readonly member: number;
  readonly row: number;
  readonly column: number;
}

export interface HeadingQuestion {
  readonly part: number;
  readonly column: number;
  readonly captions: readonly string[];
  /** None where the heading is not known at all. */
  readonly candidates: readonly Field[];
}

/** What a user said of headings and values that were not understood. */
export interface RosterMapping {
  /** `other`: the column says nothing that is read. */
  readonly headings?: readonly { readonly heading: string; readonly field: Field }[];
  /** Ids of the field's vocabulary; "": the words say nothing. */
  readonly values?: readonly { readonly field: Field; readonly text: string; readonly value: string }[];
}

/** Where a fact of a member stands; the first of several cells. */
export function placeOf(roster: Roster, member: Member, field: Field): { row: number; column: number } {
  const columns = roster.parts[member.part]?.columns ?? [];
  let first: { row: number; column: number } | undefined;
  for (const { column, slots } of columns) {
    for (const [offset, slot] of slots.entries()) {
      if (slot.kind === "nothing" || !isOf(slot, field)) continue;
      const place = { row: member.row + Math.min(offset, member.rowCount - 1), column };
      if (slot.kind !== "by-sex" && slot.kind !== "mark") return place;
      const holds =
        slot.kind === "by-sex"
          ? slot.sex === member.facts["person.gender"]
          : slot.value === member.facts[field];
      if (holds) return place;
      first ??= place;
    }
  }
  return first ?? { row: member.row, column: columns[0]?.column ?? 0 };
}

function isOf(slot: Exclude<Slot, { kind: "nothing" }>, field: Field): boolean {
  if (slot.field === field) return true;
  if (slot.kind === "by-sex") return field === "person.gender";
  return (
    field === "person.name" && (slot.field === "person.familyNames" || slot.field === "person.givenName")
  );
}
