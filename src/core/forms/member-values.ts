import type { Member, Roster } from "../roster/roster";
import { cellName, sheetPrefix } from "../workbook/address";
import { badgeBetween, NO_BADGE } from "./badges";
import { BELOW, type FactsByField, UNIT_NAME } from "./condition";
import type { CountedThing, ThingSource } from "./population";
import type { UnitOf } from "./unit-facts";

const FOLLOWS: Readonly<Record<string, readonly string[] | undefined>> = {
  "party.officialDate": ["party.stage"],
  "party.kind": ["party.stage"],
  status: ["work.occupation"],
  badge: ["badge.new"],
};

/** The fields that no column says itself, and that are made of what this one says. */
export function follows(field: string): readonly string[] {
  return FOLLOWS[field] ?? [];
}

/** What a list says of its members, with what follows from it. */
export interface MemberValues {
  /** Tells what a member has in a field. */
  valuesOf(field: string): (member: Member) => string | undefined;
  thing(member: Member): CountedThing;
}

/** What no column says itself, and is made of what columns say. */
type Derived = Readonly<Record<string, ((member: Member) => string | undefined) | undefined>>;

/** @param workbook the text before a cell's name in an address */
export function memberValues(roster: Roster, unitOf: UnitOf, workbook?: string): MemberValues {
  const derived: Derived = {
    "party.stage": stageOf,
    "work.occupation": occupationOf,
    [UNIT_NAME]: ({ unit }) => (unit.length > 0 ? unit.join(BELOW) : undefined),
    "unit.type": ({ unit }) => unitOf(unit[0] ?? "")?.type,
    "unit.kind": ({ unit }) => unitOf(unit[0] ?? "")?.kind,
  };
  return valuesBy(derived, placesIn(roster, workbook));
}

/**
 * The same, and what the list before tells beside: which badge a member was given since.
 *
 * @param before the members as that list has them; who came by admission had none
 */
export function withBadges(
  values: MemberValues,
  before: ReadonlyMap<Member, Member>,
  isAdmitted: (member: Member) => boolean,
): MemberValues {
  const badgeOf = (member: Member): string | undefined => {
    const { badge } = member.facts;
    const earlier = before.get(member);
    if (earlier) return badgeBetween(earlier.facts.badge, badge);
    // Of who came from elsewhere with one it is not known when it was given.
    return isAdmitted(member) || badge === undefined ? NO_BADGE : undefined;
  };
  return {
    valuesOf: (field) => (field === "badge.new" ? badgeOf : values.valuesOf(field)),
    thing: (member) => {
      const { at, facts } = values.thing(member);
      return { at, facts: withValue(facts, "badge.new", badgeOf(member)) };
    },
  };
}

/** Members as what is counted. */
export function membersAsThings(members: readonly Member[], values: MemberValues): ThingSource {
  const [none] = members;
  return {
    size: members.length,
    valuesOf: (field) => {
      const valueOf = values.valuesOf(field);
      return (i) => {
        const member = members[i] ?? none;
        return member && valueOf(member);
      };
    },
    thing: (i) => {
      const member = members[i] ?? none;
      return member ? values.thing(member) : { facts: {}, at: "" };
    },
  };
}

/** Facts with one that is another, or is no more. */
export function withValue(facts: FactsByField, field: string, value: string | undefined): FactsByField {
  return { ...facts, [field]: value };
}

function stageOf({ facts }: Member): string {
  const kind = facts["party.kind"];
  if (kind === "official" || kind === "probationary") return kind;
  return facts["party.officialDate"] === undefined ? "probationary" : "official";
}

/** What somebody lives by; who is exempt from work and meetings has ceased to work, whatever they did. */
function occupationOf({ facts }: Member): string | undefined {
  return facts.status === "exempt" ? "exempt" : facts["work.occupation"];
}

function valuesBy(derived: Derived, placeOf: (member: Member) => string): MemberValues {
  const made = new Map<Member, CountedThing>();
  return {
    valuesOf: (field) => derived[field] ?? (({ facts }) => (facts as FactsByField)[field]),
    thing: (member) => {
      const known = made.get(member);
      if (known) return known;
      const facts: Record<string, string | undefined> = { ...member.facts };
      for (const [field, tell] of Object.entries(derived)) {
        const value = tell?.(member);
        if (value !== undefined) facts[field] = value;
      }
      const thing = { facts, at: placeOf(member) };
      made.set(member, thing);
      return thing;
    },
  };
}

function placesIn({ parts }: Roster, workbook: string | undefined): (member: Member) => string {
  const places = parts.map(({ sheet, columns, workbook: own = workbook }) => ({
    prefix: `${sheetPrefix(sheet.name, own)}!`,
    column: columns[0]?.column ?? 0,
  }));
  return ({ part, row }) => {
    const place = places[part];
    return place ? place.prefix + cellName(row, place.column) : "";
  };
}
