import { takeBest } from "../quota";
import { makeRandom } from "../random";
import { changeFields, type Changes } from "./changes-2021";
import { FIGURES_2021 } from "./figures";
import { identify } from "./identity";
import { makeUnits } from "./make-units";
import type { Member } from "./member";
import { giveJobs } from "./jobs";
import { giveOffices } from "./offices";
import { makePeople2020, teachTheory } from "./people-2020";
import type { Person } from "./person";
import { rosterOf2020, rosterOf2021 } from "./roster-of";
import type { Unit } from "./units";
import { passYear } from "./year-2021";

/** The whole invented committee: its organizations, both rosters, and what lies between them. */
export interface Committee {
  readonly units: readonly Unit[];
  /** Indices of the organizations that are đảng bộ; the others are chi bộ cơ sở. */
  readonly partyCommittees: ReadonlySet<number>;
  readonly roster2020: readonly Member[];
  readonly roster2021: readonly Member[];
  readonly events: Events;
}

/** Cards, sorted. */
export interface Events {
  readonly admitted: readonly string[];
  readonly movedIn: readonly string[];
  readonly restored: readonly string[];
  readonly movedOut: readonly string[];
  readonly died: readonly string[];
  readonly removed: readonly string[];
  readonly transferred: readonly Transfer[];
  readonly changed: Changes;
}

export interface Transfer {
  readonly card: string;
  readonly from: number;
  readonly to: number;
}

/** Always the same committee. Takes about a second. */
export function makeCommittee(): Committee {
  const random = makeRandom(31_12_2021);
  const units = makeUnits();
  const largest = takeBest(units, FIGURES_2021.partyCommittees, (unit) => unit.startSize);
  const partyCommittees = new Set(largest.map((unit) => unit.index));
  const people = makePeople2020(units, random);
  giveOffices(people, units, partyCommittees, random);
  giveJobs(people, units, random);
  teachTheory(people, random);
  people.push(...giveJobs(passYear(people, units, random), units, random));
  identify(people, units, random);
  const roster2020 = rosterOf2020(people, units);
  const changed = changeFields(people, random);
  const roster2021 = rosterOf2021(people, units);
  return { units, partyCommittees, roster2020, roster2021, events: listEvents(people, changed) };
}

function listEvents(people: readonly Person[], changed: Changes): Events {
  const fate = (word: string): string[] =>
    people
      .filter(
        ({ fate }) => (fate.kind === "joined" ? fate.how : fate.kind === "left" ? fate.why : "") === word,
      )
      .map((person) => person.card)
      .sort();
  const transferred = people.flatMap((person) =>
    person.fate.kind === "transferred"
      ? [{ card: person.card, from: person.startUnit ?? -1, to: person.fate.to }]
      : [],
  );
  return {
    admitted: fate("admitted"),
    movedIn: fate("movedIn"),
    restored: fate("restored"),
    movedOut: fate("movedOut"),
    died: fate("died"),
    removed: fate("removed"),
    transferred,
    changed,
  };
}
