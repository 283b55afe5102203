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
  /** Who stayed, as the two lists have them. */
  readonly stayed: readonly (readonly [before: Member, now: Member])[];
  /** Whom the list of now keeps as gone and that of before does not know at all: they may have come and gone since. */
  readonly goneUnknown: readonly Member[];
}

/**
 * Who came and who left between two lists, as forms count them; who is probably on both did neither. A person whom
 * the list of now keeps with a status that says how they left is gone.
 */
export function flowsBetween(previous: Roster, current: Roster): Flows {
  const stayed: (readonly [Member, Member])[] = [];
  const goneAs = new Map<Member, Member>();
  // By their places in the lists: looking members up themselves costs more than all the rest.
  const [hasStayed, isKnown] = [
    new Uint8Array(previous.members.length),
    new Uint8Array(current.members.length),
  ];
  const isPaired = new Uint8Array(current.members.length);
  for (const pair of pairMembers(previous.members, current.members)) {
    const [before, now] = [previous.members[pair.before], current.members[pair.now]];
    isPaired[pair.now] = 1;
    if (!before || !now || !isListed(before)) continue;
    if (isListed(now)) {
      hasStayed[pair.before] = isKnown[pair.now] = 1;
      stayed.push([before, now]);
    } else if (isGone(now)) goneAs.set(before, now);
  }
  return {
    previous,
    left: previous.members.filter((member, k) => !hasStayed[k] && isListed(member)),
    joined: current.members.filter((member, k) => !isKnown[k] && isListed(member)),
    goneAs,
    stayed,
    goneUnknown: current.members.filter((member, k) => !isPaired[k] && isGone(member)),
  };
}
