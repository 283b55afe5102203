import type { Segment } from "./line-segments";

/** Neighbours in a segment whose formulas are the same: from `first` to `last`, places in the segment. */
export interface Stretch {
  readonly fingerprint: number;
  readonly first: number;
  readonly last: number;
}

/** What may be the odd one, and the neighbours it is compared with. */
export interface Suspicion {
  readonly odd: Stretch;
  /** Of the neighbours, the nearest cells: one side, or both where the same formula stands on either. */
  readonly beside: readonly number[];
  /** How many cells of the segment have the neighbours' formula. */
  readonly count: number;
  /** How many have that of the odd one. */
  readonly oddCount: number;
}

/** So many odd cells in a row may stand between neighbours that agree. */
const WIDEST_ODD = 3;

/** What stands in so many places of a segment follows a rule of its own. */
const A_RULE = 3;

/** The stretches of a segment, in order. */
export function stretchesOf(segment: Segment, fingerprints: Float64Array): Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  const of = (k: number): number => fingerprints[segment.indexes[k] ?? 0] ?? 0;
  for (let k = 1; k <= segment.indexes.length; k++) {
    if (k < segment.indexes.length && of(k) === of(first)) continue;
    stretches.push({ fingerprint: of(first), first, last: k - 1 });
    first = k;
  }
  return stretches;
}

/**
 * The stretches that differ from what stands beside them: a few cells between neighbours that agree (two
 * sides), and of two neighbouring groups the smaller (one side; where they are as large as each other, each).
 */
export function suspicions(stretches: readonly Stretch[]): Suspicion[] {
  const counts = new Map<number, number>();
  for (const { fingerprint, first, last } of stretches)
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + last - first + 1);
  const places = new Map<number, number>();
  for (const { fingerprint } of stretches) places.set(fingerprint, (places.get(fingerprint) ?? 0) + 1);
  const isRule = ({ fingerprint }: Stretch): boolean => (places.get(fingerprint) ?? 0) >= A_RULE;
  const countOf = ({ fingerprint }: Stretch): number => counts.get(fingerprint) ?? 0;
  const found: Suspicion[] = [];
  const settled = new Set<Stretch>();
  for (let k = 1; k + 1 < stretches.length; k++) {
    const before = stretches[k - 1];
    if (!before || settled.has(before)) continue;
    for (let end = k; end + 1 < stretches.length; end++) {
      const after = stretches[end + 1];
      const between = stretches.slice(k, end + 1);
      const width = (between.at(-1)?.last ?? 0) - before.last;
      if (!after || width > WIDEST_ODD) break;
      if (after.fingerprint !== before.fingerprint) continue;
      if (sizeOf(before) + sizeOf(after) < 2 * width) break;
      for (const odd of between) {
        const [count, oddCount] = [countOf(before), countOf(odd)];
        if (2 * oddCount > count || isRule(odd)) continue;
        settled.add(odd);
        found.push({ odd, beside: [before.last, after.first], count, oddCount });
      }
      break;
    }
  }
  for (let k = 0; k + 1 < stretches.length; k++) {
    const [one, other] = [stretches[k], stretches[k + 1]];
    if (!one || !other || settled.has(one) || settled.has(other)) continue;
    const [size, otherSize] = [sizeOf(one), sizeOf(other)];
    // A formula that stands once is no neighbour to go by.
    if (size <= otherSize && countOf(other) > 1 && !isRule(one))
      found.push({ odd: one, beside: [other.first], count: countOf(other), oddCount: countOf(one) });
    if (otherSize <= size && countOf(one) > 1 && !isRule(other))
      found.push({ odd: other, beside: [one.last], count: countOf(one), oddCount: countOf(other) });
  }
  return found;
}

export function sizeOf({ first, last }: Stretch): number {
  return last - first + 1;
}
