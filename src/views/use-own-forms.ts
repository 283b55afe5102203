import { createContext, useContext, useMemo, useState } from "react";

import { errorText } from "../core/error-text";
import type { FormEntry } from "../core/forms/fillable";
import type { Form } from "../core/forms/form";
import type { FormProposing } from "../core/forms/own/form-proposal";
import { parseAddress } from "../core/parse-address";
import { stateIn } from "../core/state/read-state";
import { isEmptyState, type State } from "../core/state/state";
import type { Checker, ComparedForm, CompareFormAsked } from "../host/checker";
import type { Host } from "../host/host";
import { type Announcement, useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import type { Check } from "./use-check";
import type { Writes } from "./use-writes";

/** Where a form may be read from, and the forms that are kept. */
export interface FormSheets {
  /** Names of visible sheets, in the order of the tabs. */
  readonly sheets: readonly string[];
  /** The sheet that the user is on. */
  readonly active: string | undefined;
  readonly kept: readonly Form[];
  /** Forms that another can be set beside. */
  readonly known: readonly FormEntry[];
}

/** Forms of the user's own: read, compared, kept with the workbook. What goes wrong is said, and undefined given. */
export interface OwnForms {
  /** Whether the work on a form is open. */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly sheets: () => Promise<FormSheets | undefined>;
  readonly read: (sheet: string) => Promise<FormProposing | undefined>;
  readonly compare: (
    asked: CompareFormAsked,
  ) => Promise<{ readonly found: ComparedForm | undefined } | undefined>;
  /** Keeps a form, in place of one with its id. Absent where nothing can be kept. */
  readonly keep: ((form: Form) => Promise<boolean>) | undefined;
  readonly remove: ((form: Form) => Promise<boolean>) | undefined;
}

export const OwnFormsContext = createContext<OwnForms | undefined>(undefined);

export const useOwnForms = (): OwnForms | undefined => useContext(OwnFormsContext);

export function useOwnFormsOf(host: Host, checker: Checker, { remember }: Check, { list }: Writes): OwnForms {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return useMemo(() => {
    const attempt = async <T>(deed: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> => {
      try {
        return await deed(new AbortController().signal);
      } catch (error) {
        const { code, file, detail } = troubleOf(error, host.name);
        say(({ locale }) => errorText(code, file, detail, locale));
        return undefined;
      }
    };
    const now = async (signal: AbortSignal) => {
      const workbook = await host.read(() => undefined, signal);
      const reading = (await host.store?.load(signal))?.reading;
      return { workbook, state: reading && stateIn(reading) };
    };
    const { store } = host;
    const change = async (change: (state: State) => State, said: Announcement): Promise<boolean> => {
      const isDone = await attempt(async (signal) => {
        if (!store) return false;
        const { reading, place } = await store.load(signal);
        // What a later program wrote, or nobody can read, is not written over.
        if (reading !== undefined && reading.kind !== "state") {
          say(({ view }) => view.ownForm.stateUnusable);
          return false;
        }
        const state = change(stateIn(reading));
        const entry = await store.save(state);
        remember({ place, reading: isEmptyState(state) ? undefined : { kind: "state", state } });
        list(entry);
        say(said);
        return true;
      });
      return isDone === true;
    };
    const without = ({ ownForms = [], ...state }: State, id: string): readonly [State, readonly Form[]] => [
      state,
      ownForms.filter((form) => form.id !== id),
    ];
    return {
      isOpen,
      setOpen,
      sheets: () =>
        attempt(async (signal) => {
          const { workbook, state } = await now(signal);
          const [at] = (await host.selection?.().catch(() => [])) ?? [];
          return {
            sheets: workbook.sheets
              .filter(({ visibility }) => visibility === "visible")
              .map(({ name }) => name),
            active: at === undefined ? undefined : parseAddress(at)?.sheet,
            kept: state?.ownForms ?? [],
            known: (await checker.fillable(workbook, signal, state)).forms,
          };
        }),
      read: (sheet) =>
        attempt(async (signal) => {
          const { workbook, state } = await now(signal);
          return checker.readForm(workbook, sheet, signal, state);
        }),
      compare: (asked) =>
        attempt(async (signal) => {
          const { workbook, state } = await now(signal);
          return { found: await checker.compareForm(workbook, asked, signal, state) };
        }),
      keep:
        store &&
        ((form) =>
          change(
            (before) => {
              const [state, others] = without(before, form.id);
              return { ...state, ownForms: [...others, form] };
            },
            ({ view }) => view.ownForm.used(form.title),
          )),
      remove:
        store &&
        ((form) =>
          change(
            (before) => {
              const [state, others] = without(before, form.id);
              return others.length > 0 ? { ...state, ownForms: others } : state;
            },
            ({ view }) => view.ownForm.removed(form.title),
          )),
    };
  }, [checker, host, isOpen, list, remember, say]);
}
