import type { Edit, NewContent } from "../core/edit";
import type { StateReading } from "../core/state/read-state";
import type { State } from "../core/state/state";
import type { Conflict } from "../core/undo/conflict";
import type { UndoEntry } from "../core/undo/entry";
import type { WriteRemark } from "../core/write-remark";
import type { Workbook } from "../core/workbook/workbook";

/**
 * Where a workbook is open: all that the views know of the world. A browser with a file is one, Excel
 * another. What the world refuses is a `WorkbookError`; a stopped call rejects with an `AbortError`.
 */
export interface Host {
  /** The workbook's name as the user knows it. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** The workbook as it is now. Reading writes nothing. */
  read(progress: (step: ReadStep) => void, signal: AbortSignal): Promise<Workbook>;
  /**
   * Writes the edits, which the user has seen and approved, or none of them where one cannot be written.
   * Absent where the host cannot write. What is returned is for the undo list. A host that keeps a copy for the user
   * refuses with `not-writable` where the file's format cannot be written.
   */
  readonly apply?: (edits: readonly Edit[]) => Promise<UndoEntry>;
  /**
   * Takes writes back, given in the order they were applied, where what they wrote is still there; the rest is left
   * as it is and told. `list` are all entries, where these are not all. Absent where the host can neither write nor
   * keep anything.
   */
  readonly takeBack?: (
    entries: readonly UndoEntry[],
    list?: readonly UndoEntry[],
  ) => Promise<{ readonly conflicts: readonly Conflict[] }>;
  /** Which of these cells take nothing, because they are locked and their sheet is protected. Absent where the host cannot write. */
  readonly locked?: (cells: readonly string[]) => Promise<readonly string[]>;
  /** The cells and rectangles that the user has selected, written as reports write them. Absent where there is no such thing. */
  readonly selection?: () => Promise<readonly string[]>;
  /** Goes to the first address and marks the others, without unhiding anything. */
  readonly show: (addresses: readonly string[]) => Promise<Shown>;
  /** Reads a file that the user chose beside the workbook, such as last year's list. Absent where none can be read. */
  readonly readBeside?: (file: File, signal: AbortSignal) => Promise<Workbook>;
  /** Hands the user a new workbook of this alone. Absent where files cannot be saved. */
  readonly handOutNew?: (name: string, content: readonly NewContent[]) => Promise<void>;
  /**
   * Calls back when others changed the workbook: results of a check are then old. Of writes of ours whoever makes them
   * knows; a program that does not say who changed something tells of these too.
   */
  watch(onChange: () => void): () => void;
  /** What the workbook carries of ours; absent where nothing can be kept in it. */
  readonly store?: Store;
}

/** What is remembered of the workbook and goes where it goes. Settings of a person are kept elsewhere. */
export interface Store {
  /** What is remembered now; it may come from strangers. */
  load(signal: AbortSignal): Promise<Stored>;
  /** Keeps a state in place of what was there. What is returned is for the undo list. */
  save(state: State): Promise<UndoEntry>;
  /** Takes everything of Khớp Số out of the workbook: what it remembers, marks and notes. Taken back as the other. */
  clear(): Promise<UndoEntry>;
  /**
   * Hands the user the file that holds what was saved, and whatever else was written. Absent where writing is
   * all; until then it is kept by the host alone.
   */
  readonly handOut?: () => Promise<HandedOut>;
}

export interface HandedOut {
  /** Its name. */
  readonly file: string;
  readonly remarks: readonly WriteRemark[];
}

export interface Stored {
  /** Undefined where nothing is remembered. */
  readonly reading: StateReading | undefined;
  /** Where it is kept: in the workbook, in a copy of it for the user, or in a file to be laid beside it. */
  readonly place: StorePlace;
}

export type StorePlace = "workbook" | "copy" | "beside";

/** What a host can do, as data: a view asks here, never which host it is. */
export interface Capabilities {
  /** Why nothing can be read here at all; undefined where all is well. */
  readonly unsupported?: "no-worker" | "old-program" | "no-library" | "no-workbook";
  /** A file that is made here can be saved by the user; where not, results are copied. */
  readonly savesFiles?: boolean;
}

export type ReadStep = "opening" | "reading";

/** A cell of a hidden sheet cannot be gone to; the sheet is named instead. */
export type Shown = { readonly kind: "shown" } | { readonly kind: "sheet-hidden"; readonly sheet: string };
