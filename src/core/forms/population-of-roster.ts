import type { Member, Roster } from "../roster/roster";
import { type Condition, holds, type Measure } from "./condition";
import { answersOf, YES } from "./count";
import type { Flows } from "./flows-between";
import { type DoubtedMembers, doubtfulGroups } from "./doubtful-groups";
import { type Doubts, NO_DOUBTS } from "./doubts";
import { cameAndWent, leftAsThings } from "./left-members";
import { isGone, isListed } from "./listed-members";
import { type MemberValues, membersAsThings, memberValues, withBadges } from "./member-values";
import { type Organization, organizationsIn } from "./organizations";
import { type CountedThing, Group, type Population } from "./population";
import { type UnitFacts, unitsByName } from "./unit-facts";

export interface PopulationOptions {
  /** The text before a cell's name in an address: of the workbook, where there are several. */
  readonly workbook?: string;
  readonly previousWorkbook?: string;
  readonly flows?: Flows;
  readonly units?: readonly UnitFacts[];
  /** What open errors of the list, and of that before, leave in doubt. */
  readonly doubts?: Doubts;
  readonly previousDoubts?: Doubts;
}

/**
 * What a list of members tells to forms: who is in the list at the end of the period, by whom it was joined and left,
 * and the organizations it names. Those who only take part for a time belong to another list.
 */
export function populationOf(roster: Roster, measure: Measure, options: PopulationOptions = {}): Population {
  const { flows, units = NO_UNITS, doubts = NO_DOUBTS, previousDoubts = NO_DOUBTS } = options;
  const list = listedIn(roster, units, options.workbook);
  const { here, values } = list;
  const answers = answersOf(list.group, [IN_PERIOD("party.admitDate")], measure);
  const gone = roster.members.filter(isGone);
  // Who was admitted in the period and is gone again was admitted all the same.
  const admitted = [
    ...here.filter((_, i) => answers[i] === YES),
    ...gone.filter(({ facts }) => holds(IN_PERIOD("party.admitDate"), facts, measure) === true),
  ];
  const isAdmitted = new Set(admitted);
  const fields = fieldsOf(roster, units);
  const groupOf = (members: readonly Member[]): Group => new Group(membersAsThings(members, values));
  const groups: Record<string, Group> = { members: list.group, admitted: groupOf(admitted) };
  let moved: DoubtedMembers["flows"];
  if (flows) {
    const before = listedIn(flows.previous, units, options.previousWorkbook);
    if (fields.has("badge") && fieldsOf(flows.previous, units).has("badge")) {
      fields.add("badge.new");
      const earlier = new Map(flows.stayed.map(([one, now]) => [now, one]));
      const told = withBadges(values, earlier, (member) => isAdmitted.has(member));
      groups.members = new Group(membersAsThings(here, told));
    }
    const through = flows.goneUnknown.filter((member) => cameAndWent(member, measure));
    const [joined, left] = [[...flows.joined, ...through], { ...flows, through }];
    groups.opening = before.group;
    groups.joined = groupOf(joined);
    groups.arrived = groupOf(joined.filter((member) => !isAdmitted.has(member)));
    groups.left = new Group(leftAsThings(left, values, before.values));
    moved = { joined, left, opening: before.here, before: before.values };
  } else if (fields.has("status.date")) {
    // A list that says of those who are gone when and how they left tells of the period without another.
    groups.left = groupOf(
      gone.filter(({ facts }) => holds(IN_PERIOD("status.date"), facts, measure) === true),
    );
  }
  const known = organizationsIn(here, isAdmitted, unitsByName(units));
  if (here.some(({ unit }) => unit.length > 0)) {
    const first = ({ facts, member }: Organization): CountedThing => ({ ...values.thing(member), facts });
    groups.organizations = new Group(known.organizations.map(first));
    const hasBranches = fields.has("party.committee") && fields.has("party.cell");
    if (hasBranches || here.some(({ unit }) => unit.length > 1))
      groups.branches = new Group(known.branches.map(first));
  }
  const doubtful = doubtfulGroups({
    ...{ doubts, previousDoubts, here, values, isAdmitted },
    all: roster.members,
    organizations: known.organizations,
    ...(moved && { flows: moved }),
  });
  return { groups, fields, doubtful };
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
    ({ columns, said = [] }) =>
      new Set<string>([
        ...said,
        ...columns.flatMap(({ slots }) =>
          slots.flatMap((slot) => {
            if (slot.kind === "nothing") return [];
            return slot.kind === "by-sex" ? [slot.field, "person.gender"] : [slot.field];
          }),
        ),
      ]),
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
