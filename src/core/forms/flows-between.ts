import { foldTerm } from "../roster/fold-term";
import type { Member, Roster } from "../roster/roster";
import type { Flows } from "./population-of-roster";

/**
 * Who came and who left between two lists. People are the same by the number of their card, else by that of their
 * identity, else by name and day of birth; a key that several people of one list share joins nobody.
 */
export function flowsBetween(previous: Roster, current: Roster): Flows {
  const matched = new Set<Member>();
  let before: readonly Member[] = previous.members;
  let now: readonly Member[] = current.members;
  for (const keyOf of KEYS) {
    const [old, fresh] = [byKey(before, keyOf), byKey(now, keyOf)];
    for (const [key, member] of fresh) {
      const other = old.get(key);
      if (member && other) matched.add(member).add(other);
    }
    before = before.filter((member) => !matched.has(member));
    now = now.filter((member) => !matched.has(member));
  }
  return { previous, joined: now, left: before };
}

const KEYS: readonly ((member: Member) => string | undefined)[] = [
  ({ facts }) => facts["party.cardNo"],
  ({ facts }) => facts["person.id"],
  ({ facts }) => {
    const [name, born] = [facts["person.name"], facts["person.birthDate"]];
    return name === undefined || born === undefined ? undefined : `${foldTerm(name)} ${born}`;
  },
];

/** The members by a key; undefined where several have it. */
function byKey(
  members: readonly Member[],
  keyOf: (member: Member) => string | undefined,
): ReadonlyMap<string, Member | undefined> {
  const found = new Map<string, Member | undefined>();
  for (const member of members) {
    const key = keyOf(member);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : member);
  }
  return found;
}
