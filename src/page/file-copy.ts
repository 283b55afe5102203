import type { Edit } from "../core/edit";
import type { Conflict } from "../core/undo/conflict";
import type { UndoEntry } from "../core/undo/entry";
import type { WriteRemark } from "../core/write-remark";
import type { HandedOut } from "../host/host";
import type { EditedFile, FileTakenBack } from "./writer-exchanges";

/** How changed copies are made, and handed to the user. */
export interface CopyAccess {
  edited(file: File, edits: readonly Edit[]): Promise<EditedFile>;
  takenBack(file: File, entries: readonly UndoEntry[], list: readonly UndoEntry[]): Promise<FileTakenBack>;
  download(name: string, type: string, content: BlobPart): void;
  /** A write has changed more than what is remembered. */
  changed(): void;
}

/** A file as writes have left it so far, in memory: the one that was opened stays as it is. */
export interface FileCopy {
  readonly file: () => File;
  /** Waits for the writes before it. @throws WorkbookError what `applyEdits` throws; then all is as it was */
  write(edits: readonly Edit[]): Promise<UndoEntry>;
  takeBack(entries: readonly UndoEntry[], list: readonly UndoEntry[]): Promise<readonly Conflict[]>;
  readonly isUnsaved: () => boolean;
  /** Gives the user the copy, under a name that the opened file does not have. */
  handOut(): HandedOut;
}

export function fileCopy(opened: File, access: CopyAccess): FileCopy {
  let file = opened;
  let isUnsaved = false;
  let last: Promise<unknown> = Promise.resolve();
  const remarks = new Map<WriteRemark["code"], Set<string>>();

  /** One after the other: each begins with what the one before has left. */
  const inTurn = <T extends EditedFile>(write: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      const written = await write();
      keep(written);
      return written;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  const keep = ({ bytes, remarks: more, entry }: EditedFile): void => {
    if (!bytes) return;
    file = new File([bytes], opened.name);
    isUnsaved = true;
    for (const { code, cells } of more) remarks.set(code, new Set([...(remarks.get(code) ?? []), ...cells]));
    if (entry.touched.some(({ kind }) => kind !== "state")) access.changed();
  };
  return {
    file: () => file,
    write: async (edits) => (await inTurn(() => access.edited(file, edits))).entry,
    takeBack: async (entries, list) => (await inTurn(() => access.takenBack(file, entries, list))).conflicts,
    isUnsaved: () => isUnsaved,
    handOut: () => {
      const name = copyName(opened.name);
      access.download(name, "application/octet-stream", file);
      isUnsaved = false;
      return { file: name, remarks: [...remarks].map(([code, cells]) => ({ code, cells: [...cells] })) };
    },
  };
}

/** `a.xlsx` → `a.khopso.xlsx` → `a.khopso-2.xlsx`: never the name of the file itself. */
export function copyName(name: string): string {
  const [, base = "", turn, ending = ""] = /^(.*?)(\.khopso(?:-\d+)?)?(\.[^.]*)?$/s.exec(name) ?? [];
  const next = turn === undefined ? "" : `-${String(Number(/\d+/.exec(turn)?.[0] ?? 1) + 1)}`;
  return `${base}.khopso${next}${ending}`;
}
