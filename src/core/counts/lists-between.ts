import { joinRosters, type RosterFile } from "../roster/join-rosters";
import { listsOf } from "../roster/lists-of";
import type { Roster } from "../roster/roster";
import type { CountedList } from "./counted-list";

/** A list in one workbook of a set. */
export interface ListOfFile {
  readonly list: CountedList;
  readonly workbook: string;
  /** Who sent the workbook, as far as it says so itself. */
  readonly unit: string | undefined;
}

/** The lists of a set of workbooks. */
export interface ListsBetween {
  /** Everybody in the set; undefined where fewer than two workbooks hold lists. */
  readonly roster: Roster | undefined;
  /** Lists of one year, such as one a branch, as one; the others as they are. */
  readonly lists: readonly CountedList[];
}

/** @param found the lists of the set's workbooks, workbook by workbook */
export function listsBetween(found: readonly ListOfFile[]): ListsBetween {
  if (new Set(found.map(({ workbook }) => workbook)).size < 2)
    return { roster: undefined, lists: found.map(({ list }) => list) };
  const files = found.map(({ list: { roster, date }, workbook, unit }): RosterFile => ({
    name: workbook,
    roster,
    date,
    unit,
  }));
  const roster = joinRosters(files);
  const numbers = listsOf(roster);
  const together = new Map<number, { readonly file: RosterFile; readonly list: CountedList }[]>();
  let first = 0;
  found.forEach(({ list }, k) => {
    const [number = -1, file] = [numbers[first], files[k]];
    first += list.roster.members.length;
    if (file) together.set(number, [...(together.get(number) ?? []), { file, list }]);
  });
  const lists = [...together.values()].map((branches): CountedList => {
    const [one, ...others] = branches;
    if (one && others.length === 0) return one.list;
    const date = branches.find(({ file }) => file.date !== undefined)?.file.date;
    return { roster: joinRosters(branches.map(({ file }) => file)), ...(date !== undefined && { date }) };
  });
  return { roster, lists };
}
