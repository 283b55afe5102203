import type { Member as Person } from "../../samples/generator/committee/member";
import type { Unit } from "../../samples/generator/committee/units";
import type { Field } from "../../src/core/roster/field";
import type { Roster } from "../../src/core/roster/roster";
import { unitKey } from "../../src/core/roster/unit-name";
import { truthOf } from "./roster-truth";

/** What a roster says beside what its generator knows: values compared, wrong ones by place, and how many were listed as not understood. */
export interface Comparison {
  readonly values: number;
  readonly wrong: readonly string[];
  readonly notRead: number;
}

const LISTED = 20;

/** @param layout the name of the layout: some show less than others, or in capitals */
export function compareWithTruth(
  roster: Roster,
  people: readonly Person[],
  units: readonly Unit[],
  layout: string,
): Comparison {
  const listed = new Set(
    roster.unread.flatMap(({ field, cells }) => cells.map(({ member }) => `${String(member)} ${field}`)),
  );
  const wrong: string[] = [];
  let values = 0;
  let notRead = 0;
  people.forEach((person, k) => {
    const member = roster.members[k];
    const check = (field: string, expected: string | undefined, found: string | undefined): void => {
      values++;
      if (found === expected) return;
      if (found === undefined && listed.has(`${String(k)} ${field}`)) notRead++;
      else if (wrong.length < LISTED)
        wrong.push(
          `member ${String(k)}, row ${String(member?.row)}: ${field} is ${String(found)}, not ${String(expected)}`,
        );
    };
    for (const [field, expected] of Object.entries(shownBy(layout, truthOf(person))))
      check(field, expected, member?.facts[field as Field]);
    if (person.official === undefined)
      check("party.officialDate", undefined, member?.facts["party.officialDate"]);
    check("unit", unitOf(layout, person, people, units), unitKey(member?.unit ?? []));
  });
  return { values, wrong, notRead };
}

function shownBy(layout: string, truth: ReturnType<typeof truthOf>): ReturnType<typeof truthOf> {
  switch (layout.charAt(0)) {
    case "1":
      return { ...truth, "person.name": truth["person.name"]?.toUpperCase() ?? "" };
    case "2":
      return { ...truth, "edu.general": "upper" };
    case "4":
      return {
        ...truth,
        "edu.general": "upper",
        "person.birthDate": truth["person.birthDate"]?.slice(0, 4) ?? "",
      };
    default:
      return truth;
  }
}

const severalIn = new WeakMap<readonly Person[], ReadonlySet<number>>();

/** The organization and, where the layout tells it, the branch, as the key by which branches are compared. */
function unitOf(layout: string, person: Person, people: readonly Person[], units: readonly Unit[]): string {
  const unit = units.find(({ index }) => index === person.unit)?.name ?? "";
  let several = severalIn.get(people);
  if (!several) {
    several = new Set(people.filter(({ cell }) => cell > 1).map((member) => member.unit));
    severalIn.set(people, several);
  }
  const branch = several.has(person.unit) ? [`Chi bộ ${String(person.cell)}`] : [];
  switch (layout.charAt(0)) {
    case "3":
      return unitKey([`Đảng bộ ${unit}`, `Chi bộ ${String(person.cell)}`]);
    case "4":
      return unitKey([
        `4.${String(person.unit + 1)} ${unit}`.slice(0, 31).trim(),
        `Chi bộ số ${String(person.cell)}`,
      ]);
    default:
      return unitKey([unit, ...branch]);
  }
}
