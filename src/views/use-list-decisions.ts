import { type ListMemory, NO_LIST_MEMORY } from "../core/roster/mapping";
import type { State } from "../core/state/state";
import type { ListWords } from "../locales/list-words";
import { useMemory } from "./use-memory";

type Said = (words: ListWords) => string;

/** What a user says of lists, kept with the workbook; each gives whether it was kept. */
export interface ListDecisions {
  readonly lists: ListMemory;
  readonly settings: State["settings"];
  keepLists(lists: ListMemory, said: Said): Promise<boolean>;
  keepSettings(settings: State["settings"], said: Said): Promise<boolean>;
}

/** Undefined where nothing can be kept. */
export function useListDecisions(): ListDecisions | undefined {
  const memory = useMemory();
  if (!memory?.canSave) return undefined;
  const { state, isFirst, save, stored } = memory;
  const keep = (next: State, said: Said): Promise<boolean> =>
    save(next, ({ view: { lists: words } }) =>
      isFirst ? `${said(words)} ${words.travels[stored.place]}` : said(words),
    );
  return {
    lists: state.lists ?? NO_LIST_MEMORY,
    settings: state.settings,
    keepLists: (lists, said) => keep({ ...state, lists }, said),
    keepSettings: (settings, said) => keep({ ...state, settings }, said),
  };
}
