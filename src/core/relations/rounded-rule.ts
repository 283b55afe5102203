import type { Support } from "./candidate";
import { deviationOf } from "./rounding-reach";

/** Of the lines that could hold, how many must; of those that do not look like means, more. */
const COVERAGE = 0.7;
const ROUNDED_COVERAGE = 0.9;
const FEWEST_LINES = 3;
/** Standard deviations by which more sums than expected may be exact. */
const FEW = 3;

/** Whether nearly all gaps are so small that rounding may have made them, but for those of means: worth weighing as rounded figures. */
export function mayBeRounded({ holds, near, fails, meanLike }: Support): boolean {
  return near > 0 && fails - near - meanLike <= (1 - COVERAGE) * (holds + fails);
}

/** Whether a rule between rounded figures covers its lines: all, or nearly all of more than a few. */
export function coversAsRounded({ holds, fails, meanLike }: Support): boolean {
  const lines = holds + fails;
  if (fails === 0) return true;
  return holds >= FEWEST_LINES && holds >= ROUNDED_COVERAGE * (lines - meanLike) && holds >= COVERAGE * lines;
}

/**
 * Rounding leaves only so many sums exact: where far more are, the figures are counts, and what misses is a slip.
 * @param parts how many there are
 * @param exact what the figures say as counts; @param rounded as rounded figures
 */
export function isRoundingLikely(parts: number, exact: Support, { holds }: Support): boolean {
  const share = Math.min(1, 1 / (Math.sqrt(2 * Math.PI) * deviationOf(parts)));
  return exact.holds <= holds * share + FEW * Math.sqrt(holds * share * (1 - share)) + 1;
}
