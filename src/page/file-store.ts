import { REMOVE_EVERYTHING } from "../core/edit";
import {
  readState,
  readStatePart as readPart,
  stateIn,
  type StateReading,
  writeState,
  writeStatePart,
} from "../core/state/read-state";
import { EMPTY_STATE, isEmptyState, type State } from "../core/state/state";
import type { Conflict } from "../core/undo/conflict";
import type { UndoEntry } from "../core/undo/entry";
import { stateAlone } from "../core/undo/present";
import { takeBack } from "../core/undo/take-back";
import type { Store } from "../host/host";
import type { CarriedState } from "./file-exchanges";
import type { FileCopy } from "./file-copy";
import { newId } from "./new-id";

/** How a store looks into the file, and hands another to the user. */
export interface StoreAccess {
  remembered(file: File, signal: AbortSignal): Promise<CarriedState>;
  download(name: string, type: string, content: BlobPart): void;
}

/** A memory that is lost with the page until it is taken away. */
export interface FileStore extends Store {
  readonly isUnsaved: () => boolean;
  /** Takes back what was written, in the copy or in what is kept beside it. */
  takeBack(entries: readonly UndoEntry[], list: readonly UndoEntry[]): Promise<readonly Conflict[]>;
}

/** What a file that keeps a state beside a workbook is called by its ending. */
export const BESIDE = ".khopso.json";

/**
 * The memory of a file that a page may not write: in a copy of it until the user takes that away or, where its
 * format cannot carry it, in a file to be laid beside the workbook.
 *
 * @param beside such a file, which the user opened together with the workbook; the workbook's own state holds
 */
export function fileStore(copy: FileCopy, beside: File | undefined, access: StoreAccess): FileStore {
  let canCarry = true;
  let isUnsaved = false;
  /** What is kept beside; undefined until it was looked for. */
  let kept: { readonly reading: StateReading | undefined } | undefined;
  /** What was opened beside a workbook holds until one of these is written into it. */
  const ownFrom = new Set<string>();

  const keptBeside = async (): Promise<StateReading | undefined> => {
    kept ??= { reading: beside && (await readBeside(beside)) };
    return kept.reading;
  };
  const keep = (state: State): void => {
    kept = { reading: isEmptyState(state) ? undefined : { kind: "state", state } };
    isUnsaved = true;
  };
  const write = async (state: State, edits: UndoEntry["edits"]): Promise<UndoEntry> => {
    if (canCarry) {
      const entry = await copy.write(edits);
      ownFrom.add(entry.id);
      return entry;
    }
    const before = writeStatePart(stateIn(await keptBeside()));
    const after = writeStatePart(state);
    keep(state);
    return { id: newId(), edits, touched: before === after ? [] : [{ kind: "state", before, after }] };
  };
  return {
    isUnsaved: () => isUnsaved || copy.isUnsaved(),
    load: async (signal) => {
      const carried = await access.remembered(copy.file(), signal);
      ({ canCarry } = carried);
      const reading = carried.reading ?? (ownFrom.size === 0 ? await keptBeside() : undefined);
      return { reading, place: canCarry ? "copy" : "beside" };
    },
    save: (state) => write(state, [{ kind: "set-state", xml: writeStatePart(state) }]),
    clear: () => write(EMPTY_STATE, REMOVE_EVERYTHING),
    takeBack: async (entries, list) => {
      if (canCarry) {
        const conflicts = await copy.takeBack(entries, list);
        for (const { id } of entries) if (!conflicts.some(({ entry }) => entry === id)) ownFrom.delete(id);
        return conflicts;
      }
      const present = stateAlone(writeStatePart(stateIn(await keptBeside())));
      const { edits, conflicts } = takeBack(entries, present, list);
      for (const edit of edits)
        if (edit.kind === "set-state") keep(edit.xml === null ? EMPTY_STATE : stateIn(readPart(edit.xml)));
      return conflicts;
    },
    handOut: async () => {
      if (canCarry) return copy.handOut();
      const file = `${copy.file().name}${BESIDE}`;
      access.download(file, "application/json", `${writeState(stateIn(await keptBeside()))}\n`);
      isUnsaved = false;
      return { file, remarks: [] };
    },
  };
}

/** What a `.khopso.json` remembers. */
export async function readBeside(file: File): Promise<StateReading> {
  try {
    return readState((await file.text()).replace(/^\ufeff/, ""));
  } catch {
    return { kind: "unreadable", where: "" };
  }
}
