import type { Committee } from "../committee/make-committee";
import { ageIn, type Member } from "../committee/member";

/** The counts of one organization, or of several together, for the year 2021. */
export interface Facts {
  readonly opening: number;
  readonly admitted: number;
  readonly movedIn: number;
  readonly movedOut: number;
  readonly died: number;
  readonly removed: number;
  readonly total: number;
  readonly male: number;
  readonly female: number;
  readonly minority: number;
  readonly religious: number;
  readonly official: number;
  readonly probationary: number;
  /** 18–30, 31–35, 36–40, 41–45, 46–50, 51–55, 56–60, over 60. */
  readonly ages: readonly number[];
  /** Postgraduate, university, college, the rest. */
  readonly education: readonly number[];
  /** Senior, intermediate. */
  readonly theory: readonly number[];
}

const AGE_LIMITS = [30, 35, 40, 45, 50, 55, 60, Infinity];
const EDUCATION = [/sĩ$/, /Đại học/, /Cao đẳng/, /Trung cấp|Lao động/];
const THEORY = [/Cao cấp|Cử nhân/, /Trung cấp/];

/** Counts by looking at the members, so the tally and the rosters cannot disagree. */
export function countFacts(committee: Committee, unit: number): Facts {
  const members = committee.roster2021.filter((member) => member.unit === unit);
  const before = committee.roster2020.filter((member) => member.unit === unit);
  const among = (list: readonly Member[], cards: readonly string[]): number => {
    const wanted = new Set(cards);
    return list.filter(({ card }) => wanted.has(card)).length;
  };
  const { events } = committee;
  const arrived = events.transferred.filter(({ to }) => to === unit).length;
  const departed = events.transferred.filter(({ from }) => from === unit).length;
  return {
    opening: before.length,
    admitted: among(members, events.admitted),
    movedIn: among(members, [...events.movedIn, ...events.restored]) + arrived,
    movedOut: among(before, events.movedOut) + departed,
    died: among(before, events.died),
    removed: among(before, events.removed),
    ...countMembers(members),
  };
}

/** What can be counted by looking at a roster of 2021. */
export type MemberFacts = Omit<Facts, "opening" | "admitted" | "movedIn" | "movedOut" | "died" | "removed">;

export function countMembers(members: readonly Member[]): MemberFacts {
  const count = (fits: (member: Member) => boolean): number => members.filter(fits).length;
  const age = (member: Member): number => ageIn(2021, member.birth);
  return {
    total: members.length,
    male: count(({ gender }) => gender === "Nam"),
    female: count(({ gender }) => gender === "Nữ"),
    minority: count(({ ethnicity }) => ethnicity !== "Kinh"),
    religious: count(({ religion }) => religion !== "Không"),
    official: count(({ official }) => official !== undefined),
    probationary: count(({ official }) => official === undefined),
    ages: AGE_LIMITS.map((limit, band) =>
      count((member) => age(member) <= limit && age(member) > (AGE_LIMITS[band - 1] ?? 0)),
    ),
    education: EDUCATION.map((level) => count(({ education }) => level.test(education))),
    theory: THEORY.map((level) => count(({ theory }) => level.test(theory))),
  };
}

/** Several organizations together. */
export function addFacts(all: readonly Facts[]): Facts {
  const sum = (value: (facts: Facts) => number): number => all.reduce((s, facts) => s + value(facts), 0);
  const each = (values: (facts: Facts) => readonly number[]): number[] =>
    (all[0] ? values(all[0]) : []).map((_, i) => sum((facts) => values(facts)[i] ?? 0));
  return {
    opening: sum((f) => f.opening),
    admitted: sum((f) => f.admitted),
    movedIn: sum((f) => f.movedIn),
    movedOut: sum((f) => f.movedOut),
    died: sum((f) => f.died),
    removed: sum((f) => f.removed),
    total: sum((f) => f.total),
    male: sum((f) => f.male),
    female: sum((f) => f.female),
    minority: sum((f) => f.minority),
    religious: sum((f) => f.religious),
    official: sum((f) => f.official),
    probationary: sum((f) => f.probationary),
    ages: each((f) => f.ages),
    education: each((f) => f.education),
    theory: each((f) => f.theory),
  };
}
