import type { Edit, Mark } from "../edit";
import { toUnicode } from "../text/to-unicode";
import type { Conflict } from "./conflict";
import type { Held, TouchedCell, TouchedNote, TouchedSheet, TouchedState, UndoEntry } from "./entry";
import { isSameHeld, restoring } from "./held";
import { markKey, marksMeet, sheetOfMark } from "./marks";
import type { Present } from "./present";
import type { Changes } from "./sheet-difference";

/** What takes entries back, and what of them is left as it is. */
export interface TakenBack {
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Edits that restore what stood before entries: the latest is taken back first, each place only where it still
 * holds what the entry wrote. A place that holds already what stood before needs nothing, so it may be tried again.
 *
 * @param chosen in the order they were applied
 * @param list all entries in that order: a place that a later one holds, which is not taken back too, is left to it
 */
export function takeBack(
  chosen: readonly UndoEntry[],
  present: Present,
  list: readonly UndoEntry[] = [],
): TakenBack {
  const order = new Map(list.map(({ id }, i) => [id, i]));
  const ordered = [...chosen].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const back = new Back(present, list, new Set(chosen.map(({ id }) => id)));
  for (const entry of ordered.reverse())
    for (const touched of [...entry.touched].reverse())
      switch (touched.kind) {
        case "cell":
          back.cell(entry, touched);
          break;
        case "note":
          back.note(entry, touched);
          break;
        case "marks":
          back.marks(entry, touched.removed, touched.added);
          break;
        case "state":
          back.state(entry, touched);
          break;
        case "sheet":
          back.sheet(entry, touched);
          break;
      }
  return back.outcome();
}

/** The workbook while entries are taken back in thought. */
class Back implements Changes {
  readonly cells = new Map<string, Held>();
  readonly notes = new Map<string, string | null>();
  private readonly unmarked: Mark[] = [];
  private readonly remarked: Mark[] = [];
  private readonly standing: Mark[];
  private readonly sheets: TouchedSheet[] = [];
  private stateNow: string | null;
  private readonly conflicts: Conflict[] = [];

  constructor(
    private readonly present: Present,
    private readonly list: readonly UndoEntry[],
    private readonly chosen: ReadonlySet<string>,
  ) {
    this.standing = [...present.marks];
    this.stateNow = present.state;
  }

  cell({ id: entry }: UndoEntry, { at, before, after }: TouchedCell): void {
    const now = this.cells.get(at) ?? this.present.held(at);
    if (now === undefined) {
      // A sheet of ours that is gone has taken its cells along.
      this.conflicts.push({ kind: "place-gone", entry, at });
      return;
    }
    if (isSameHeld(now, before)) return;
    const later = this.laterHolder(entry, at, now);
    if (later !== undefined) {
      this.conflicts.push({ kind: "written-again", entry, at, wrote: after, now, by: later });
    } else if (!isSameHeld(now, after)) {
      this.conflicts.push({ kind: "cell-changed", entry, at, wrote: after, now });
    } else if ("beyond" in before) {
      this.conflicts.push({ kind: "cannot-be-restored", entry, at, why: before.beyond, text: before.text });
    } else this.cells.set(at, before);
  }

  note({ id: entry }: UndoEntry, { at, before, after }: TouchedNote): void {
    if (!this.present.reachesNotes) {
      this.conflicts.push({ kind: "note-out-of-reach", entry, at });
      return;
    }
    const set = this.notes.get(at);
    const now = set === undefined ? this.present.note(at) : set;
    if (now === undefined) this.conflicts.push({ kind: "place-gone", entry, at });
    else if (isSameNote(now, before)) return;
    else if (isSameNote(now, after)) this.notes.set(at, before);
    else this.conflicts.push({ kind: "note-changed", entry, at, wrote: after, now });
  }

