import type { Field } from "./field";
import type { Member, Roster } from "./roster";
import { unitKey } from "./unit-name";

/** Who lacks a fact that a column of their list is for. */
export interface MissingFacts {
  /** Index in the roster's parts. */
  readonly part: number;
  readonly field: Field;
  readonly missing: readonly Member[];
  /** How many of the part have it. */
  readonly present: number;
}

const ALWAYS: readonly Field[] = [
  "person.name",
  "person.birthDate",
  "person.gender",
  "person.ethnicity",
  "party.admitDate",
];

/** For each list and each fact that it must tell; a column that a list does not have is not missed. */
export function missingFacts(roster: Roster): MissingFacts[] {
  const unread = new Set(
    roster.unread.flatMap(({ field, cells }) => cells.map(({ member }) => `${String(member)} ${field}`)),
  );
  const branched = parentsWithBranches(roster);
  const isMissing = (member: Member, k: number, field: Field): boolean => {
    if (member.facts[field] !== undefined || unread.has(`${String(k)} ${field}`)) return false;
    // Who has no card yet is on probation; who is alone in a unit without branches has none to name.
    if (field === "party.cardNo") return member.facts["party.officialDate"] !== undefined;
    if (field === "party.cell")
      return member.unit.length === 0 || branched.has(parentKey(member, unitKey(member.unit)));
    return true;
  };
  const found = roster.parts.flatMap((_, part) =>
    fieldsOf(roster, part).map((field) => ({ part, field, missing: [] as Member[], present: 0 })),
  );
  const byPart = roster.parts.map((_, part) => found.filter((facts) => facts.part === part));
  roster.members.forEach((member, k) => {
    for (const facts of byPart[member.part] ?? []) {
      if (isMissing(member, k, facts.field)) facts.missing.push(member);
      else facts.present++;
    }
  });
  return found;
}

function fieldsOf(roster: Roster, part: number): Field[] {
  const shown = new Set<Field>();
  for (const slot of roster.parts[part]?.columns.flatMap(({ slots }) => slots) ?? []) {
    if (slot.kind === "nothing") continue;
    shown.add(slot.field);
    if (slot.kind === "by-sex") shown.add("person.gender");
    if (slot.field === "person.familyNames") shown.add("person.name");
  }
  return [...ALWAYS, "party.cardNo" as const, "party.cell" as const].filter((field) => shown.has(field));
}

/** Units some of whose members are in branches. */
function parentsWithBranches({ members }: Roster): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const member of members) {
    if (member.facts["party.cell"] !== undefined)
      parents.add(parentKey(member, unitKey(member.unit.slice(0, -1))));
  }
  return parents;
}

function parentKey({ part }: Member, unit: string): string {
  return `${String(part)} ${unit}`;
}
