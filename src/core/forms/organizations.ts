import type { Member } from "../roster/roster";
import type { FactsByField } from "./condition";
import { kindInName, type UnitOf } from "./unit-facts";

/** An organization, or what stands below one, and the first of its members. */
export interface Organization {
  readonly facts: FactsByField;
  readonly member: Member;
}

interface Part {
  readonly member: Member;
  /** There is something below it in turn. */
  hasBelow: boolean;
}

interface Found {
  readonly member: Member;
  admits: boolean;
  readonly below: Map<string, Part>;
}

/**
 * The organizations that members belong to, with what stands directly below each: branches, and parts of a committee
 * that have branches of their own. One with several below it is a committee, where nothing else tells.
 */
export function organizationsIn(
  members: readonly Member[],
  admitted: ReadonlySet<Member>,
  unitOf: UnitOf,
): { readonly organizations: readonly Organization[]; readonly branches: readonly Organization[] } {
  const found = new Map<string, Found>();
  for (const member of members) {
    const { unit } = member;
    const [name, below] = unit;
    if (name === undefined) continue;
    let one = found.get(name);
    if (!one) found.set(name, (one = { member, admits: false, below: new Map<string, Part>() }));
    if (below === undefined) continue;
    let part = one.below.get(below);
    if (!part) one.below.set(below, (part = { member, hasBelow: false }));
    if (unit.length > 2) part.hasBelow = true;
  }
  // Whoever was admitted and is gone again is no member of it, and it has admitted somebody.
  for (const { unit } of admitted) {
    const one = found.get(unit[0] ?? "");
    if (one) one.admits = true;
  }
  const organizations: Organization[] = [];
  const branches: Organization[] = [];
  for (const [name, { member, admits, below }] of found) {
    const unit = unitOf(name);
    const kind = unit?.kind ?? kindInName(name) ?? (below.size > 1 ? "committee" : "branch");
    const facts: FactsByField = {
      "unit.name": name,
      "unit.kind": kind,
      ...(unit?.type !== undefined && { "unit.type": unit.type }),
      ...(admits && { "unit.admitted": "yes" }),
    };
    organizations.push({ facts, member });
    // A branch has parts at most for its meetings.
    if (kind === "committee")
      for (const part of below.values())
        branches.push({
          facts: { ...facts, "branch.kind": part.hasBelow ? "section" : "branch" },
          member: part.member,
        });
  }
  return { organizations, branches };
}
