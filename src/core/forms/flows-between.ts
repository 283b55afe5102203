import { foldTerm } from "../roster/fold-term";
import type { Member, Roster } from "../roster/roster";
import { isGone, isListed } from "./listed-members";

/** Who came and who left between two lists. */
export interface Flows {
  readonly previous: Roster;
  /** Of the list of now: not among the members of before. */
  readonly joined: readonly Member[];
  /** Of the list of before: not among the members of now. */
  readonly left: readonly Member[];
  /** What the list of now still says of those who left: how they did. */
  readonly goneAs: ReadonlyMap<Member, Member>;
}

/**
 * Who came and who left between two lists. People are the same by the number of their card, else by that of their
 * identity, else by name and day of birth; a key that several people of one list share joins nobody.
 */
export function flowsBetween(previous: Roster, current: Roster): Flows {
  const [before, now] = [previous.members.filter(isListed), current.members.filter(isListed)];
  const stayed = pairs(before, now);
  const left = before.filter((member) => !stayed.has(member));
  const remained = new Set(stayed.values());
  return {
    previous,
    left,
    joined: now.filter((member) => !remained.has(member)),
    goneAs: pairs(left, current.members.filter(isGone)),
  };
}

const KEYS: readonly ((member: Member) => string | undefined)[] = [
  ({ facts }) => facts["party.cardNo"],
  ({ facts }) => facts["person.id"],
  ({ facts }) => {
    const [name, born] = [facts["person.name"], facts["person.birthDate"]];
    return name === undefined || born === undefined ? undefined : `${foldTerm(name)} ${born}`;
  },
];

/** The same people in two lists. */
function pairs(before: readonly Member[], now: readonly Member[]): Map<Member, Member> {
  const found = new Map<Member, Member>();
  const taken = new Set<Member>();
  for (const keyOf of KEYS) {
    const old = byKey(
      before.filter((member) => !found.has(member)),
      keyOf,
    );
    const fresh = byKey(
      now.filter((member) => !taken.has(member)),
      keyOf,
    );
    for (const [key, member] of fresh) {
      const other = old.get(key);
      if (!member || !other) continue;
      found.set(other, member);
      taken.add(member);
    }
  }
  return found;
}

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
