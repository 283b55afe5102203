import { createContext, useContext, useMemo } from "react";

import type { Edit } from "../core/edit";
import { errorText } from "../core/error-text";
import { stateIn } from "../core/state/read-state";
import type { Preview } from "../core/suggestions/preview-edits";
import { changedSince } from "../core/suggestions/suggestion-edits";
import type { Workbook } from "../core/workbook/workbook";
import type { Checker } from "../host/checker";
import type { Host } from "../host/host";
import { useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import type { Check } from "./use-check";
import type { Writes } from "./use-writes";

/** Suggestions as the views offer them: looked at before they are written. */
export interface Suggestions {
  /** What was checked. */
  readonly workbook: Workbook;
  /** What would come of edits. Rejects where it was stopped. */
  readonly preview: (edits: readonly Edit[], signal: AbortSignal) => Promise<Preview>;
  /** Writes edits of these cells, if they hold what they held when they were checked. True where it was done. */
  readonly write: (edits: readonly Edit[], cells: readonly string[], preview: Preview) => Promise<boolean>;
}

/** Undefined where the host cannot write, or nothing was checked yet. */
export const SuggestionsContext = createContext<Suggestions | undefined>(undefined);

export const useSuggestions = (): Suggestions | undefined => useContext(SuggestionsContext);

export function useSuggestionsOf(
  host: Host,
  checker: Checker,
  { workbook, stored }: Check,
  { apply }: Writes,
): Suggestions | undefined {
  const say = useSay();
  return useMemo(() => {
    if (!apply || !workbook) return undefined;
    return {
      workbook,
      preview: (edits, signal) => checker.preview(workbook, edits, signal, stored && stateIn(stored.reading)),
      write: async (edits, cells, { agrees, newlyDiffers }) => {
        try {
          const now = await host.read(() => undefined, new AbortController().signal);
          const changed = changedSince(workbook, now, cells);
          if (changed.length > 0) {
            say(({ view }) => view.suggestions.changed(changed.join(", ")));
            return false;
          }
        } catch (error) {
          const { code, file, detail } = troubleOf(error, host.name);
          say(({ locale }) => errorText(code, file, detail, locale));
          return false;
        }
        return apply(edits, ({ view }) =>
          view.suggestions.written(cells.join(", "), agrees.length, newlyDiffers.length),
        );
      },
    };
  }, [apply, checker, host, say, stored, workbook]);
}
