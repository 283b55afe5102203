import { type Support } from "./candidate";
import { looksLikeMean, type SumRule, sumLines, toleranceOn } from "./line-sum";
import type { LineView } from "./line-view";
import { roundingReach } from "./rounding-reach";

/** How many of all lines must hold, and how few may miss otherwise than a mean does, before the others are set aside. */
const SHARE = 0.3;
const MOST_OTHERS = 0.1;
const FEWEST_LINES = 2;
/** Lines that are chosen afterwards must bring more bits than lines that are all there are. */
const MORE_BITS = 4;

/** Whether a rule that fails on some lines may be one of the others. */
export function mayHaveCountingLines({ holds, fails, meanLike }: Support): boolean {
  const lines = holds + fails;
  return (
    meanLike > 0 && holds >= FEWEST_LINES && holds >= SHARE * lines && fails - meanLike <= MOST_OTHERS * lines
  );
}

/**
 * In a table of counts and of means, rates and percentages the same rows make the total of the one and none of
 * the other. Where enough lines bear a sum out and nearly all that do not look like means, the rule is one of
 * the former; a line that misses otherwise stays with it, and is a finding.
 * @param roundedTo unit to which whole numbers are rounded; 0 for counts
 * @returns those lines; undefined where the figures are of one kind
 */
export function countingLines(
  view: LineView,
  rule: SumRule,
  support: Support,
  roundedTo = 0,
): number[] | undefined {
  if (!mayHaveCountingLines(support)) return undefined;
  const sums = sumLines(view, rule);
  const slackOn = (line: number): number =>
    view.halfUnit[line] === 0
      ? roundingReach(sums.count[line] ?? 0) * roundedTo
      : toleranceOn(view, sums, line);
  return Array.from(view.lines, (_, l) => l).filter(
    (l) =>
      sums.count[l] === 0 ||
      Math.abs((sums.sum[l] ?? 0) - (sums.total[l] ?? 0)) <= slackOn(l) ||
      !looksLikeMean(sums, l),
  );
}

/** What choosing the lines afterwards costs: one of all ways to choose so many, in bits. */
export function priceOfChoice({ holds, fails }: Support): number {
  let bits = MORE_BITS;
  const few = Math.min(holds, fails);
  for (let k = 0; k < few; k++) bits += Math.log2((holds + fails - k) / (k + 1));
  return bits;
}
