import type { Field } from "./field";
import { listsOf } from "./lists-of";
import { likenessOf, mayBeAlike } from "./names-alike";
import { numberKey } from "./number-key";
import type { Member, Roster } from "./roster";
import { unitKey } from "./unit-name";

/** Members of one list that are, or may be, one person. */
export interface SamePerson {
  /** Indexes in the roster's members, two or more, ascending. */
  readonly members: readonly number[];
  /** What they share. */
  readonly by: "card" | "id" | "old-id" | "name-and-birth" | "near-name";
  /** With the same number: whether the names and birth dates are of one person too. */
  readonly isOne: boolean;
  readonly inTwoUnits: boolean;
}

const known = new WeakMap<Roster, readonly SamePerson[]>();

/**
 * Everybody who stands more than once on a list; found once for a roster. Of several workbooks that make up a list only
 * those who stand in two: what stands twice in one is told of that one.
 */
export function samePeople(roster: Roster): readonly SamePerson[] {
  let found = known.get(roster);
  if (!found) known.set(roster, (found = findSame(roster)));
  return found;
}

function findSame(roster: Roster): SamePerson[] {
  const { members } = roster;
  const lists = listsOf(roster);
  const found: SamePerson[] = [];
  const told = new Set<string>();
  const add = (group: readonly number[], by: SamePerson["by"]): void => {
    const [first = 0] = group;
    const fresh = group.filter((k, at) => at === 0 || !told.has(`${String(first)} ${String(k)}`));
    if (fresh.length < 2 || !isTold(roster, fresh)) return;
    for (const k of fresh) told.add(`${String(first)} ${String(k)}`);
    const people = fresh.flatMap((k) => members[k] ?? []);
    found.push({
      members: fresh,
      by,
      isOne: people.slice(1).every((person) => isOne(people[0] ?? person, person)),
      inTwoUnits: new Set(people.map(({ unit }) => unitKey(unit))).size > 1,
    });
  };
  for (const by of ["card", "id", "old-id"] as const)
    for (const group of groupsBy(members, (member, k) => numberOf(member, by, lists[k] ?? 0))) add(group, by);
  const born = groupsBy(members, ({ facts }, k) => {
    const birth = facts["person.birthDate"] ?? "";
    return birth.length === FULL_DATE ? onList(birth, lists[k] ?? 0) : undefined;
  });
  for (const group of born) for (const { pair, by } of alikeIn(members, group)) add(pair, by);
  return found;
}

function isTold({ parts, members }: Roster, group: readonly number[]): boolean {
  const workbooks = new Set(group.map((k) => parts[members[k]?.part ?? -1]?.workbook));
  return workbooks.size > 1 || workbooks.has(undefined);
}

const FULL_DATE = 10;
const NUMBER = {
  card: "party.cardNo",
  id: "person.id",
  "old-id": "person.oldId",
} as const satisfies Record<string, Field>;

function numberOf({ facts }: Member, by: keyof typeof NUMBER, list: number): string | undefined {
  const number = numberKey(facts[NUMBER[by]]);
  return number === undefined ? undefined : onList(number, list);
}

/** Nearly every workbook holds one list: its keys are the texts themselves. */
function onList(text: string, list: number): string {
  return list === 0 ? text : `${text} ${String(list)}`;
}

/** Indexes of the members that share a key, two or more. */
function groupsBy(
  members: readonly Member[],
  keyOf: (member: Member, index: number) => string | undefined,
): number[][] {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  members.forEach((member, k) => {
    const key = keyOf(member, k);
    if (key === undefined) return;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, k);
      return;
    }
    const group = groups.get(key);
    if (group) group.push(k);
    else groups.set(key, [before, k]);
  });
  return [...groups.values()];
}

function isOne(a: Member, b: Member): boolean {
  const [birthA, birthB] = [a.facts["person.birthDate"], b.facts["person.birthDate"]];
  const alike = likenessOf(a.facts["person.name"] ?? "", b.facts["person.name"] ?? "");
  if (alike === "same" || alike === "marks")
    return birthA === undefined || birthB === undefined || birthA === birthB;
  return alike === "letter" && birthA !== undefined && birthA === birthB;
}

/** More are not compared one with another: a day so common is a default somebody typed. */
const MOST_COMPARED = 150;

/** Somebody of a list by their index, with the name in small letters: it is compared many times. */
interface Named {
  readonly index: number;
  readonly name: string;
  readonly member: Member;
}

/** Of people born on one day, those of the same or nearly the same name. */
function* alikeIn(
  members: readonly Member[],
  group: readonly number[],
): Iterable<{ pair: readonly number[]; by: SamePerson["by"] }> {
  const names = new Map<string, number>();
  const singles: Named[] = [];
  for (const index of group) {
    const member = members[index];
    const name = (member?.facts["person.name"] ?? "").toLowerCase();
    if (!member || name === "") continue;
    const before = names.get(name);
    if (before === undefined) {
      names.set(name, index);
      singles.push({ index, name, member });
    } else yield { pair: [before, index], by: "name-and-birth" };
  }
  if (singles.length > MOST_COMPARED) return;
  for (let a = 0; a < singles.length; a++)
    for (let b = a + 1; b < singles.length; b++) {
      const one = singles[a];
      const other = singles[b];
      if (!one || !other || !mayBeAlike(one.name, other.name)) continue;
      const by = nearness(one, other);
      if (by) yield { pair: [one.index, other.index], by };
    }
}

function nearness(a: Named, b: Named): SamePerson["by"] | undefined {
  switch (likenessOf(a.name, b.name)) {
    case "same":
      return "name-and-birth";
    case "marks":
      return "near-name";
    case "letter": {
      const admitted = a.member.facts["party.admitDate"];
      return admitted?.length === FULL_DATE && admitted === b.member.facts["party.admitDate"]
        ? "near-name"
        : undefined;
    }
    case "different":
      return undefined;
  }
}
