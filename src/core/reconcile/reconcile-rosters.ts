import type { Roster } from "../roster/roster";
import { type FieldChange, fieldComparer } from "./changed-fields";
import { type Move, moveFinder } from "./moves";
import { type MemberPair, pairMembers } from "./pair-members";

/** One person on both lists, or, where it is not certain, probably one. */
export interface ReconciledPair extends Omit<MemberPair, "strength"> {
  readonly changes: readonly FieldChange[];
  readonly move?: Move;
}

/** Two member lists side by side; members by their indexes in their lists. */
export interface Reconciliation {
  readonly before: Roster;
  readonly now: Roster;
  /** In the order of the list before. */
  readonly pairs: readonly ReconciledPair[];
  readonly onlyBefore: readonly number[];
  readonly onlyNow: readonly number[];
}

/**
 * Puts two member lists side by side: who is on both and what changed of them, who is on one only. Depends on the
 * lists alone; the work grows with their length, not with its square.
 */
export function reconcileRosters(before: Roster, now: Roster): Reconciliation {
  const found = pairMembers(before.members, now.members);
  const changesOf = fieldComparer(before, now);
  const entries = found.flatMap((pair) => {
    const [one, other] = [before.members[pair.before], now.members[pair.now]];
    return one && other ? [{ pair, entries: { before: one, now: other } }] : [];
  });
  const moveOf = moveFinder(entries.map(({ entries }) => entries));
  const pairs = entries.map(({ pair: { before: a, now: b, by, isCertain }, entries }): ReconciledPair => {
    const move = moveOf(entries);
    return { before: a, now: b, by, isCertain, changes: changesOf(a, b), ...(move && { move }) };
  });
  const [paired, pairedNow] = [
    new Set(pairs.map((pair) => pair.before)),
    new Set(pairs.map((pair) => pair.now)),
  ];
  return {
    before,
    now,
    pairs,
    onlyBefore: [...before.members.keys()].filter((k) => !paired.has(k)),
    onlyNow: [...now.members.keys()].filter((k) => !pairedNow.has(k)),
  };
}
