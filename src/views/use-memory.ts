import { createContext, useCallback, useContext, useMemo, useRef } from "react";

import { errorText } from "../core/error-text";
import { valuesOf } from "../core/state/explain";
import { stateIn } from "../core/state/read-state";
import { EMPTY_STATE, isEmptyState, type State } from "../core/state/state";
import type { Finding } from "../core/report";
import type { UndoEntry } from "../core/undo/entry";
import { writeRemarkText } from "../core/write-remark";
import type { Host, Stored } from "../host/host";
import { type Announcement, useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import type { Check } from "./use-check";
import type { Writes } from "./use-writes";

/** What is remembered of the workbook, and how the views change it. */
export interface Memory {
  readonly stored: Stored;
  readonly state: State;
  /** False where what is there cannot be used and must not be overwritten unseen. */
  readonly canSave: boolean;
  /** Nothing is kept of this workbook yet: the user first hears that it travels with the file. */
  readonly isFirst: boolean;
  /** What was written is with the host alone until it is handed out. */
  readonly isUnsaved: boolean;
  /** What a finding is bound by when it is explained. */
  readonly valuesOf: (finding: Finding) => string;
  /** True where it was done; else what went wrong was said. */
  readonly save: (state: State, said: Announcement) => Promise<boolean>;
  readonly clear: (said: Announcement) => Promise<boolean>;
  readonly handOut: () => Promise<void>;
  /** What was said of the latest change; what comes of it is said after it. */
  readonly lastSaid: () => Announcement | undefined;
}

/** Undefined where nothing can be remembered, or nothing was read yet. */
export const MemoryContext = createContext<Memory | undefined>(undefined);

export const useMemory = (): Memory | undefined => useContext(MemoryContext);

/** The memory of the workbook that was last checked; a change of it marks the findings anew. */
export function useMemoryOf(
  { store, name }: Host,
  { workbook, stored, remember }: Check,
  { isUnsaved, list, handedOut }: Writes,
): Memory | undefined {
  const say = useSay();
  const latest = useRef<Announcement>();

  const attempt = useCallback(
    async (deed: () => Promise<void>): Promise<boolean> => {
      try {
        await deed();
        return true;
      } catch (error) {
        const { code, file, detail } = troubleOf(error, name);
        say(({ locale }) => errorText(code, file, detail, locale));
        return false;
      }
    },
    [name, say],
  );

  return useMemo(() => {
    if (!store || !workbook || !stored) return undefined;
    const { place, reading } = stored;
    const keep = (state: State, deed: () => Promise<UndoEntry>, said: Announcement): Promise<boolean> =>
      attempt(async () => {
        const entry = await deed();
        latest.current = said;
        remember({ place, reading: isEmptyState(state) ? undefined : { kind: "state", state } });
        list(entry);
        say(said);
      });
    return {
      stored,
      state: stateIn(reading),
      canSave: reading === undefined || reading.kind === "state",
      isFirst: reading === undefined,
      isUnsaved,
      lastSaid: () => latest.current,
      valuesOf: (finding) => valuesOf(workbook, finding),
      save: (state, said) => keep(state, () => store.save(state), said),
      clear: (said) => keep(EMPTY_STATE, () => store.clear(), said),
      handOut: async () => {
        await attempt(async () => {
          const given = await store.handOut?.();
          if (!given) return;
          handedOut();
          say(({ view, locale }) =>
            [
              view.memory.handedOut(given.file, place),
              ...given.remarks.map((remark) => writeRemarkText(remark, locale)),
            ].join(" "),
          );
        });
      },
    };
  }, [attempt, handedOut, isUnsaved, list, remember, say, store, stored, workbook]);
}
