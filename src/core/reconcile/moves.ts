import type { Member } from "../roster/roster";
import { unitKey } from "../roster/unit-name";

/** Somebody who stands under another unit than before. */
export interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Another unit, or another branch of the same. */
  readonly level: "unit" | "branch";
}

interface TwoEntries {
  readonly before: Member;
  readonly now: Member;
}

/**
 * Tells who moved between units. A unit that the list of now does not name is taken for the one in which most of its
 * members are now: it was renamed, or the lists name units in different ways.
 */
export function moveFinder(pairs: readonly TwoEntries[]): (pair: TwoEntries) => Move | undefined {
  const units = successors(pairs, ({ unit }) => unitKey(unit.slice(0, 1)));
  const branches = successors(pairs, ({ unit }) => unitKey(unit));
  return ({ before, now }) => {
    if (before.unit.length === 0 || now.unit.length === 0) return undefined;
    const isUnitOther = units(unitKey(before.unit.slice(0, 1))) !== unitKey(now.unit.slice(0, 1));
    const isBranchOther = branches(unitKey(before.unit)) !== unitKey(now.unit);
    if (!isUnitOther && !isBranchOther) return undefined;
    // Where one list tells branches and the other only units, nothing says that somebody moved.
    if (!isUnitOther && before.unit.length !== now.unit.length) return undefined;
    return { from: before.unit, to: now.unit, level: isUnitOther ? "unit" : "branch" };
  };
}

/** What each unit of the list before is called now. */
function successors(
  pairs: readonly TwoEntries[],
  keyOf: (member: Member) => string,
): (key: string) => string {
  const named = new Set(pairs.map(({ now }) => keyOf(now)));
  const went = new Map<string, Map<string, number>>();
  for (const { before, now } of pairs) {
    const from = keyOf(before);
    if (named.has(from)) continue;
    const counts = went.get(from) ?? new Map<string, number>();
    went.set(from, counts);
    counts.set(keyOf(now), (counts.get(keyOf(now)) ?? 0) + 1);
  }
  const successor = new Map<string, string>();
  for (const [from, counts] of went) {
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (most) successor.set(from, most[0]);
  }
  return (key) => successor.get(key) ?? key;
}
