import type { Random } from "../../samples/generator/random";
import type { Facts } from "../../src/core/roster/field";
import { withoutMarks } from "../../src/core/roster/fold-term";
import type { Roster } from "../../src/core/roster/roster";

/** The list with a share of its names and, apart from that, of its birth dates misspelt, each in one of the usual ways. */
export function misspelt(roster: Roster, random: Random, share: number): Roster {
  return {
    ...roster,
    members: roster.members.map((member) => {
      const { "person.name": name = "", "person.birthDate": birth = "" } = member.facts;
      const facts: Facts = {
        ...member.facts,
        ...(random.next() < share && { "person.name": random.pick(NAMES)(name, random) }),
        ...(random.next() < share && { "person.birthDate": random.pick(DATES)(birth, random) }),
      };
      return { ...member, facts };
    }),
  };
}

/** The list as one that does not tell the numbers of cards and of persons. */
export function withoutNumbers(roster: Roster): Roster {
  return {
    ...roster,
    members: roster.members.map((member) => {
      const facts = Object.entries(member.facts).filter(
        ([field]) => field !== "party.cardNo" && field !== "person.id",
      );
      return { ...member, facts: Object.fromEntries(facts) };
    }),
  };
}

type Misspell = (text: string, random: Random) => string;

const NAMES: readonly Misspell[] = [
  (name) => withoutMarks(name),
  (name, random) => {
    const at = random.whole(0, name.length - 2);
    return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  },
  (name, random) => {
    const at = random.whole(0, name.length - 1);
    return name.slice(0, at) + name.slice(at + 1);
  },
  (name, random) => {
    const at = random.whole(0, name.length - 1);
    return name.slice(0, at) + random.pick("aeinohgt".split("")) + name.slice(at + 1);
  },
];

const DATES: readonly Misspell[] = [
  (birth) => `${birth.slice(0, 4)}-${birth.slice(8)}-${birth.slice(5, 7)}`,
  (birth, random) => `${birth.slice(0, 3)}${String(random.whole(0, 9))}${birth.slice(4)}`,
  (birth, random) => `${birth.slice(0, 9)}${String(random.whole(1, 8))}`,
  (birth) => `${birth.slice(0, 2)}${birth.charAt(3)}${birth.charAt(2)}${birth.slice(4)}`,
];
