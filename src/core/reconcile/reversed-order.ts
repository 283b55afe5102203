import { isBefore } from "../roster/compare-dates";
import type { Roster } from "../roster/roster";

/** What speaks for the first of two lists being the later one, and the days or years that say so. */
export interface ReversedOrder {
  readonly by: "dates" | "file-names" | "newest-members";
  readonly before: string;
  readonly now: string;
}

interface DatedSide {
  readonly roster: Roster;
  readonly date: string | undefined;
}

/** One person whose day is mistyped shows nothing. */
const FEWEST = 2;

/**
 * Whether the list that was given as the earlier one is the later by what the lists say themselves, else by the years in
 * the names of the files, else by who was admitted; undefined where nothing says so. The strongest that tells decides.
 */
export function reversedOrder(
  before: DatedSide,
  now: DatedSide,
  names: { readonly before: string; readonly now: string },
): ReversedOrder | undefined {
  if (before.date !== undefined && now.date !== undefined)
    return isBefore(now.date, before.date) ? { by: "dates", before: before.date, now: now.date } : undefined;
  const [first, second] = [yearIn(names.before), yearIn(names.now)];
  if (first !== undefined && second !== undefined && first !== second)
    return first > second ? { by: "file-names", before: first, now: second } : undefined;
  const [last] = admissions(now.roster);
  if (last === undefined) return undefined;
  const later = admissions(before.roster).filter((day) => isBefore(last, day));
  const [newest] = later;
  return newest !== undefined && later.length >= FEWEST
    ? { by: "newest-members", before: newest, now: last }
    : undefined;
}

/** The only year in a name; of several none is meant. */
function yearIn(name: string): string | undefined {
  const years = new Set(name.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

/** The days of admission, the newest first. */
function admissions({ members }: Roster): readonly string[] {
  return members
    .flatMap(({ facts }) => facts["party.admitDate"] ?? [])
    .sort()
    .reverse();
}
