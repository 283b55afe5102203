import type { ListedSheet } from "../core/forms/fillable";
import type { Picked } from "./SourcePicker";

/** What is proposed as sources, to be changed by the user. */
export interface FirstSources {
  readonly list: Picked;
  readonly previous: Picked;
  /** Of the latest list. */
  readonly year: string | undefined;
}

/** The latest list, and the one before it where both say their day; lists that say none are branches of one. */
export function firstSources(lists: readonly ListedSheet[]): FirstSources {
  const dates = [...new Set(lists.flatMap(({ date }) => date ?? []))].sort();
  const [latest, before] = [dates.at(-1), dates.at(-2)];
  const on = (date: string | undefined): Picked => {
    const sheets = lists.filter((list) => list.date === date).map(({ sheet }) => sheet);
    return sheets.length === 0 ? { kind: "none" } : { kind: "sheets", sheets };
  };
  return {
    list: on(latest),
    previous: before === undefined ? { kind: "none" } : on(before),
    year: latest?.slice(0, 4),
  };
}
