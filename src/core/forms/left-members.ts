import type { Member } from "../roster/roster";
import { type Condition, holds, type Measure } from "./condition";
import type { Flows } from "./flows-between";
import { type MemberValues, withValue } from "./member-values";
import type { ThingSource } from "./population";

/** Who left in a period. */
export interface Left extends Pick<Flows, "left" | "goneAs"> {
  /** Who came in it too: only the list of now knows them. */
  readonly through: readonly Member[];
}

const inPeriod = (field: string): Condition => ({ field, from: "period.start", to: "period.end" });

/** Of who is gone and was not there at the beginning: whether both fell into the period. */
export function cameAndWent({ facts }: Member, measure: Measure): boolean {
  const left = holds(inPeriod("status.date"), facts, measure);
  if (left !== undefined) return left;
  return holds(inPeriod("party.admitDate"), facts, measure) === true;
}

/** Those who left, as the list of now has them where it keeps them; what that of before said of their state is no more. */
export function leftAsThings(
  { left, goneAs, through }: Left,
  now: MemberValues,
  before: MemberValues,
): ThingSource {
  const entries = [
    ...left.map((member) => ({ member, gone: goneAs.get(member) })),
    ...through.map((member) => ({ member, gone: member })),
  ];
  return {
    size: entries.length,
    valuesOf: (field) => {
      const [valueNow, valueBefore] = [now.valuesOf(field), before.valuesOf(field)];
      return (i) => {
        const entry = entries[i];
        if (!entry) return undefined;
        const { member, gone } = entry;
        if (field === "status") return gone?.facts.status;
        return gone ? valueNow(gone) : valueBefore(member);
      };
    },
    thing: (i) => {
      const entry = entries[i];
      if (!entry) return { facts: {}, at: "" };
      const { at, facts } = entry.gone ? now.thing(entry.gone) : before.thing(entry.member);
      return { at, facts: withValue(facts, "status", entry.gone?.facts.status) };
    },
  };
}
