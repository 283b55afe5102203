import type { Evidence } from "../report";
import { looksLikeMean, type SumRule, sumLines, toleranceOn } from "./line-sum";
import type { LineView } from "./line-view";
import { roundingReach } from "./rounding-reach";
import { FewTotals, SeenTotals } from "./seen-totals";

/** A rule that may hold between positions of a view: total = Σ sign·part. Indexes are those of the view. */
export interface Candidate extends SumRule {
  readonly evidence: readonly Evidence[];
  /** The sheet itself says so (formula, code row, captions), as against figures that happen to agree. */
  readonly declared: boolean;
  /** Lines on which a formula says it: where other lines do not follow, the rule is these lines' alone. */
  readonly formulaLines?: readonly number[];
  /** Declared only if the figures agree somewhere: "trong đó" may head a complete split or a few of the parts. */
  readonly tentative?: boolean;
  /** So plain that a wide gap on the only line is asked about too: men and women, the one total of a column. */
  readonly insistent?: boolean;
  /** Its parts may leave somebody out or count one twice ("Ngoại ngữ" under a number of people). */
  readonly loose?: boolean;
  /** Tried because names repeat: no more than a hint, and proved by its figures alone. */
  readonly hint?: boolean;
  /** Built like a rule that is proved: taken though its own figures prove nothing, if they do not deny it. */
  readonly inherited?: boolean;
  /** Found by trying very many sets of positions that do not stand together: offered, never called proved. */
  readonly scattered?: boolean;
  /** Found among so many that only what holds on every line, beyond chance, is taken. */
  readonly onlyProved?: boolean;
  /** Of all figures of the table but the first or the last: there was nothing to choose it from. */
  readonly whole?: boolean;
  /** Rules built alike bear one name, by one measure or several: what most of them obey is asked of all. */
  readonly families?: readonly string[];
  /** Bits that captions, labels and place add to or take from what the figures say. */
  readonly bonus: number;
}

/** What the figures say of a candidate. */
export interface Support {
  /** Lines on which it holds, nearly holds (within 10 %), and fails. Near lines are among the failing. */
  readonly holds: number;
  readonly near: number;
  readonly fails: number;
  /** Holding lines whose total is zero. */
  readonly zeros: number;
  /** Evidence of the holding lines against chance, in bits, before penalties. */
  readonly bits: number;
  /** Lines on which total and parts look like a mean: the total lies between the parts. */
  readonly meanLike: number;
}

const MOST_BITS_A_LINE = 16;
/** Bits a rule needs that only the figures speak for: one in 65.000 by chance. */
export const BAR = 16;
export const NEAR = 0.1;

/** How a rule is weighed. */
export interface Weighing {
  /** Bits of one line at most (see `bitsOfAHit`). */
  readonly cap: number;
  /** Lines that prove nothing new, because they are totals of other lines. */
  readonly ignored?: Uint8Array | undefined;
  /** The lines to look at, where not all. */
  readonly only?: readonly number[];
  /** Whole numbers are rounded to this unit; exact counts where absent. */
  readonly roundedTo?: number;
}

/**
 * Counts the lines on which a rule holds. A line speaks as evidence once per total value and only
 * with two parts that are not zero; how much, is log2 of how many values the total could have had,
 * at most what the table's own rate of chance hits allows (`cap`).
 */
export function weigh(
  view: LineView,
  rule: SumRule,
  { cap, ignored, only, roundedTo = 0 }: Weighing,
): Support {
  const seen = new SeenTotals();
  const sums = sumLines(view, rule);
  let [holds, zeros, near, fails, bits, meanLike] = [0, 0, 0, 0, 0, 0];
  const lineCount = only?.length ?? view.lines.length;
  for (let i = 0; i < lineCount; i++) {
    const l = only ? (only[i] ?? 0) : i;
    const count = sums.count[l] ?? 0;
    if (count === 0 || view.constant[l]) continue;
    const total = sums.total[l] ?? 0;
    const off = Math.abs((sums.sum[l] ?? 0) - total);
    const tolerance = view.halfUnit[l] === 0 ? roundingReach(count) * roundedTo : toleranceOn(view, sums, l);
    if (off > tolerance) {
      fails++;
      if (off <= NEAR * Math.abs(total)) near++;
      if (looksLikeMean(sums, l)) meanLike++;
      continue;
    }
    holds++;
    if (total === 0) zeros++;
    if ((sums.nonZero[l] ?? 0) < 2 || ignored?.[l]) continue;
    if (!seen.isNews(total, (sums.low[l] ?? 0) - (sums.high[l] ?? 0) / 3)) continue;
    bits += Math.min(cap, MOST_BITS_A_LINE, Math.log2(1 + Math.abs(total) / (2 * tolerance + 1)));
  }
  return { holds, zeros, near, fails, bits, meanLike };
}

/** The same for a view of many positions: the more there are to choose from, the more must agree. */
export function barOf(view: LineView): number {
  return BAR + Math.max(-3, Math.log2(view.positions.length) - 5);
}

/** So few totals are told apart quickest one by one. */
const FEW_LINES = 64;

/** Bits that a rule with this total would have if it held on every line. */
export function worthOf(view: LineView, total: number, cap: number, ignored?: Uint8Array): number {
  const L = view.lines.length;
  const seen = L <= FEW_LINES ? new FewTotals() : new SeenTotals();
  let bits = 0;
  for (let l = 0; l < L && bits < 2 * BAR; l++) {
    const value = view.units[total * L + l] ?? 0;
    if (!view.present[total * L + l] || ignored?.[l]) continue;
    if (value === 0 || !seen.isNews(value, l)) continue;
    bits += Math.min(cap, MOST_BITS_A_LINE, Math.log2(1 + Math.abs(value)));
  }
  return bits;
}

/** Bits for a candidate after all: evidence, what captions say, and what its failing lines cost. */
export function scoreOf(candidate: Candidate, support: Support): number {
  return support.bits + candidate.bonus - 3 * support.near - 6 * (support.fails - support.near);
}
