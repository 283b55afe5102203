import type { Facts } from "../roster/field";
import { foldTerm } from "../roster/fold-term";
import { numberKey } from "../roster/number-key";
import type { Member } from "../roster/roster";
import { unitKey } from "../roster/unit-name";
import { forEachSharing, type KeyOf } from "./sharing-a-key";
import { type PersonLikeness, personLikeness } from "./likeness";
import { plainName } from "./near-name";

/** Two entries of two lists for one person, by their indexes. */
export interface MemberPair extends PersonLikeness {
  readonly before: number;
  readonly now: number;
}

/** Keys that name a person: who agrees in one is compared first. */
const NAMING: readonly KeyOf[] = [
  (facts) => numberKey(facts["party.cardNo"]),
  (facts) => numberKey(facts["person.id"]),
  // A list may give the former number alone, where another gives both.
  (facts) => numberKey(facts["person.oldId"] ?? facts["person.id"]),
  (facts) => numberKey(facts["party.fileNo"]),
  (facts) => joined(foldTerm(facts["person.name"] ?? ""), facts["person.birthDate"]),
];

/** Keys that a misspelling leaves alone: of those left over, who agrees in one is compared. */
const NEARING: readonly KeyOf[] = [
  ...NAMING.slice(0, 4),
  (facts) => facts["person.birthDate"],
  (facts) => plainName(facts["person.name"] ?? "") || undefined,
  (facts) => joined(givenName(facts), facts["party.admitDate"]),
  (facts) => joined(givenName(facts), facts["person.birthDate"]?.slice(0, 4)),
];

/**
 * Who of one list is who of another: each at most once, the likeliest first; by the order of the lists among equals.
 * In the order of the list before.
 */
export function pairMembers(before: readonly Member[], now: readonly Member[]): MemberPair[] {
  const pairs: MemberPair[] = [];
  const [isTakenBefore, isTakenNow] = [new Uint8Array(before.length), new Uint8Array(now.length)];
  const take = (found: MemberPair[]): void => {
    found.sort((a, b) => b.strength - a.strength || a.before - b.before || a.now - b.now);
    for (const pair of found) {
      if (isTakenBefore[pair.before] || isTakenNow[pair.now]) continue;
      isTakenBefore[pair.before] = isTakenNow[pair.now] = 1;
      pairs.push(pair);
    }
  };
  const look = (keyOf: KeyOf, isWanted: (likeness: PersonLikeness) => boolean): MemberPair[] => {
    const found: MemberPair[] = [];
    forEachSharing(
      { all: before, isTaken: isTakenBefore },
      { all: now, isTaken: isTakenNow },
      keyOf,
      (a, b) => {
        const [one, other] = [before[a], now[b]];
        if (!one || !other) return;
        const likeness = personLikeness(one.facts, other.facts, areInOneUnit(one, other));
        if (likeness && isWanted(likeness)) found.push({ before: a, now: b, ...likeness });
      },
    );
    return found;
  };
  for (const keyOf of NAMING) take(look(keyOf, ({ isCertain }) => isCertain));
  take(NEARING.flatMap((keyOf) => look(keyOf, () => true)));
  return pairs.sort((a, b) => a.before - b.before);
}

function areInOneUnit(a: Member, b: Member): boolean {
  if (a.unit.length === 0) return false;
  const isWritten = a.unit.length === b.unit.length && a.unit.every((name, k) => name === b.unit[k]);
  return isWritten || unitKey(a.unit) === unitKey(b.unit);
}

function joined(word: string, day: string | undefined): string | undefined {
  return word === "" || day === undefined ? undefined : `${word} ${day}`;
}

function givenName(facts: Facts): string {
  const name = plainName(facts["person.name"] ?? "");
  return name.slice(name.lastIndexOf(" ") + 1);
}