  marks({ id: entry }: UndoEntry, removed: readonly Mark[], added: readonly Mark[]): void {
    for (const mark of added) {
      const key = markKey(mark);
      const place = this.standing.findIndex((one) => markKey(one) === key);
      const again = this.remarked.findIndex((one) => markKey(one) === key);
      if (again >= 0) this.remarked.splice(again, 1);
      else if (place >= 0) this.unmarked.push(...this.standing.splice(place, 1));
      else if (this.standing.some((one) => one.tone === mark.tone && marksMeet(one, mark)))
        this.conflicts.push({ kind: "mark-changed", entry, at: mark.at, tone: mark.tone });
    }
    for (const mark of removed) {
      const isThere = [...this.standing, ...this.remarked].some((one) => markKey(one) === markKey(mark));
      if (!isThere && this.present.hasSheet(sheetOfMark(mark))) this.remarked.push(mark);
    }
  }

  state({ id: entry }: UndoEntry, { before, after }: TouchedState): void {
    if (isSameState(this.stateNow, before)) return;
    if (isSameState(this.stateNow, after)) this.stateNow = before;
    else this.conflicts.push({ kind: "state-changed", entry });
  }

  sheet({ id: entry }: UndoEntry, touched: TouchedSheet): void {
    const { deed, sheet } = touched;
    const { name } = sheet;
    const isThere = this.present.hasSheet(name);
    if (deed === "removed") {
      if (!isThere) this.sheets.push(touched);
      else if (this.present.difference(sheet, this) !== undefined)
        this.conflicts.push({ kind: "sheet-name-taken", entry, sheet: name });
      return;
    }
    // Gone already, or added again by an entry that was just taken back in thought.
    const again = this.sheets.findIndex((one) => one.sheet.name === name);
    if (again >= 0) this.sheets.splice(again, 1);
    if (again >= 0 || !isThere) return;
    const at = this.present.difference(sheet, this);
    // What was added later goes first: a sheet that goes too does not hold this one.
    const by = this.present.uses(name, this, this.gone());
    if (at !== undefined) this.conflicts.push({ kind: "sheet-changed", entry, sheet: name, at });
    else if (by.length > 0) this.conflicts.push({ kind: "sheet-in-use", entry, sheet: name, by });
    else this.sheets.push(touched);
  }

  private gone(): Set<string> {
    return new Set(this.sheets.flatMap(({ deed, sheet }) => (deed === "added" ? [sheet.name] : [])));
  }

  outcome(): TakenBack {
    const gone = this.gone();
    const edits: Edit[] = [];
    for (const [at, held] of this.cells) edits.push(...restoring(at, held));
    for (const [at, text] of this.notes) edits.push({ kind: "set-note", at, text });
    const unmarked = this.unmarked.filter((mark) => !gone.has(sheetOfMark(mark)));
    if (unmarked.length > 0) edits.push({ kind: "remove-overlays", marks: unmarked });
    for (const { at, tone } of this.remarked.filter((mark) => !gone.has(sheetOfMark(mark))))
      edits.push({ kind: "add-overlay", at, tone });
    if (this.stateNow !== this.present.state) edits.push({ kind: "set-state", xml: this.stateNow });
    for (const { deed, sheet } of this.sheets)
      edits.push({ kind: deed === "added" ? "remove-sheet" : "add-sheet", sheet });
    return { edits, conflicts: this.conflicts };
  }

  /** The latest entry that is not taken back, came after this one and holds the cell now. */
  private laterHolder(entry: string, at: string, now: Held): string | undefined {
    const place = this.list.findIndex(({ id }) => id === entry);
    if (place < 0) return undefined;
    return this.list
      .slice(place + 1)
      .filter(({ id }) => !this.chosen.has(id))
      .reverse()
      .find(({ touched }) =>
        touched.some((one) => one.kind === "cell" && one.at === at && isSameHeld(one.after, now)),
      )?.id;
  }
}

/** Readers give notes as they read, not as they stand. */
function isSameNote(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && toUnicode(a) === toUnicode(b));
}

/** Programs write the same XML with and without its declaration. */
function isSameState(a: string | null, b: string | null): boolean {
  const plain = (xml: string | null): string | undefined => xml?.replace(/^\s*<\?xml[^>]*\?>/, "").trim();
  return plain(a) === plain(b);
}
