import { listsOf } from "../roster/lists-of";
import type { Roster } from "../roster/roster";
import { rosterDate } from "../roster/title-date";
import type { WorkbookView } from "../tables/sheet-view";

/** One list of members that tables may count. */
export interface CountedList {
  readonly roster: Roster;
  /** The workbook's name, where addresses bear it. */
  readonly workbook?: string;
  /** The date that it says it is of. */
  readonly date?: string;
  /** The list of the year before, where there is one. */
  readonly previous?: () => CountedList | undefined;
}

/** The lists in a workbook: the sheets of one date are one list, those of several years are lists of their own. */
export function countedLists(view: WorkbookView, roster: Roster, workbook?: string): readonly CountedList[] {
  const lists = listsOf(roster);
  const numbers = [...new Set(lists)];
  return numbers.map((number): CountedList => {
    const members =
      numbers.length === 1 ? roster.members : roster.members.filter((_, k) => lists[k] === number);
    const used = new Set(members.map(({ part }) => part));
    const first = roster.parts.find((_, part) => used.has(part));
    const list = { ...roster, members };
    const date = first && rosterDate(view, { ...list, parts: [first] });
    return { roster: list, ...(workbook !== undefined && { workbook }), ...(date !== undefined && { date }) };
  });
}

/**
 * The list that a table of a date is about: of several that of its own year, or none; with the list of the year
 * before, if that is among them.
 */
export function listFor(lists: readonly CountedList[], said: string | undefined): CountedList | undefined {
  const ofYear = (year: number): readonly CountedList[] =>
    lists.filter(({ date }) => date !== undefined && Number(date.slice(0, 4)) === year);
  const [only, ...others] = lists;
  if (!only) return undefined;
  const year = said === undefined ? NaN : Number(said.slice(0, 4));
  if (others.length === 0) return only;
  const [own, ...more] = ofYear(year);
  if (!own || more.length > 0) return undefined;
  const [before, ...rest] = ofYear(year - 1);
  return before && rest.length === 0 ? { ...own, previous: () => before } : own;
}
