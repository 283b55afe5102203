import type { Member, Roster } from "../roster/roster";
import { cellName, sheetPrefix } from "../workbook/address";
import { type Condition, type FactsByField, holds, type Measure } from "./condition";
import type { Flows } from "./flows-between";
import { isGone, isListed } from "./listed-members";
import { type Organization, organizationsIn } from "./organizations";
import { type CountedThing, Group, type Population } from "./population";
import { type UnitFacts, type UnitOf, unitsByName } from "./unit-facts";

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
  const unitOf = unitsByName(units);
  const { group: members, here, thing } = listedIn(roster, units, options.workbook);
  const fields = fieldsOf(roster, units);
  const admitted = here.filter(({ facts }) => holds(IN_PERIOD("party.admitDate"), facts, measure) === true);
  const groups: Record<string, readonly CountedThing[]> = { admitted: admitted.map(thing) };
  const whole: Record<string, Group> = { members };
  if (flows) {
    const { group: opening, thing: before } = listedIn(flows.previous, units, options.previousWorkbook);
    const isAdmitted = new Set(admitted);
    whole.opening = opening;
    groups.joined = flows.joined.map(thing);
    groups.arrived = flows.joined.filter((member) => !isAdmitted.has(member)).map(thing);
    groups.left = flows.left.map((member) => {
      const now = flows.goneAs.get(member);
      const { at, facts } = now ? thing(now) : before(member);
      // What the list of before said of somebody's state is no more.
      return { at, facts: { ...facts, status: now?.facts.status } };
    });
  } else if (fields.has("status.date")) {
    // A list that says of those who are gone when and how they left tells of the period without another.
    const gone = roster.members.filter(
      (member) => isGone(member) && holds(IN_PERIOD("status.date"), member.facts, measure) === true,
    );
    groups.left = gone.map(thing);
  }
  const isNamed = here.some(({ unit }) => unit.length > 0);
  if (isNamed) {
    const { organizations, branches } = organizationsIn(here, new Set(admitted), unitOf);
    const first = ({ facts, member }: Organization): CountedThing => ({ ...thing(member), facts });
    groups.organizations = organizations.map(first);
    if (here.some(({ unit }) => unit.length > 1)) groups.branches = branches.map(first);
  }
  return {
    groups: {
      ...whole,
      ...Object.fromEntries(Object.entries(groups).map(([of, things]) => [of, new Group(things)])),
    },
    fields,
  };
}

const NO_UNITS: readonly UnitFacts[] = [];

/** Who belongs to a list at its end, as what is counted. */
interface Listed {
  readonly units: readonly UnitFacts[];
  readonly workbook: string | undefined;
  readonly here: readonly Member[];
  readonly group: Group;
  readonly thing: (member: Member) => CountedThing;
}

const listed = new WeakMap<Roster, Listed>();

/** Made once of a list: that of last year is counted as the opening of this one too. */
function listedIn(roster: Roster, units: readonly UnitFacts[], workbook: string | undefined): Listed {
  const known = listed.get(roster);
  if (known?.units === units && known.workbook === workbook) return known;
  const thing = thingOf(roster, unitsByName(units), workbook);
  const here = roster.members.filter(isListed);
  const made = { units, workbook, here, group: new Group(here.map(thing)), thing };
  listed.set(roster, made);
  return made;
}

const IN_PERIOD = (field: string): Condition => ({ field, from: "period.start", to: "period.end" });

function factsOf(member: Member, unitOf: UnitOf): FactsByField {
  const { facts } = member;
  const unit = unitOf(member.unit[0] ?? "");
  const kind = facts["party.kind"];
  const stage = facts["party.officialDate"] === undefined ? "probationary" : "official";
  return {
    ...facts,
    "party.stage": kind === "official" || kind === "probationary" ? kind : stage,
    ...(unit?.type !== undefined && { "unit.type": unit.type }),
    ...(unit?.kind !== undefined && { "unit.kind": unit.kind }),
  };
}

/** The fields of which every part of the list has a column; a blank there is a blank, and not a missing column. */
function fieldsOf(roster: Roster, units: readonly UnitFacts[]): ReadonlySet<string> {
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

/** Members as what is counted, each made once. */
function thingOf(roster: Roster, unitOf: UnitOf, workbook?: string): (member: Member) => CountedThing {
  const places = roster.parts.map(({ sheet, columns, workbook: own = workbook }) => ({
    prefix: `${sheetPrefix(sheet.name, own)}!`,
    column: columns[0]?.column ?? 0,
  }));
  const made = new Map<Member, CountedThing>();
  return (member) => {
    const known = made.get(member);
    if (known) return known;
    const place = places[member.part];
    const at = place ? place.prefix + cellName(member.row, place.column) : "";
    const thing = { facts: factsOf(member, unitOf), at };
    made.set(member, thing);
    return thing;
  };
}
