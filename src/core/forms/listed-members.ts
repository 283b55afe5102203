import type { Member } from "../roster/roster";

const LEFT: ReadonlySet<string> = new Set(["left", "dead", "struck", "resigned", "expelled"]);
const ELSEWHERE: ReadonlySet<string> = new Set(["temporary", "arrived-temporarily"]);

/** What a field says of those who do not belong to a list. */
export const NOT_LISTED = [
  { field: "status", is: [...LEFT, ...ELSEWHERE] },
  { field: "party.kind", is: ["visiting"] },
] as const;

/** Whether a list says of a member that it is a list of theirs no more: moved away, dead, struck off. */
export function isGone({ facts }: Member): boolean {
  return LEFT.has(facts.status ?? "");
}

/** Whether a member belongs to this list at the end of the period; those who only take part for a time do not. */
export function isListed(member: Member): boolean {
  return (
    !isGone(member) && !ELSEWHERE.has(member.facts.status ?? "") && member.facts["party.kind"] !== "visiting"
  );
}
