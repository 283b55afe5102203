import type { Edit, Mark } from "../edit";
import { cellName, sheetPrefix } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook-error";
import type { Held, Touched, TouchedCell, TouchedNote, UndoEntry } from "./entry";
import { cellAddress, heldAt } from "./held";
import { addedMarks, removedMarks } from "./marks";

/** What a workbook carries that is not in its `Workbook`. What is absent is not known. */
export interface Beside {
  readonly marks?: readonly Mark[];
  /** Our notes by their cells, as `cellAddress` writes them. */
  readonly notes?: ReadonlyMap<string, string>;
  /** Our part as XML; null where there is none. */
  readonly state?: string | null;
  /** Cells whose formula was entered as an array. */
  readonly arrays?: ReadonlySet<string>;
}

/**
 * What must be known to take edits back. They are about to be applied, or just were: places that a writer
 * refuses need not be looked at here.
 *
 * @param before the workbook without them
 * @param id its own among all entries
 * @throws WorkbookError `no-such-cell` for what is no cell of the workbook; `undo-unknown` where what stood there
 *   is not known: notes, marks and state are looked up in `beside`
 */
export function entryOf(
  before: Workbook,
  edits: readonly Edit[],
  id: string,
  beside: Beside = {},
): UndoEntry {
  const unknown = (place: string): never => {
    throw new WorkbookError("undo-unknown", before.name, place, [place]);
  };
  const known = (at: string): string => {
    const address = cellAddress(at);
    if (address === undefined || heldAt(before, address) === undefined)
      throw new WorkbookError("no-such-cell", before.name, at, [at]);
    return address;
  };
  const cells = new Map<string, TouchedCell>();
  const notes = new Map<string, TouchedNote>();
  const others: Touched[] = [];
  let state: string | null | undefined;
  for (const edit of edits) {
    switch (edit.kind) {
      case "set-value":
      case "set-formula": {
        const at = known(edit.at);
        cells.set(at, { kind: "cell", at, before: formerly(before, at, beside), after: heldAfter(edit) });
        break;
      }
      case "set-note": {
        const at = known(edit.at);
        // A note of others is refused where ours is set, and left alone where ours is taken off.
        const former = beside.notes ? (beside.notes.get(at) ?? null) : commentAt(before, at);
        if (former !== null && edit.text === null && !beside.notes) unknown(at);
        notes.set(at, { kind: "note", at, before: former, after: edit.text });
        break;
      }
      case "remove-notes":
        if (!beside.notes) unknown("");
        for (const [at, former] of beside.notes ?? [])
          notes.set(at, { kind: "note", at, before: former, after: null });
        break;
      case "add-sheet":
        others.push({ kind: "sheet", deed: "added", sheet: edit.sheet });
        break;
      case "remove-sheet":
        others.push({ kind: "sheet", deed: "removed", sheet: edit.sheet });
        break;
      case "set-state":
        state = edit.xml;
        if (beside.state === undefined) unknown("");
        break;
      case "remove-overlays":
        if (!beside.marks) unknown("");
        break;
      case "add-overlay":
        break;
    }
  }
  const added = addedMarks(edits);
  const removed = removedMarks(edits, beside.marks ?? []);
  if (added.length + removed.length > 0) others.push({ kind: "marks", removed, added });
  if (state !== undefined) others.push({ kind: "state", before: beside.state ?? null, after: state });
  return { id, edits, touched: [...cells.values(), ...notes.values(), ...others] };
}

function formerly(workbook: Workbook, at: string, { arrays }: Beside): Held {
  const held = heldAt(workbook, at) ?? { value: null };
  return "formula" in held && arrays?.has(at) ? { beyond: "array-formula", text: held.formula } : held;
}

/** What a cell holds after an edit. */
export function heldAfter(edit: Extract<Edit, { kind: "set-value" | "set-formula" }>): Held {
  return edit.kind === "set-value" ? { value: edit.value } : { formula: edit.formula.replace(/^=/, "") };
}

function commentAt(workbook: Workbook, at: string): string | null {
  for (const { name, comments } of workbook.sheets)
    for (const { row, column, text } of comments)
      if (`${sheetPrefix(name)}!${cellName(row, column)}` === at) return text;
  return null;
}
