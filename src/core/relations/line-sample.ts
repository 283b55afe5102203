/** Fewer lines than this are looked at all. */
const MANY = 1024;
const SAMPLED = 128;
/** Multiples of the golden ratio are spread evenly and keep no step with anything that repeats line by line. */
const GOLDEN = 0.6180339887498949;
/** A sample that fails on so many more than it may, in shares, would be met once in millions. */
const MARGIN = 0.25;

/** A few of very many lines, on which a rule is tried before all; none where there are not so many. */
export function sampledLines(lineCount: number): readonly number[] {
  if (lineCount < MANY) return [];
  return Array.from({ length: SAMPLED }, (_, k) => Math.floor((((k + 1) * GOLDEN) % 1) * lineCount));
}

/**
 * Whether a rule that may fail on a share of all lines fails on so many of a sample that it need not be tried on
 * the others.
 */
export function isRefuted(
  sample: readonly number[],
  mayFail: number,
  failsOn: (line: number) => boolean,
): boolean {
  let left = (mayFail + MARGIN) * sample.length;
  for (const line of sample) if (failsOn(line) && --left < 0) return true;
  return false;
}
