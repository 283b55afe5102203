import type { Roster } from "./roster";

/**
 * Which list each member is on, by number. The sheets of a workbook, and the workbooks of a set, are branches of one
 * list; where most people of a sheet stand on another too, as in the lists of two years, they are lists of their own,
 * and nobody is on one twice. So are workbooks whose lists say different years.
 */
export function listsOf(roster: Roster): readonly number[] {
  const listOfSheet = new Map<number, number>();
  const lists: { readonly people: Set<string>; year: string | undefined }[] = [];
  for (const [sheet, keys] of keysBySheet(roster)) {
    const part = roster.parts.find(({ sheetIndex }) => sheetIndex === sheet);
    const year = part?.date?.slice(0, 4);
    const isWorkbook = part?.workbook !== undefined;
    let number = lists.findIndex((known) => {
      const ofOtherYear = (known.year ?? year) !== (year ?? known.year);
      // The title of a branch may name any year: its people tell whether it is a list of its own.
      if (!isWorkbook && ofOtherYear) return !areMostIn(keys, known.people, false, 1);
      return !ofOtherYear && !areMostIn(keys, known.people, isWorkbook);
    });
    if (number < 0) number = lists.push({ people: new Set(), year }) - 1;
    listOfSheet.set(sheet, number);
    const list = lists[number];
    if (!list) continue;
    for (const key of keys) list.people.add(key);
    list.year ??= year;
  }
  return roster.members.map(({ part }) => listOfSheet.get(roster.parts[part]?.sheetIndex ?? -1) ?? 0);
}

function keysBySheet({ parts, members }: Roster): Map<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  if (new Set(parts.map(({ sheetIndex }) => sheetIndex)).size === 1)
    return new Map([[parts[0]?.sheetIndex ?? 0, new Set()]]);
  for (const { part, facts } of members) {
    const sheet = parts[part]?.sheetIndex ?? -1;
    const keys = found.get(sheet) ?? new Set();
    found.set(sheet, keys);
    const birth = facts["person.birthDate"] ?? "";
    keys.add(`${(facts["person.name"] ?? "").toLowerCase()} ${birth}`);
  }
  return found;
}

/** Nobody moves half a branch by mistake. */
const MOST = 0.5;
const FEWEST = 4;

/** @param isWorkbook a list of few, all of whom stand in another workbook, is a list of some of these */
function areMostIn(
  keys: ReadonlySet<string>,
  known: ReadonlySet<string>,
  isWorkbook: boolean,
  fewest = FEWEST,
): boolean {
  const enough = Math.max(fewest, keys.size * MOST);
  let same = 0;
  for (const key of keys) if (known.has(key) && ++same >= enough) return true;
  return isWorkbook && same > 1 && same === keys.size;
}
