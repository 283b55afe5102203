import { readMapping } from "./roster/mapping";
import type { RosterMapping } from "./roster/roster";
import { NO_LIST_MEMORY } from "./roster/mapping";
import { LARGE_CHANGE, LIST_DATE } from "./state/setting-names";
import type { State } from "./state/state";

/** How member lists are taken. What is given in a call goes before what is remembered. */
export interface ListOptions {
  /** What a user said of headings and values of lists that were not understood. */
  readonly rosterMapping?: RosterMapping | undefined;
  /** The date of the lists, `2021-12-31`. */
  readonly asOf?: string | undefined;
  /** From which change on since the period before somebody is asked why, in per cent. */
  readonly largeChange?: number | undefined;
}

export interface KnownOfLists {
  readonly mapping: RosterMapping;
  readonly asOf?: string;
  readonly largeChange: number;
}

/** A fifth: what grows or shrinks more within a year is worth a question. No source states a figure. */
export const DEFAULT_LARGE_CHANGE = 20;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is given and what is remembered of a workbook's lists, as one. */
export function knownOfLists(given: ListOptions, state: State | undefined): KnownOfLists {
  const remembered = readMapping(state?.lists ?? NO_LIST_MEMORY);
  const { [LIST_DATE]: date, [LARGE_CHANGE]: change } = state?.settings ?? {};
  const asOf = given.asOf ?? (typeof date === "string" && DAY.test(date) ? date : undefined);
  return {
    mapping: {
      headings: [...(given.rosterMapping?.headings ?? []), ...(remembered.headings ?? [])],
      // Of several words on one value the last holds.
      values: [...(remembered.values ?? []), ...(given.rosterMapping?.values ?? [])],
    },
    ...(asOf !== undefined && { asOf }),
    largeChange:
      given.largeChange ?? (typeof change === "number" && change > 0 ? change : DEFAULT_LARGE_CHANGE),
  };
}
