import { pairMembers } from "../reconcile/pair-members";
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
  /** Who stayed, as the list of before has them, by their entry in the list of now. */
  readonly before: ReadonlyMap<Member, Member>;
  /** Whom the list of now keeps as gone and that of before does not know at all: they may have come and gone since. */
  readonly goneUnknown: readonly Member[];
}

/**
 * Who came and who left between two lists, as forms count them; who is probably on both did neither. A person whom
 * the list of now keeps with a status that says how they left is gone.
 */
export function flowsBetween(previous: Roster, current: Roster): Flows {
  const stayed = new Set<Member>();
  const known = new Map<Member, Member>();
  const goneAs = new Map<Member, Member>();
  const paired = new Set<Member>();
  for (const pair of pairMembers(previous.members, current.members)) {
    const [before, now] = [previous.members[pair.before], current.members[pair.now]];
    if (now) paired.add(now);
    if (!before || !now || !isListed(before)) continue;
    if (isListed(now)) {
      stayed.add(before);
      known.set(now, before);
    } else if (isGone(now)) goneAs.set(before, now);
  }
  return {
    previous,
    left: previous.members.filter((member) => isListed(member) && !stayed.has(member)),
    joined: current.members.filter((member) => isListed(member) && !known.has(member)),
    goneAs,
    before: known,
    goneUnknown: current.members.filter((member) => isGone(member) && !paired.has(member)),
  };
}
