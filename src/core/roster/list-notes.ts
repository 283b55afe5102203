import type { Note } from "../report";
import type { ListEntry } from "./list-entry";

/** Says which columns of a list were not read because they may be several things. */
export interface ListNote extends Note {
  readonly code: "column-asked";
}

export function listNotes({ columns }: ListEntry): readonly ListNote[] {
  return columns.flatMap(({ at, heading, candidates }): ListNote[] =>
    candidates.length > 0 ? [{ code: "column-asked", at, detail: heading }] : [],
  );
}
