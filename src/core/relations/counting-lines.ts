import { type Support } from "./candidate";
import { looksLikeMean, type SumRule, sumLines, toleranceOn } from "./line-sum";
import type { LineView } from "./line-view";

/** What the lines on which it holds must bring, and how many of all they must be, before the others are set aside. */
const BITS = 80;
const SHARE = 0.3;
const MOST_OTHERS = 0.1;

/** Whether a rule that fails on some lines may be one of the others. */
export function mayHaveCountingLines({ holds, fails, meanLike, bits }: Support): boolean {
  const lines = holds + fails;
  return bits >= BITS && holds >= SHARE * lines && fails - meanLike <= MOST_OTHERS * lines;
}

/**
 * In a table of counts and of means, rates and percentages the same rows make the total of the one and none of
 * the other. Where many lines bear a sum out and nearly all that do not look like means, the rule is one of
 * the former; a line that misses otherwise stays with it, and is a finding.
 * @returns those lines; undefined where the figures are of one kind
 */
export function countingLines(view: LineView, rule: SumRule, support: Support): number[] | undefined {
  if (!mayHaveCountingLines(support)) return undefined;
  const sums = sumLines(view, rule);
  return Array.from(view.lines, (_, l) => l).filter(
    (l) =>
      sums.count[l] === 0 ||
      Math.abs((sums.sum[l] ?? 0) - (sums.total[l] ?? 0)) <= toleranceOn(view, sums, l) ||
      !looksLikeMean(sums, l),
  );
}
