import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";
import { pivotLines } from "./pivot-lines";

/** Beyond this many positions any figure is the sum of two others. */
export const MOST_FOR_DIFFERENCES = 300;

/**
 * Two positions, however far apart and whatever else they are part of, that make a third on every line: profit
 * is revenue less cost, the balance is what came in less what went out. Only what is proved beyond doubt is
 * taken (`onlyProved`).
 */
export function candidatesFromDifferences(view: LineView, positions: readonly number[]): Candidate[] {
  const L = view.lines.length;
  const n = positions.length;
  const candidates: Candidate[] = [];
  if (n > MOST_FOR_DIFFERENCES || !view.budget.spend(4 * n * n)) return candidates;
  const [line] = pivotLines(view, mostTelling(view, positions));
  if (line === undefined) return candidates;
  const at = (position: number, l: number): number => view.units[position * L + l] ?? 0;
  const byValue = new Map<number, number[]>();
  for (const position of positions) {
    const value = at(position, line);
    if (value === 0) continue;
    const same = byValue.get(value);
    if (same) same.push(position);
    else byValue.set(value, [position]);
  }
  const slack = Math.ceil(3 * (view.halfUnit[line] ?? 0));
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const [first = 0, second = 0] = [positions[a], positions[b]];
      if (at(first, line) === 0 || at(second, line) === 0) continue;
      for (let off = -slack; off <= slack; off++) {
        for (const total of byValue.get(at(first, line) + at(second, line) + off) ?? []) {
          if (total === first || total === second || !holdsElsewhere(view, total, first, second)) continue;
          candidates.push({
            total,
            parts: [first, second],
            signs: [1, 1],
            evidence: ["arithmetic"],
            declared: false,
            onlyProved: true,
            scattered: true,
            bonus: -2 * Math.log2(n) - span(first, second, total) / n,
          });
        }
      }
    }
  }
  return candidates;
}

/** How far three positions lie apart: of twins, the nearest is meant. */
function span(...positions: readonly number[]): number {
  return Math.max(...positions) - Math.min(...positions);
}

/** The position with figures on most lines. */
function mostTelling({ lines, units }: LineView, positions: readonly number[]): number {
  const L = lines.length;
  let [best, most] = [positions[0] ?? 0, -1];
  for (const position of positions) {
    let count = 0;
    for (let l = 0; l < L; l++) if (units[position * L + l] !== 0) count++;
    if (count > most) [best, most] = [position, count];
  }
  return best;
}

/** A few lines tell nearly all that do not hold. */
const LINES_TRIED = 8;

function holdsElsewhere(view: LineView, total: number, first: number, second: number): boolean {
  const L = view.lines.length;
  for (let l = 0; l < Math.min(L, LINES_TRIED); l++) {
    const [t = 0, a = 0, b = 0] = [total, first, second].map((position) => view.units[position * L + l]);
    if (Math.abs(t - a - b) > 3 * (view.halfUnit[l] ?? 0)) return false;
  }
  return true;
}
