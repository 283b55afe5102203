import type { Edit, NewContent } from "../core/edit";
import type { Conflict } from "../core/undo/conflict";
import type { UndoEntry } from "../core/undo/entry";
import type { WriteRemark } from "../core/write-remark";

/** What the page asks of the worker that writes; it is started for the first write. */
export interface WriterExchanges {
  readonly edit: {
    readonly asked: { readonly file: File; readonly edits: readonly Edit[]; readonly entryId: string };
    readonly answer: EditedFile;
  };
  readonly takeBack: {
    readonly asked: {
      readonly file: File;
      readonly entries: readonly UndoEntry[];
      readonly list: readonly UndoEntry[];
      readonly entryId: string;
    };
    readonly answer: FileTakenBack;
  };
  /** Which of the cells are locked on a protected sheet. */
  readonly locked: {
    readonly asked: { readonly file: File; readonly cells: readonly string[] };
    readonly answer: readonly string[];
  };
  readonly make: {
    readonly asked: { readonly name: string; readonly content: readonly NewContent[] };
    readonly answer: Uint8Array<ArrayBuffer>;
  };
}

export interface EditedFile {
  /** Undefined where nothing had to be changed. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly remarks: readonly WriteRemark[];
  readonly entry: UndoEntry;
}

export interface FileTakenBack extends EditedFile {
  /** Places that were left as they are. */
  readonly conflicts: readonly Conflict[];
}
