import type { PartialDate } from "../roster/field";
import type { Member } from "../roster/roster";
import { hasLeft } from "./changed-fields";
import type { Reconciliation } from "./reconcile-rosters";

/** The figures of a report on who came and went, as two lists have them. */
export interface FlowCounts {
  readonly opening: number;
  /** New on the list, and admitted in the period. */
  readonly admitted: number;
  /** New on the list, and admitted before it, or nobody knows when. */
  readonly arrived: number;
  readonly left: number;
  /** Of those who left, by the status that a list gives them; `""`: it does not say. */
  readonly leftBy: Readonly<Record<string, number>>;
  readonly closing: number;
}

/** A list may keep those who left, with a status that says how: they left too. */
export function flowCounts(
  { before, now, pairs, onlyBefore, onlyNow }: Reconciliation,
  period: { readonly start: PartialDate; readonly end: PartialDate },
): FlowCounts {
  const isAdmitted = ({ facts }: Member): boolean => {
    const day = facts["party.admitDate"];
    return day !== undefined && day >= period.start.slice(0, day.length) && day <= period.end;
  };
  const joined = onlyNow.flatMap((k) => now.members[k] ?? []).filter((member) => !hasLeft(member));
  const gone = onlyBefore.flatMap((k) => before.members[k] ?? []).filter((member) => !hasLeft(member));
  const back: Member[] = [];
  const leftBy = new Map<string, number>();
  const leave = (how: string): void => {
    leftBy.set(how, (leftBy.get(how) ?? 0) + 1);
  };
  if (gone.length > 0) leftBy.set("", gone.length);
  for (const pair of pairs) {
    const [one, other] = [before.members[pair.before], now.members[pair.now]];
    if (!one || !other || hasLeft(one) === hasLeft(other)) continue;
    if (hasLeft(other)) leave(other.facts.status ?? "");
    else back.push(other);
  }
  const came = [...joined, ...back];
  const admitted = came.filter(isAdmitted).length;
  return {
    opening: before.members.filter((member) => !hasLeft(member)).length,
    admitted,
    arrived: came.length - admitted,
    left: [...leftBy.values()].reduce((sum, count) => sum + count, 0),
    leftBy: Object.fromEntries([...leftBy].sort(([a], [b]) => (a < b ? -1 : 1))),
    closing: now.members.filter((member) => !hasLeft(member)).length,
  };
}
