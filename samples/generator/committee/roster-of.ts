import type { Day, Member } from "./member";
import { endUnit, type Person } from "./person";
import type { Unit } from "./units";

/** What the roster of 31/12/2020 says, organization by organization, offices first. */
export function rosterOf2020(people: readonly Person[], units: readonly Unit[]): Member[] {
  const present = people.filter((person) => person.startUnit !== undefined);
  return arrange(present, units, (person) => person.startUnit, "2020-12-31");
}

/** What the roster of 31/12/2021 says; call it once the year's changes are made. */
export function rosterOf2021(people: readonly Person[], units: readonly Unit[]): Member[] {
  const present = people.filter((person) => endUnit(person) !== undefined);
  return arrange(present, units, endUnit, "2021-12-31");
}

const ORDER = ["Bí thư", "Phó Bí thư", "Đảng ủy viên", "Chi ủy viên", "Ủy viên UBKT", ""];
const CELL_SIZE = 24;

function arrange(
  people: readonly Person[],
  units: readonly Unit[],
  unitOf: (person: Person) => number | undefined,
  date: Day,
): Member[] {
  return units.flatMap((unit) =>
    people
      .filter((person) => unitOf(person) === unit.index)
      .sort((a, b) => ORDER.indexOf(a.position) - ORDER.indexOf(b.position) || (a.card < b.card ? -1 : 1))
      .map((person, _, all) => toMember(person, unit.index, cellOf(person, all.length), date)),
  );
}

/** The branch inside the organization; it hangs on the card, so a change of seats moves nobody. */
function cellOf(person: Person, size: number): number {
  return (Number(person.card) % Math.max(1, Math.round(size / CELL_SIZE))) + 1;
}

function toMember(person: Person, unit: number, cell: number, date: Day): Member {
  const official = yearLater(person.admitted);
  return {
    card: person.card,
    name: person.name,
    birth: person.birth,
    gender: person.gender,
    ethnicity: person.ethnicity,
    religion: person.religion,
    admitted: person.admitted,
    ...(official <= date ? { official } : {}),
    unit,
    cell,
    education: person.education,
    theory: person.theory,
    position: person.position,
    job: person.job,
  };
}

const yearLater = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
