import type { Edit, EditValue, Mark, NewSheet } from "../edit";

/** What a cell holds. */
export type Held =
  | { readonly value: EditValue }
  /** Without `=`. */
  | { readonly formula: string }
  /** What no edit can write again: it is told of, never restored. */
  | { readonly beyond: Beyond; readonly text: string };

/** A typed error value, a text with raised characters, a formula that was entered as an array, what nobody has seen. */
export type Beyond = "error-value" | "raised-text" | "array-formula" | "unseen";

/** A place that edits touched, with what stood there before and after. Addresses as in `Edit`. */
export type Touched = TouchedCell | TouchedNote | TouchedSheet | TouchedMarks | TouchedState;

export interface TouchedCell {
  readonly kind: "cell";
  readonly at: string;
  readonly before: Held;
  readonly after: Held;
}

/** A note of ours; null where there is none. */
export interface TouchedNote {
  readonly kind: "note";
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A sheet of ours: not there before where it was added, not there after where it was removed. */
export interface TouchedSheet {
  readonly kind: "sheet";
  readonly deed: "added" | "removed";
  readonly sheet: NewSheet;
}

export interface TouchedMarks {
  readonly kind: "marks";
  readonly removed: readonly Mark[];
  readonly added: readonly Mark[];
}

/** Our part in the workbook, as XML; null where there is none. */
export interface TouchedState {
  readonly kind: "state";
  readonly before: string | null;
  readonly after: string | null;
}

/** One write of ours, with all that is needed to take it back. Plain JSON. */
export interface UndoEntry {
  /** Its own among all entries. */
  readonly id: string;
  /** As they were applied. */
  readonly edits: readonly Edit[];
  readonly touched: readonly Touched[];
}

/** Writes of ours, the oldest first. */
export interface UndoList {
  readonly version: 1;
  readonly entries: readonly UndoEntry[];
}

export const UNDO_VERSION = 1;

export const EMPTY_UNDO_LIST: UndoList = { version: UNDO_VERSION, entries: [] };

/** The list with a write behind the others; one that touched nothing is not listed. */
export function listed(list: UndoList, entry: UndoEntry): UndoList {
  return entry.touched.length === 0 ? list : { ...list, entries: [...list.entries, entry] };
}

/** The list without entries, such as those that were taken back. */
export function unlisted(list: UndoList, ids: readonly string[]): UndoList {
  return { ...list, entries: list.entries.filter(({ id }) => !ids.includes(id)) };
}
