import { cellName, type Range, rangeName } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";
import { type Field, readsOf } from "./field";
import { headingOf } from "./heading";
import type { Roster, RosterPart, UnreadValue } from "./roster";
import { suggestedId } from "./suggest-value";

/** What the member lists of a workbook are, and what of them waits for somebody's word. */
export interface ListEntry {
  readonly members: number;
  /** Names of the sheets. */
  readonly sheets: readonly string[];
  /** The rows in which people stand, as rectangles. */
  readonly areas: readonly string[];
  /** Columns of which it is not certain what they say, each heading once. */
  readonly columns: readonly AskedColumn[];
  /** Words that the vocabulary of their column does not know, each once. */
  readonly values: readonly AskedValue[];
}

export interface AskedColumn {
  /** What a word on it is bound to. */
  readonly heading: string;
  /** Of the caption. */
  readonly at: string;
  /** What it may be; none where the heading is not known at all: then nobody has to say. */
  readonly candidates: readonly Field[];
}

export interface AskedValue {
  readonly field: Field;
  readonly heading: string;
  readonly text: string;
  /** The ids that it may stand for; none where it is not known. */
  readonly options: readonly string[];
  /** The id of the one word of the vocabulary that is nearly the same. */
  readonly suggestion?: string;
  /** The column may hold any words: nobody has to say. */
  readonly isFree: boolean;
  /** How many cells hold it, and the first of them. */
  readonly count: number;
  readonly at: string;
}

/** @param prefixOf the text before a cell's name in an address, such as `Sheet1!` */
export function listEntry(roster: Roster, prefixOf: (table: { readonly sheet: Sheet }) => string): ListEntry {
  const addressIn = (part: number, row: number, column: number): string => {
    const found = roster.parts[part];
    return found ? prefixOf(found) + cellName(row, column) : "";
  };
  const columns = new Map<string, AskedColumn>();
  for (const { part, column, captions, candidates } of roster.questions) {
    const heading = headingOf(captions);
    if (columns.has(heading)) continue;
    const at = addressIn(part, roster.parts[part]?.headerTop ?? 0, column);
    columns.set(heading, { heading, at, candidates });
  }
  return {
    members: roster.members.length,
    sheets: [...new Set(roster.parts.map(({ sheet }) => sheet.name))],
    areas: roster.parts.map((part) => prefixOf(part) + rangeName(areaOf(part))),
    columns: [...columns.values()].sort(
      (a, b) => Number(b.candidates.length > 0) - Number(a.candidates.length > 0),
    ),
    values: askedValues(roster.unread, (member, row, column) =>
      addressIn(roster.members[member]?.part ?? 0, row, column),
    ),
  };
}

/** Those that a word can settle, first those that count for nothing until somebody says what they are. */
function askedValues(
  unread: readonly UnreadValue[],
  addressOf: (member: number, row: number, column: number) => string,
): readonly AskedValue[] {
  const values = new Map<string, AskedValue>();
  for (const { field, caption, text, reason, options, cells } of unread) {
    const [first] = cells;
    if (readsOf(field) !== "coded" || reason === "several" || !first) continue;
    const key = `${field}\u001f${text}`;
    const known = values.get(key);
    const suggestion = reason === "unknown" ? suggestedId(field, text) : undefined;
    values.set(key, {
      ...(known ?? {
        field,
        heading: caption,
        text,
        options,
        isFree: reason === "free-text",
        at: addressOf(first.member, first.row, first.column),
        ...(suggestion !== undefined && { suggestion }),
      }),
      count: (known?.count ?? 0) + cells.length,
    });
  }
  return [...values.values()].sort((a, b) => Number(a.isFree) - Number(b.isFree));
}

function areaOf({ bodyTop, bodyBottom, columns }: RosterPart): Range {
  const [left = 0, right = left] = [columns[0]?.column, columns.at(-1)?.column];
  return { row: bodyTop, column: left, rowCount: bodyBottom - bodyTop + 1, columnCount: right - left + 1 };
}
