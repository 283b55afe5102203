import type { Member } from "../roster/roster";
import { doubtfulOf, type Doubts } from "./doubts";
import type { Flows } from "./flows-between";
import { leftAsThings, type Left } from "./left-members";
import { type MemberValues, membersAsThings } from "./member-values";
import type { Organization } from "./organizations";
import type { CountedThing, Doubt, Doubtful, DoubtfulGroups } from "./population";

/** Who is counted in the groups of a period, and what is in doubt of them. */
export interface DoubtedMembers {
  readonly doubts: Doubts;
  readonly previousDoubts: Doubts;
  /** All of the list, those who are gone too. */
  readonly all: readonly Member[];
  readonly here: readonly Member[];
  readonly values: MemberValues;
  readonly isAdmitted: ReadonlySet<Member>;
  readonly organizations: readonly Organization[];
  readonly flows?: {
    readonly joined: readonly Member[];
    readonly left: Left & Pick<Flows, "left">;
    readonly opening: readonly Member[];
    readonly before: MemberValues;
  };
}

const ADMISSION = "party.admitDate";
const ADMITS = "unit.admitted";

/** Of each group those of whom something is in doubt, and who may be of it if that were otherwise. */
export function doubtfulGroups(of: DoubtedMembers): DoubtfulGroups {
  const { doubts, previousDoubts, all, here, values, isAdmitted, organizations, flows } = of;
  if (doubts.size + previousDoubts.size === 0) return {};
  const byAdmission = (doubt: Doubt): Doubt =>
    doubt.fields.has(ADMISSION) ? { ...doubt, ofBelonging: true } : doubt;
  const maybeAdmitted = (member: Member, expected: boolean): boolean =>
    isAdmitted.has(member) === expected || (doubts.get(member)?.fields.has(ADMISSION) ?? false);
  const groups: DoubtfulGroups = {
    members: inDoubt(here, values, doubts),
    admitted: inDoubt(
      all.filter((member) => maybeAdmitted(member, true)),
      values,
      doubts,
      byAdmission,
    ),
    organizations: admittingIn(organizations, all, values, doubts),
  };
  if (!flows) return groups;
  const { joined, left, opening, before } = flows;
  return {
    ...groups,
    opening: inDoubt(opening, before, previousDoubts),
    joined: inDoubt(joined, values, doubts),
    arrived: inDoubt(
      joined.filter((member) => maybeAdmitted(member, false)),
      values,
      doubts,
      byAdmission,
    ),
    left: leftInDoubt(left, of, before),
  };
}

function inDoubt(
  members: readonly Member[],
  values: MemberValues,
  doubts: Doubts,
  as: (doubt: Doubt) => Doubt = (doubt) => doubt,
): Doubtful {
  const found = members.filter((member) => doubts.has(member));
  return doubtfulOf(
    membersAsThings(found, values),
    found.flatMap((member) => doubts.get(member) ?? []).map(as),
  );
}

function leftInDoubt(
  { left, goneAs, through }: Left,
  { doubts, previousDoubts, values }: DoubtedMembers,
  before: MemberValues,
): Doubtful {
  const doubtOf = (member: Member): Doubt | undefined => {
    const gone = goneAs.get(member);
    return previousDoubts.get(member) ?? (gone && doubts.get(gone));
  };
  const some = {
    goneAs,
    left: left.filter((member) => doubtOf(member)),
    through: through.filter((member) => doubts.has(member)),
  };
  return doubtfulOf(leftAsThings(some, values, before), [
    ...some.left.flatMap((member) => doubtOf(member) ?? []),
    ...some.through.flatMap((member) => doubts.get(member) ?? []),
  ]);
}

/** Organizations of which it hangs on a doubtful day whether they admitted somebody. */
function admittingIn(
  organizations: readonly Organization[],
  members: readonly Member[],
  values: MemberValues,
  doubts: Doubts,
): Doubtful {
  const byUnit = new Map<string, Doubt>();
  for (const member of members) {
    const doubt = doubts.get(member);
    const [unit] = member.unit;
    if (!doubt?.fields.has(ADMISSION) || unit === undefined) continue;
    const at = [...(byUnit.get(unit)?.at ?? []), ...doubt.at];
    byUnit.set(unit, { at, fields: new Set([ADMITS]), ofBelonging: false });
  }
  const found = organizations.flatMap((one) => {
    const doubt = byUnit.get(one.facts["unit.name"] ?? "");
    return doubt ? [{ ...one, doubt }] : [];
  });
  const things = found.map(({ facts, member }): CountedThing => ({ ...values.thing(member), facts }));
  return doubtfulOf(
    things,
    found.map(({ doubt }) => doubt),
  );
}
