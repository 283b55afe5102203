import type { Facts } from "../roster/field";
import type { Member } from "../roster/roster";

/** What a member is looked for by; undefined where it is not known. */
export type KeyOf = (facts: Facts) => string | undefined;

/** A list, and who of it is taken already, by their places. */
export interface Takable {
  readonly all: readonly Member[];
  readonly isTaken: Uint8Array;
}

/** More that share one key are not compared one with another: a name or a day so common tells nobody. */
const MOST_COMPARED = 10_000;
const NONE = -1;

/**
 * Tells of everybody of two lists who have one key and are not taken, by their places, unless too many have it. Those
 * of a key are chained by numbers and not kept in lists: nearly every key is that of one person.
 */
export function forEachSharing(
  before: Takable,
  now: Takable,
  keyOf: KeyOf,
  tell: (before: number, now: number) => void,
): void {
  if (!before.isTaken.includes(0) || !now.isTaken.includes(0)) return;
  const { firstOf, next, count } = chained(now, keyOf);
  // Who of the list before asks for which chain.
  const chains = new Int32Array(before.all.length).fill(NONE);
  const asking = new Int32Array(now.all.length);
  before.all.forEach(({ facts }, k) => {
    const key = before.isTaken[k] ? undefined : keyOf(facts);
    const chain = key === undefined ? undefined : firstOf.get(key);
    if (chain === undefined) return;
    chains[k] = chain;
    asking[chain] = (asking[chain] ?? 0) + 1;
  });
  chains.forEach((chain, k) => {
    if (chain === NONE || (asking[chain] ?? 0) * (count[chain] ?? 0) > MOST_COMPARED) return;
    for (let other = chain; other !== NONE; other = next[other] ?? NONE) tell(k, other);
  });
}

interface Chains {
  /** The first of those who have a key. */
  readonly firstOf: ReadonlyMap<string, number>;
  /** The next who has the same key. */
  readonly next: Int32Array;
  /** Of the first, how many have it. */
  readonly count: Int32Array;
}

function chained({ all, isTaken }: Takable, keyOf: KeyOf): Chains {
  const firstOf = new Map<string, number>();
  const next = new Int32Array(all.length).fill(NONE);
  const [last, count] = [new Int32Array(all.length), new Int32Array(all.length)];
  all.forEach(({ facts }, k) => {
    const key = isTaken[k] ? undefined : keyOf(facts);
    if (key === undefined) return;
    const first = firstOf.get(key) ?? k;
    if (first === k) firstOf.set(key, k);
    else next[last[first] ?? first] = k;
    last[first] = k;
    count[first] = (count[first] ?? 0) + 1;
  });
  return { firstOf, next, count };
}
