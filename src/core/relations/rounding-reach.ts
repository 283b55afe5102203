/** Standard deviations beyond which rounding does not reach. */
const FAR = 4;

/** How far the rounding of so many parts and of their total may move a sum apart from it, in units it is rounded to. */
export function roundingReach(parts: number): number {
  return Math.min((parts + 1) / 2, FAR * deviationOf(parts));
}

/** Standard deviation of the rounding of so many parts and of their total together. */
export function deviationOf(parts: number): number {
  return Math.sqrt((parts + 1) / 12);
}
