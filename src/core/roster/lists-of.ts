import type { Roster } from "./roster";

/**
 * Which list each member is on, by number. The sheets of a workbook are branches of one list; where most people
 * of a sheet stand on another too, as in the lists of two years, they are lists of their own, and nobody is on
 * one twice.
 */
export function listsOf(roster: Roster): readonly number[] {
  const listOfSheet = new Map<number, number>();
  const people: Set<string>[] = [];
  for (const [sheet, keys] of keysBySheet(roster)) {
    let list = people.findIndex((known) => !areMostIn(keys, known));
    if (list < 0) list = people.push(new Set()) - 1;
    for (const key of keys) people[list]?.add(key);
    listOfSheet.set(sheet, list);
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

function areMostIn(keys: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  let same = 0;
  for (const key of keys) if (known.has(key)) same++;
  return same >= FEWEST && same >= keys.size * MOST;
}
