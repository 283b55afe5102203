import type { Committee } from "./committee/make-committee";
import { ageIn, type Member } from "./committee/member";
import { UNIT_TYPES } from "./committee/units";
import { countFacts } from "./tally/facts";

/** What the rosters say when they are counted; everything else is in `makeCommittee()`. */
export function makeTruth(committee: Committee): Record<string, unknown> {
  const { units, partyCommittees, roster2020, roster2021, events } = committee;
  return {
    organizations: {
      all: units.length,
      inRoster2020: new Set(roster2020.map(({ unit }) => unit)).size,
      inRoster2021: new Set(roster2021.map(({ unit }) => unit)).size,
      partyCommittees: partyCommittees.size,
      byType: UNIT_TYPES.map((_, type) => units.filter((unit) => unit.type === type).length),
    },
    roster2020: countRoster(roster2020, 2020, committee),
    roster2021: countRoster(roster2021, 2021, committee),
    units: units.map((unit) => ({
      name: unit.name,
      type: unit.type + 1,
      kind: partyCommittees.has(unit.index) ? "đảng bộ" : "chi bộ",
      ...countFacts(committee, unit.index),
    })),
    events: {
      ...events,
      transferred: events.transferred.map(({ card, from, to }) => [card, units[from]?.name, units[to]?.name]),
    },
  };
}

const AGE_BANDS = [30, 35, 40, 45, 50, 55, 60, Infinity];

function countRoster(
  members: readonly Member[],
  year: number,
  { units }: Committee,
): Record<string, unknown> {
  const count = (fits: (member: Member) => boolean): number => members.filter(fits).length;
  const inType = (type: number): number => count(({ unit }) => units[unit]?.type === type);
  const age = (member: Member): number => ageIn(year, member.birth);
  return {
    total: members.length,
    male: count(({ gender }) => gender === "Nam"),
    female: count(({ gender }) => gender === "Nữ"),
    byType: UNIT_TYPES.map((_, type) => inType(type)),
    ages: AGE_BANDS.map((to, i) => count((m) => age(m) <= to && age(m) > (AGE_BANDS[i - 1] ?? 0))),
    education: {
      postgraduate: count(({ education }) => education.endsWith("sĩ")),
      university: count(({ education }) => education === "Đại học"),
      college: count(({ education }) => education === "Cao đẳng"),
      other: count(({ education }) => /^(Trung cấp|Lao động)/.test(education)),
    },
    theory: {
      senior: count(({ theory }) => theory === "Cao cấp" || theory === "Cử nhân"),
      intermediate: count(({ theory }) => theory === "Trung cấp"),
    },
    probationary: count(({ official }) => official === undefined),
    minority: count(({ ethnicity }) => ethnicity !== "Kinh"),
    catholic: count(({ religion }) => religion === "Công giáo"),
    committeeMembers: count(({ position }) => position !== "" && position !== "Ủy viên UBKT"),
    inspectors: count(({ position }) => position === "Ủy viên UBKT"),
    secretaries: count(({ position }) => position === "Bí thư"),
    secretariesWhoAreHeads: count(({ position, job }) => position === "Bí thư" && !job.startsWith("Phó")),
  };
}
