import type { Edit, Mark } from "../core/edit";
import type { Held, Touched, TouchedCell, UndoEntry } from "../core/undo/entry";
import { heldAfter } from "../core/undo/entry-of";
import { cellAddress } from "../core/undo/held";
import { addedMarks } from "../core/undo/marks";
import { type CellWrite, heldIn } from "./write-cells";

/** What a round trip that wrote has seen. */
export interface Seen {
  /** With what stood there before. */
  readonly cells: readonly CellWrite[];
  /** By `cells`: with what stands there now. */
  readonly done: readonly Excel.Range[];
  /** False where Excel wrote and its answer was lost. */
  readonly isSeen: boolean;
  readonly unmarked: readonly Mark[];
  /** Our part before; undefined where it was not seen. */
  readonly state: string | null | undefined;
}

const UNSEEN: Held = { beyond: "unseen", text: "" };

/** The entry of edits that were written in Excel: before and after are as Excel tells them. */
export function entryInExcel(edits: readonly Edit[], seen: Seen): UndoEntry {
  const touched: Touched[] = [...touchedCells(seen)];
  let after: string | null | undefined;
  for (const edit of edits) {
    if (edit.kind === "add-sheet") touched.push({ kind: "sheet", deed: "added", sheet: edit.sheet });
    if (edit.kind === "remove-sheet") touched.push({ kind: "sheet", deed: "removed", sheet: edit.sheet });
    if (edit.kind === "set-state") after = edit.xml;
  }
  const added = addedMarks(edits);
  const removed = seen.unmarked.map(({ at, tone }) => ({ at, tone }));
  if (added.length + removed.length > 0) touched.push({ kind: "marks", removed, added });
  if (after !== undefined && seen.state !== undefined)
    touched.push({ kind: "state", before: seen.state, after });
  return { id: newId(), edits, touched };
}

function touchedCells({ cells, done, isSeen }: Seen): Iterable<TouchedCell> {
  const touched = new Map<string, TouchedCell>();
  cells.forEach(({ edits, range }, run) => {
    const now = done[run];
    edits.forEach((edit, i) => {
      const at = cellAddress(edit.at) ?? edit.at;
      touched.set(at, {
        kind: "cell",
        at,
        before: isSeen ? heldIn(range, i) : UNSEEN,
        after: isSeen && now ? heldIn(now, i) : heldAfter(edit),
      });
    });
  });
  return touched.values();
}

/** Not `randomUUID`, which web views of older systems lack. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
