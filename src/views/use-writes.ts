import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";

import type { Edit } from "../core/edit";
import { errorText, type FileErrorCode } from "../core/error-text";
import type { Conflict } from "../core/undo/conflict";
import type { UndoEntry } from "../core/undo/entry";
import type { Host } from "../host/host";
import { useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import type { Language } from "./Language";
import { timeOfDay } from "./today";
import type { Check } from "./use-check";

/** A write of ours that has not been taken back. */
export interface Write {
  readonly entry: UndoEntry;
  /** The first is 1; the number stays when others are taken back. */
  readonly turn: number;
  /** `14:05` */
  readonly time: string;
  /** Why it could not be taken back, or not all of it. */
  readonly conflicts: readonly Conflict[];
}

/** Said of a write that was made, by what it touched. */
export type SaidOfWrite = (language: Language, entry: UndoEntry) => string;

/** What to write instead where edits are refused with a code; undefined leaves it at that. */
export type Otherwise = (
  code: FileErrorCode,
) => { readonly edits: readonly Edit[]; readonly said: SaidOfWrite } | undefined;

/** What we wrote since the workbook was opened here, and how it is taken back. */
export interface Writes {
  /** The oldest first. */
  readonly writes: readonly Write[];
  /** How many were ever listed. */
  readonly turns: number;
  /** What was written is with the host alone until it is handed out. */
  readonly isUnsaved: boolean;
  readonly handedOut: () => void;
  /** Lists a write that was made; one that touched nothing is not listed. */
  readonly list: (entry: UndoEntry) => void;
  /**
   * Writes edits that the user has seen, lists them and checks anew. True where it was done; else what went wrong
   * was said. Undefined where the host cannot write.
   */
  readonly apply:
    ((edits: readonly Edit[], said: SaidOfWrite, otherwise?: Otherwise) => Promise<boolean>) | undefined;
  /** Undefined where the host takes nothing back. */
  readonly takeBack: ((chosen: readonly Write[]) => Promise<boolean>) | undefined;
}

export const WritesContext = createContext<Writes | undefined>(undefined);

export const useWrites = (): Writes | undefined => useContext(WritesContext);

export function useWritesOf(host: Host, { refresh, remember }: Check): Writes {
  const say = useSay();
  const [writes, setWrites] = useState<readonly Write[]>([]);
  const [isUnsaved, setUnsaved] = useState(false);
  const turns = useRef(0);

  const list = useCallback(
    (entry: UndoEntry): void => {
      setUnsaved(host.store?.handOut !== undefined);
      if (entry.touched.length === 0) return;
      const turn = ++turns.current;
      setWrites((before) => [...before, { entry, turn, time: timeOfDay(), conflicts: [] }]);
    },
    [host],
  );
  const handedOut = useCallback(() => setUnsaved(false), []);

  const attempt = useCallback(
    async (deed: () => Promise<void>): Promise<boolean> => {
      try {
        await deed();
        return true;
      } catch (error) {
        const { code, file, detail } = troubleOf(error, host.name);
        say(({ locale }) => errorText(code, file, detail, locale));
        return false;
      }
    },
    [host, say],
  );

  return useMemo(() => {
    const lookAgain = async (entries: readonly UndoEntry[]): Promise<void> => {
      const kinds: ReadonlySet<string> = new Set(
        entries.flatMap(({ touched }) => touched.map(({ kind }) => kind)),
      );
      if (["cell", "sheet", "marks", "note"].some((kind) => kinds.has(kind))) return refresh();
      if (kinds.has("state") && host.store) remember(await host.store.load(new AbortController().signal));
    };
    const { apply, takeBack } = host;
    return {
      writes,
      turns: turns.current,
      isUnsaved,
      handedOut,
      list,
      apply:
        apply &&
        ((edits, said, otherwise) =>
          attempt(async () => {
            const done = await applied(apply, { edits, said }, otherwise, host.name);
            list(done.entry);
            say((language) => done.said(language, done.entry));
            await lookAgain([done.entry]);
          })),
      takeBack:
        takeBack &&
        ((chosen) =>
          attempt(async () => {
            const entries = chosen.map(({ entry }) => entry);
            const { conflicts } = await takeBack(
              entries,
              writes.map(({ entry }) => entry),
            );
            setWrites((before) => before.flatMap((write) => leftOf(write, chosen, conflicts)));
            setUnsaved(host.store?.handOut !== undefined);
            const kept = new Set(conflicts.map(({ entry }) => entry));
            const done = entries.filter(({ id }) => !kept.has(id)).length;
            say(({ view }) => view.writes.takenBack(done, conflicts.length));
            await lookAgain(entries);
          })),
    };
  }, [attempt, handedOut, host, isUnsaved, list, refresh, remember, say, writes]);
}

/** Tries what is to be written instead as often as it is another. */
async function applied(
  apply: NonNullable<Host["apply"]>,
  wish: { readonly edits: readonly Edit[]; readonly said: SaidOfWrite },
  otherwise: Otherwise | undefined,
  file: string,
): Promise<{ readonly entry: UndoEntry; readonly said: SaidOfWrite }> {
  try {
    return { entry: await apply(wish.edits), said: wish.said };
  } catch (error) {
    const instead = otherwise?.(troubleOf(error, file).code);
    if (!instead || instead.edits.length >= wish.edits.length) throw error;
    return applied(apply, instead, otherwise, file);
  }
}

/** A write that was taken back whole is listed no more. */
function leftOf(write: Write, chosen: readonly Write[], conflicts: readonly Conflict[]): readonly Write[] {
  if (!chosen.some(({ entry }) => entry.id === write.entry.id)) return [write];
  const its = conflicts.filter(({ entry }) => entry === write.entry.id);
  return its.length === 0 ? [] : [{ ...write, conflicts: its }];
}
