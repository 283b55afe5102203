import { BAR, type Candidate, scoreOf, weigh, type Weighing } from "./candidate";
import type { Chosen } from "./chosen";
import { looksLikeMean, sumLines } from "./line-sum";
import type { LineView } from "./line-view";
import type { TakenRules } from "./taken-rules";

/** How far a figure may be from the sum of all others to be near it. */
const NEAR = 0.02;
/** A figure nearer than this says no more: what is exact was found otherwise. */
const NEAREST = 0.0005;
const FEWEST_LINES = 3;
/** Of the lines that are no means, how many must be near. */
const COVERAGE = 0.9;
/** Lines on which the first half of the parts makes nearly the same share tell one thing: one year after another. */
const SAME_SHARE = 0.01;

/**
 * The one figure of a table that comes near the sum of all others, line by line, and is not that sum: parts that are
 * not listed, figures that were made up apart. That there is a total to be checked is beyond chance, how it is made
 * is not known: it is neither taken as right nor passed over in silence.
 * @param candidates of which those of all figures are looked at
 */
export function nearTotals(
  view: LineView,
  candidates: readonly Candidate[],
  taken: TakenRules,
  weighing: Weighing,
): Chosen[] {
  return candidates.flatMap((candidate): Chosen[] => {
    if (candidate.whole !== true || taken.explains(candidate)) return [];
    if (nearness(view, candidate) + candidate.bonus < BAR) return [];
    const support = weigh(view, candidate, weighing);
    const rule = { ...candidate, support, score: scoreOf(candidate, support), contradicted: true };
    if (!taken.admits(rule)) return [];
    taken.add(rule);
    return [rule];
  });
}

/** Bits by which a figure is nearer to the sum of its parts than any would be; 0 where it is not, on most lines. */
function nearness(view: LineView, rule: Candidate): number {
  const sums = sumLines(view, rule);
  const L = view.lines.length;
  const half = rule.parts.slice(0, rule.parts.length >> 1);
  const shares: number[] = [];
  let [judged, near, bits] = [0, 0, 0];
  for (let l = 0; l < L; l++) {
    const total = sums.total[l] ?? 0;
    if (view.constant[l] || total === 0 || (sums.nonZero[l] ?? 0) < rule.parts.length / 2) continue;
    if (looksLikeMean(sums, l)) continue;
    judged++;
    const gap = Math.abs((sums.sum[l] ?? 0) - total) / Math.abs(total);
    if (gap > NEAR) continue;
    near++;
    const share = half.reduce((sum, part) => sum + (view.units[part * L + l] ?? 0), 0) / total;
    if (shares.some((other) => Math.abs(other - share) <= SAME_SHARE)) continue;
    shares.push(share);
    bits += Math.log2(1 / (2 * Math.max(gap, NEAREST)));
  }
  return near >= FEWEST_LINES && near >= COVERAGE * judged ? bits : 0;
}
