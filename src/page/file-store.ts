import { type Edit, REMOVE_EVERYTHING } from "../core/edit";
import { readState, type StateReading, writeState, writeStatePart } from "../core/state/read-state";
import { EMPTY_STATE, isEmptyState, type State } from "../core/state/state";
import type { Store } from "../host/host";
import type { CarriedState, EditedFile } from "./file-exchanges";

/** How a store looks into the file and has a changed copy made of it. */
export interface FileAccess {
  remembered(signal: AbortSignal): Promise<CarriedState>;
  edited(edits: readonly Edit[]): Promise<EditedFile>;
  /** Hands a file to the user. */
  download(name: string, type: string, content: BlobPart): void;
}

/** A memory that is lost with the page until it is taken away. */
export interface FileStore extends Store {
  readonly isUnsaved: () => boolean;
}

/** What a file that keeps a state beside a workbook is called by its ending. */
export const BESIDE = ".khopso.json";

/**
 * The memory of a file that a page may not write: kept here until the user takes away a copy of the workbook
 * with it, or a file to be laid beside a workbook whose format cannot carry it.
 *
 * @param beside such a file, which the user opened together with the workbook; the workbook's own state holds
 */
export function fileStore(file: File, beside: File | undefined, access: FileAccess): FileStore {
  let canCarry = true;
  let isUnsaved = false;
  let saved: { readonly state: State; readonly edits: readonly Edit[] } | undefined;
  const placed = (reading: StateReading | undefined) => ({
    reading,
    place: canCarry ? ("copy" as const) : ("beside" as const),
  });
  return {
    isUnsaved: () => isUnsaved,
    load: async (signal) => {
      if (saved) return placed(isEmptyState(saved.state) ? undefined : { kind: "state", state: saved.state });
      const carried = await access.remembered(signal);
      ({ canCarry } = carried);
      return placed(carried.reading ?? (beside && (await readBeside(beside))));
    },
    save: (state) => {
      saved = { state, edits: [{ kind: "set-state", xml: writeStatePart(state) }] };
      isUnsaved = true;
      return Promise.resolve();
    },
    clear: () => {
      saved = { state: EMPTY_STATE, edits: REMOVE_EVERYTHING };
      isUnsaved = true;
      return Promise.resolve();
    },
    handOut: async () => {
      const { state, edits } = saved ?? { state: EMPTY_STATE, edits: [] };
      if (!canCarry) {
        const name = `${file.name}${BESIDE}`;
        access.download(name, "application/json", `${writeState(state)}\n`);
        isUnsaved = false;
        return { file: name, remarks: [] };
      }
      const name = file.name.replace(/(\.[^.]*)?$/, (ending) => `.khopso${ending}`);
      const { bytes, remarks } = await access.edited(edits);
      access.download(name, "application/octet-stream", bytes);
      isUnsaved = false;
      return { file: name, remarks };
    },
  };
}

async function readBeside(file: File): Promise<StateReading> {
  try {
    return readState((await file.text()).replace(/^\ufeff/, ""));
  } catch {
    return { kind: "unreadable", where: "" };
  }
}
