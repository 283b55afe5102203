import type { Committee } from "../../../samples/generator/committee/make-committee";
import type { Member } from "../../../samples/generator/committee/member";
import { UNIT_TYPES } from "../../../samples/generator/committee/units";
import type { Lists, Need, Person } from "./person";

/** The columns of roster.json that the sample lists have, and what else is given with them. */
export const SAMPLE_HAS: ReadonlySet<Need> = new Set<Need>([
  "person.gender",
  "person.birthDate",
  "person.ethnicity",
  "person.religion",
  "party.admitDate",
  "party.officialDate",
  "party.cell",
  "party.cardNo",
  "edu.general",
  "edu.professional",
  "theory.level",
  "party.position",
  "list before",
  "tally",
]);

/** The people of the sample lists as the generator made them. */
export function sampleLists({ roster2020, roster2021, units, partyCommittees }: Committee): Lists {
  const nameOf = (unit: number): string => units.find(({ index }) => index === unit)?.name ?? "";
  const person = (member: Member): Person => ({
    id: member.card,
    gender: member.gender,
    birth: member.birth,
    ethnicity: member.ethnicity,
    religion: member.religion,
    admitted: member.admitted,
    ...(member.official !== undefined && { official: member.official }),
    // All have been to school to the end, as the lists have it.
    general: "12/12",
    education: member.education,
    theory: member.theory,
    hasCard: true,
    ...(member.position !== "" && { office: member.position }),
    unit: nameOf(member.unit),
    branch: String(member.cell),
  });
  return {
    year: 2021,
    now: roster2021.map(person),
    before: roster2020.map(person),
    gone: [],
    units: units.map(({ index, name, type }) => ({
      name,
      type: UNIT_TYPES[type]?.title ?? "",
      isCommittee: partyCommittees.has(index),
    })),
  };
}
