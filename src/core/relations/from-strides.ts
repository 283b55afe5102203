import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";
import { pivotLines } from "./pivot-lines";

/** Every second to twelfth position: sexes, years, quarters, months side by side. */
const SHORTEST = 2;
const LONGEST = 12;
/** The first part stands at most this many strides from its total. */
const FARTHEST = 3;
const MOST_POSITIONS = 256;
const PRICE = 5;

/**
 * Parts at even distances: of columns that repeat men, women, total for each age, the total of all men is the
 * sum of every third. Each stride and beginning is walked once, on a few lines of the total.
 * @param live positions still to be explained, ascending
 */
export function candidatesFromStrides(view: LineView, live: readonly number[]): Candidate[] {
  const candidates: Candidate[] = [];
  const n = live.length;
  if (n > MOST_POSITIONS) return candidates;
  for (let at = 0; at < n; at++) {
    const lines = pivotLines(view, live[at] ?? 0);
    if (lines.length === 0 || !view.budget.spend(n * LONGEST * lines.length)) continue;
    for (let stride = SHORTEST; stride <= LONGEST; stride++) {
      for (const step of [stride, -stride]) {
        for (let gap = 1; gap <= FARTHEST * stride; gap++) {
          const parts = walk(view, live, at, at + Math.sign(step) * gap, step, lines);
          if (parts) candidates.push(candidateOf(live[at] ?? 0, parts, gap / stride));
        }
      }
    }
  }
  return candidates;
}

/** Steps from `from` until the sums agree with the total on two of the lines (or on all, where there are fewer). */
function walk(
  view: LineView,
  live: readonly number[],
  at: number,
  from: number,
  step: number,
  lines: readonly number[],
): number[] | undefined {
  const { units, halfUnit } = view;
  const L = view.lines.length;
  const total = (live[at] ?? 0) * L;
  const needed = Math.min(2, lines.length);
  // A rule that fails on the first line must hold on the second: two running sums decide whether to look closer.
  const [one = 0, two = one] = lines;
  let [sumOne, sumTwo, count] = [0, 0, 0];
  for (let next = from; next >= 0 && next < live.length; next += step) {
    const part = (live[next] ?? 0) * L;
    sumOne += units[part + one] ?? 0;
    sumTwo += units[part + two] ?? 0;
    if (++count < 2) continue;
    const near = (sum: number, line: number): boolean =>
      Math.abs(sum - (units[total + line] ?? 0)) <= (halfUnit[line] ?? 0) * (count + 1);
    if (!near(sumOne, one) && !near(sumTwo, two)) continue;
    const parts = Array.from({ length: count }, (_, k) => live[from + k * step] ?? 0);
    const hits = lines.filter((line) =>
      near(
        parts.reduce((sum, position) => sum + (units[position * L + line] ?? 0), 0),
        line,
      ),
    );
    if (hits.length >= needed) return parts.sort((a, b) => a - b);
  }
  return undefined;
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
