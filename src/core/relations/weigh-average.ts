import { type FigureLines, halfUnitOf } from "./figure-lines";
import { isRefuted } from "./line-sample";

const MOST_BITS_A_LINE = 10;
const ENOUGH_BITS = 120;
const DECLARED_BAR = 8;
const BAR = 30;
const DECLARED_COVERAGE = 0.5;
const COVERAGE = 0.85;
const NEAR = 0.1;

/** The figures of some positions on one line; filled again and again. */
export interface PartsOnLine {
  sum: number;
  count: number;
  low: number;
  high: number;
}

/** Reads the parts of a mean on a line. */
export type ReadParts = (line: number, into: PartsOnLine) => void;

/** @param parts positions of the view */
export function partsReader({ figures, lines }: FigureLines, parts: readonly number[]): ReadParts {
  const L = lines.length;
  return (line, into) => {
    let [sum, count, low, high] = [0, 0, Infinity, -Infinity];
    for (const part of parts) {
      const figure = figures[part * L + line] ?? NaN;
      if (Number.isNaN(figure)) continue;
      sum += figure;
      count++;
      if (figure < low) low = figure;
      if (figure > high) high = figure;
    }
    into.sum = sum;
    into.count = count;
    into.low = low;
    into.high = high;
  };
}

/** The same for parts that are asked for again and again: every line is added up once. */
export function rememberingReader(view: FigureLines, parts: readonly number[]): ReadParts {
  const read = partsReader(view, parts);
  const L = view.lines.length;
  let [remembered, known] = [new Float64Array(0), new Uint8Array(0)];
  return (line, into) => {
    if (known.length === 0) [remembered, known] = [new Float64Array(4 * L), new Uint8Array(L)];
    const at = 4 * line;
    if (known[line]) {
      into.sum = remembered[at] ?? 0;
      into.count = remembered[at + 1] ?? 0;
      into.low = remembered[at + 2] ?? 0;
      into.high = remembered[at + 3] ?? 0;
      return;
    }
    read(line, into);
    known[line] = 1;
    remembered[at] = into.sum;
    remembered[at + 1] = into.count;
    remembered[at + 2] = into.low;
    remembered[at + 3] = into.high;
  };
}

/** Bits that the lines of a view give to a position as the mean of others, and what they cost where they do not. */
export interface AverageWeight {
  readonly bits: number;
  readonly score: number;
}

/**
 * @param bonus bits for what stands beside it
 * @param sample lines on which it is tried before all
 * @returns undefined where the position is no mean of these parts
 */
export function weighAverage(
  view: FigureLines,
  total: number,
  readParts: ReadParts,
  declared: boolean,
  bonus: number,
  sample: readonly number[],
): AverageWeight | undefined {
  const { figures } = view;
  const L = view.lines.length;
  const needed = declared ? DECLARED_COVERAGE : COVERAGE;
  const parts: PartsOnLine = { sum: 0, count: 0, low: 0, high: 0 };
  const isOff = (target: number, half: number): boolean =>
    Math.abs(parts.sum / parts.count - target) > half * (1 + 1e-6) + 1e-9 * Math.abs(target);
  const failsOn = (l: number): boolean => {
    const target = figures[total * L + l] ?? NaN;
    if (Number.isNaN(target)) return false;
    readParts(l, parts);
    return parts.count > 0 && isOff(target, halfUnitOf(view, total, total * L + l));
  };
  if (isRefuted(sample, 1 - needed, failsOn)) return undefined;
  const seen = new Set<number>();
  const mayFail = (1 - needed) * L;
  let [holds, fails, near, bits] = [0, 0, 0, 0];
  for (let l = 0; l < L; l++) {
    const target = figures[total * L + l] ?? NaN;
    if (Number.isNaN(target)) continue;
    readParts(l, parts);
    const { sum, count, low, high } = parts;
    if (count === 0) continue;
    const half = halfUnitOf(view, total, total * L + l);
    if (isOff(target, half)) {
      if (++fails > mayFail) return undefined;
      if (Math.abs(sum / count - target) <= NEAR * Math.abs(target)) near++;
      continue;
    }
    if (count < 2 || high === low) continue;
    holds++;
    if (bits >= ENOUGH_BITS) continue;
    // Lines that are copies of each other, but for their size, say it once: where the mean lies, and how far the parts.
    const shape =
      Math.round((20 * (target - low)) / (high - low)) * 1000 +
      Math.round((40 * (high - low)) / (Math.abs(high) + Math.abs(low)));
    if (seen.has(shape)) continue;
    seen.add(shape);
    bits += Math.min(MOST_BITS_A_LINE, Math.log2(1 + (high - low) / (2 * half)));
  }
  if (holds < (declared ? 1 : 2) || holds < needed * (holds + fails)) return undefined;
  const score = bits - 2 * near - (declared ? 4 : 6) * (fails - near) + bonus;
  return score < (declared ? DECLARED_BAR : BAR) ? undefined : { bits, score };
}
