import type { Support } from "./candidate";
import type { Chosen } from "./chosen";

/** Share of its lines on which a rule must hold to speak for its family. */
const MOST_LINES = 0.5;

/**
 * What most rules of a family obey is asked of the others: a subtotal that fails on its only line
 * among subtotals that hold is a finding. Where the gap is wide, twice as many must hold as fail, or
 * several measures (numbering, indent, bold) must say the same, or one slip of typing explain it.
 * @param isSlip whether no more than a slip of typing keeps a rule from holding
 */
export function judgeFamilies(
  rules: readonly Chosen[],
  isSlip: (rule: Chosen) => boolean,
): { vouchesFor(rule: Chosen): boolean } {
  const tally = new Map<string, { good: number; bad: number }>();
  for (const { families = [], support } of rules) {
    if (support.holds + support.fails === 0) continue;
    for (const family of families) {
      const counts = tally.get(family) ?? { good: 0, bad: 0 };
      counts[holdsMostly(support) ? "good" : "bad"]++;
      tally.set(family, counts);
    }
  }
  return {
    vouchesFor(rule) {
      const { families = [], support } = rule;
      if (support.fails === 0) return false;
      const counts = families.flatMap((family) => tally.get(family) ?? []);
      const agreeing = counts.filter(({ good, bad }) => good >= 1 && good >= bad);
      if (agreeing.length === 0) return false;
      if (support.near === support.fails || agreeing.length >= 2 || isSlip(rule)) return true;
      const isMean = support.meanLike === support.fails && support.holds === 0;
      return !isMean && counts.some(({ good, bad }) => good >= 2 && good >= 2 * bad);
    },
  };
}

/** A rule that fails on no line, and on how many it holds. */
export interface Fitting {
  readonly parts: readonly number[];
  readonly holds: number;
}

/**
 * Whether other totals have the same parts and fit without exception: then a total that only fits
 * here and there is a neighbour of the right one ("existing" beside "rated" organizations).
 */
export function outdoneBy(fitting: readonly Fitting[]): (rule: Chosen) => boolean {
  let best: Map<string, number> | undefined;
  const holdsOf = (parts: readonly number[]): number => {
    best ??= mostHolds(fitting);
    return best.get(parts.join()) ?? 0;
  };
  return ({ parts, support, declared, tentative }) =>
    support.fails > 0 && (!declared || tentative === true) && holdsOf(parts) > support.holds;
}

function mostHolds(fitting: readonly Fitting[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { parts, holds } of fitting) {
    const key = parts.join();
    best.set(key, Math.max(best.get(key) ?? 0, holds));
  }
  return best;
}

/** On most lines, and not only as zeros that add to zero. */
function holdsMostly({ holds, fails, bits }: Support): boolean {
  return bits > 0 && holds >= MOST_LINES * (holds + fails);
}
