/** Ways to hand out a fixed number so that it comes out exactly. */

/** Splits `total` in proportion to the weights, largest remainders first; nobody gets less than `least`. */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const spare = total - least * weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (spare * weight) / sum);
  const shares = exact.map((share) => Math.floor(share) + least);
  const missing = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** The `count` items of highest score; ties go to the earlier item. Items scored -Infinity are never taken. */
export function takeBest<T>(items: readonly T[], count: number, score: (item: T) => number): T[] {
  const ranked = items
    .map((item, index) => ({ item, index, score: score(item) }))
    .filter((entry) => entry.score !== -Infinity)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  if (ranked.length < count) throw new Error(`only ${ranked.length} of ${count} can be taken`);
  return ranked.slice(0, count).map(({ item }) => item);
}

/** Every value as often as its count says, in order. */
export function deck<T>(cards: readonly { readonly value: T; readonly count: number }[]): T[] {
  return cards.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
}
