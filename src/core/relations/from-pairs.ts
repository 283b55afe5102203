import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

/** Positions this far apart at most are tried as a + b = c. */
const WINDOW = 12;
/** What a pair must bring more than a run: any three numbers are a pair. */
const PRICE = 9;
const LINES_TRIED = 3;

/**
 * Two live positions, not next to each other, that add up to a third: differences too, written with
 * the minuend as total. Tried after the runs, when what is explained no longer stands between.
 */
export function candidatesFromPairs(view: LineView, live: readonly number[]): Candidate[] {
  const L = view.lines.length;
  const candidates: Candidate[] = [];
  const lines = telling(view, live);
  if (lines.length === 0) return candidates;
  for (let a = 0; a < live.length; a++) {
    for (let b = a + 1; b < Math.min(live.length, a + WINDOW); b++) {
      for (let t = Math.max(0, b - WINDOW); t < Math.min(live.length, a + WINDOW); t++) {
        if (t === a || t === b) continue;
        const [first = 0, second = 0, total = 0] = [live[a], live[b], live[t]];
        const hits = (l: number): boolean => {
          const value = view.units[total * L + l] ?? 0;
          const sum = (view.units[first * L + l] ?? 0) + (view.units[second * L + l] ?? 0);
          return value !== 0 && Math.abs(sum - value) <= 3 * (view.halfUnit[l] ?? 0);
        };
        let count = 0;
        for (const l of lines) if (hits(l)) count++;
        if (count < Math.min(2, lines.length)) continue;
        const distance = Math.max(Math.abs(t - a), Math.abs(t - b)) - 1;
        candidates.push({
          total,
          parts: [first, second],
          signs: [1, 1],
          evidence: ["arithmetic"],
          declared: false,
          scattered: distance > 0,
          bonus: -PRICE - distance,
        });
      }
    }
  }
  return candidates;
}

/** The lines with the most figures that are not zero. */
function telling(view: LineView, live: readonly number[]): number[] {
  const L = view.lines.length;
  const step = Math.max(1, Math.floor(L / 512));
  const lines: { l: number; count: number }[] = [];
  for (let l = 0; l < L; l += step) {
    let count = 0;
    for (const p of live) if (view.units[p * L + l] !== 0) count++;
    if (count >= 3) lines.push({ l, count });
  }
  lines.sort((x, y) => y.count - x.count || x.l - y.l);
  return lines.slice(0, LINES_TRIED).map(({ l }) => l);
}
