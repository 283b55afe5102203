import type { Member, Roster } from "../roster/roster";
import { type Condition, holds, type Measure } from "./condition";
import { answersOf, YES } from "./count";
import type { Flows } from "./flows-between";
import { isGone, isListed } from "./listed-members";
import { type MemberValues, membersAsThings, memberValues, withBadges, withValue } from "./member-values";
import { type Organization, organizationsIn } from "./organizations";
import { type CountedThing, Group, type Population, type ThingSource } from "./population";
import { type UnitFacts, unitsByName } from "./unit-facts";

export interface PopulationOptions {
  /** The text before a cell's name in an address: of the workbook, where there are several. */
  readonly workbook?: string;
  readonly previousWorkbook?: string;
  readonly flows?: Flows;
  readonly units?: readonly UnitFacts[];
}

/**
 * What a list of members tells to forms: who is in the list at the end of the period, by whom it was joined and left,
 * and the organizations it names. Those who only take part for a time belong to another list.
 */
export function populationOf(roster: Roster, measure: Measure, options: PopulationOptions = {}): Population {
  const { flows, units = NO_UNITS } = options;
  const list = listedIn(roster, units, options.workbook);
  const { here, values } = list;
  const answers = answersOf(list.group, [IN_PERIOD("party.admitDate")], measure);
  const admitted = here.filter((_, i) => answers[i] === YES);
  const isAdmitted = new Set(admitted);
  const fields = fieldsOf(roster, units);
  const groupOf = (members: readonly Member[]): Group => new Group(membersAsThings(members, values));
  const groups: Record<string, Group> = { members: list.group, admitted: groupOf(admitted) };
  if (flows) {
    const before = listedIn(flows.previous, units, options.previousWorkbook);
    if (fields.has("badge") && fieldsOf(flows.previous, units).has("badge")) {
      fields.add("badge.new");
      const told = withBadges(values, flows.before, (member) => isAdmitted.has(member));
      groups.members = new Group(membersAsThings(here, told));
    }
    groups.opening = before.group;
    groups.joined = groupOf(flows.joined);
    groups.arrived = groupOf(flows.joined.filter((member) => !isAdmitted.has(member)));
    groups.left = new Group(leftAsThings(flows, values, before.values));
  } else if (fields.has("status.date")) {
    // A list that says of those who are gone when and how they left tells of the period without another.
    groups.left = groupOf(
      roster.members.filter(
        (member) => isGone(member) && holds(IN_PERIOD("status.date"), member.facts, measure) === true,
      ),
    );
  }
  if (here.some(({ unit }) => unit.length > 0)) {
    const { organizations, branches } = organizationsIn(here, isAdmitted, unitsByName(units));
    const first = ({ facts, member }: Organization): CountedThing => ({ ...values.thing(member), facts });
    groups.organizations = new Group(organizations.map(first));
    const hasBranches = fields.has("party.committee") && fields.has("party.cell");
    if (hasBranches || here.some(({ unit }) => unit.length > 1))
      groups.branches = new Group(branches.map(first));
  }
  return { groups, fields };
}

/** Those who left, as the list of now has them where it keeps them; what that of before said of their state is no more. */
function leftAsThings({ left, goneAs }: Flows, now: MemberValues, before: MemberValues): ThingSource {
  const entries = left.map((member) => ({ member, gone: goneAs.get(member) }));
  return {
    size: entries.length,
    valueOf: (i, field) => {
      const entry = entries[i];
      if (!entry) return undefined;
      const { member, gone } = entry;
      if (field === "status") return gone?.facts.status;
      return gone ? now.valueOf(gone, field) : before.valueOf(member, field);
    },
    thing: (i) => {
      const entry = entries[i];
      if (!entry) return { facts: {}, at: "" };
      const { at, facts } = entry.gone ? now.thing(entry.gone) : before.thing(entry.member);
      return { at, facts: withValue(facts, "status", entry.gone?.facts.status) };
    },
  };
}

const NO_UNITS: readonly UnitFacts[] = [];

/** Who belongs to a list at its end, as what is counted. */
interface Listed {
  readonly units: readonly UnitFacts[];
  readonly workbook: string | undefined;
  readonly here: readonly Member[];
  readonly group: Group;
  readonly values: MemberValues;
}

const listed = new WeakMap<Roster, Listed>();

/** Made once of a list: that of last year is counted as the opening of this one too. */
function listedIn(roster: Roster, units: readonly UnitFacts[], workbook: string | undefined): Listed {
  const known = listed.get(roster);
  if (known?.units === units && known.workbook === workbook) return known;
  const values = memberValues(roster, unitsByName(units), workbook);
  const here = roster.members.filter(isListed);
  const made = { units, workbook, here, group: new Group(membersAsThings(here, values)), values };
  listed.set(roster, made);
  return made;
}

const IN_PERIOD = (field: string): Condition => ({ field, from: "period.start", to: "period.end" });

/** The fields of which every part of the list has a column; a blank there is a blank, and not a missing column. */
function fieldsOf(roster: Roster, units: readonly UnitFacts[]): Set<string> {
  const [first, ...others] = roster.parts.map(
    ({ columns }) =>
      new Set<string>(
        columns.flatMap(({ slots }) =>
          slots.flatMap((slot) => {
            if (slot.kind === "nothing") return [];
            return slot.kind === "by-sex" ? [slot.field, "person.gender"] : [slot.field];
          }),
        ),
      ),
  );
  const fields = new Set([...(first ?? [])].filter((field) => others.every((other) => other.has(field))));
  if (fields.has("party.officialDate") || fields.has("party.kind")) fields.add("party.stage");
  if (roster.members.some(({ unit }) => unit.length > 0)) {
    fields.add("unit.name").add("unit.kind").add("branch.kind");
    if (fields.has("party.admitDate")) fields.add("unit.admitted");
  }
  if (units.some(({ type }) => type !== undefined)) fields.add("unit.type");
  return fields;
}
