import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";
import { pivotLines } from "./pivot-lines";

/** Every second to twelfth position: sexes, years, quarters, months side by side. */
const SHORTEST = 2;
const LONGEST = 12;
/** The first part stands at most this many strides from its total. */
const FARTHEST = 3;
export const MOST_FOR_STRIDES = 256;
const PRICE = 5;

/**
 * Parts at even distances: of columns that repeat men, women, total for each age, the total of all men is the
 * sum of every third. Each stride and beginning is walked once, on a few lines of the total.
 * @param live positions still to be explained, ascending
 */
export function candidatesFromStrides(view: LineView, live: readonly number[]): Candidate[] {
  const candidates: Candidate[] = [];
  const n = live.length;
  if (n > MOST_FOR_STRIDES) return candidates;
  const known = new Map<number, LiveLine>();
  const lineOf = (line: number): LiveLine => {
    let found = known.get(line);
    if (!found) known.set(line, (found = readLiveLine(view, live, line)));
    return found;
  };
  for (let at = 0; at < n; at++) {
    const lines = pivotLines(view, live[at] ?? 0);
    if (lines.length === 0 || !view.budget.spend(n * LONGEST * lines.length)) continue;
    const tried = lines.map(lineOf);
    for (let stride = SHORTEST; stride <= LONGEST; stride++) {
      for (const step of [stride, -stride]) {
        for (let gap = 1; gap <= FARTHEST * stride; gap++) {
          const count = walk(tried, at, at + Math.sign(step) * gap, step);
          if (count === 0) continue;
          const parts = Array.from(
            { length: count },
            (_, k) => live[at + Math.sign(step) * gap + k * step] ?? 0,
          );
          candidates.push(
            candidateOf(
              live[at] ?? 0,
              parts.sort((a, b) => a - b),
              gap / stride,
            ),
          );
        }
      }
    }
  }
  return candidates;
}

/** The figures of the live positions on one line. */
interface LiveLine {
  readonly figures: Float64Array;
  readonly halfUnit: number;
  /** None is below 0: a sum that is too large stays so. */
  readonly isRising: boolean;
}

function readLiveLine({ units, lines, halfUnit }: LineView, live: readonly number[], line: number): LiveLine {
  const figures = Float64Array.from(live, (position) => units[position * lines.length + line] ?? 0);
  return { figures, halfUnit: halfUnit[line] ?? 0, isRising: figures.every((figure) => figure >= 0) };
}

/**
 * Steps from `from` until the sums agree with the total on two of the lines (or on all, where there are fewer).
 * @returns how many steps; 0 where they never do
 */
function walk(lines: readonly LiveLine[], at: number, from: number, step: number): number {
  // A rule that fails on the first line must hold on the second: two running sums decide whether to look closer.
  const [one, two = one] = lines;
  if (!one || !two) return 0;
  const n = one.figures.length;
  const needed = Math.min(2, lines.length);
  const [totalOne, totalTwo] = [one.figures[at] ?? 0, two.figures[at] ?? 0];
  const mostOne = one.isRising ? totalOne + one.halfUnit * (n + 1) : Infinity;
  const mostTwo = two.isRising ? totalTwo + two.halfUnit * (n + 1) : Infinity;
  let [sumOne, sumTwo, count] = [0, 0, 0];
  for (let next = from; next >= 0 && next < n; next += step) {
    sumOne += one.figures[next] ?? 0;
    sumTwo += two.figures[next] ?? 0;
    count++;
    if (sumOne > mostOne && sumTwo > mostTwo) return 0;
    if (count < 2) continue;
    if (
      Math.abs(sumOne - totalOne) > one.halfUnit * (count + 1) &&
      Math.abs(sumTwo - totalTwo) > two.halfUnit * (count + 1)
    )
      continue;
    if (lines.filter((line) => agrees(line, at, from, step, count)).length >= needed) return count;
  }
  return 0;
}

function agrees(
  { figures, halfUnit }: LiveLine,
  at: number,
  from: number,
  step: number,
  count: number,
): boolean {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += figures[from + k * step] ?? 0;
  return Math.abs(sum - (figures[at] ?? 0)) <= halfUnit * (count + 1);
}

function candidateOf(total: number, parts: readonly number[], strides: number): Candidate {
  return {
    total,
    parts,
    signs: parts.map(() => 1),
    evidence: ["arithmetic"],
    declared: false,
    scattered: true,
    bonus: -PRICE - 2 * strides,
  };
}
