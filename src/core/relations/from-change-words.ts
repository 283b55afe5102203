import { type Concept, readingOf } from "../labels/lexicon";
import { isShareLabel } from "../tables/column-roles";
import type { Candidate } from "./candidate";
import { type SumRule, sumLines, toleranceOn } from "./line-sum";
import type { LineView } from "./line-view";

const BONUS = 10;
/** The two figures that are compared stand so near at most. */
const FARTHEST = 8;
/** Of its lines, how many must hold: any two small figures differ by a third here and there. */
const COVERAGE = 0.7;

/** What is named a difference makes one figure of another: later = earlier + change, plan = done + remaining. */
const DIFFERENCES: readonly Concept[] = ["change", "remaining"];

/**
 * Differences by their names, `Tăng, giảm so với năm trước`, `Còn lại`, in columns as in rows. Of all pairs
 * that stand near, those are tried that most lines bear out.
 * @param live positions still to be explained, ascending
 */
export function candidatesFromChangeWords(view: LineView, live: readonly number[]): Candidate[] {
  return live.flatMap((position, k) => (isDifference(view, position) ? nearPairs(view, live, k) : []));
}

function isDifference({ table, direction, positions }: LineView, position: number): boolean {
  const grid = positions[position] ?? 0;
  const label =
    direction === "across"
      ? { words: table.paths[grid] ?? [], says: readingOf(table.paths[grid] ?? []) }
      : table.labelOf(grid);
  const { whole, first } = label.says;
  if (whole.size + first.size === 0) return false;
  return DIFFERENCES.some((concept) => whole.has(concept) || first.has(concept)) && !isShareLabel(label);
}

function nearPairs(view: LineView, live: readonly number[], k: number): Candidate[] {
  const change = live[k] ?? 0;
  const near = live.slice(Math.max(0, k - FARTHEST), k + 3).filter((position) => position !== change);
  return near.flatMap((now) =>
    near.flatMap((before): Candidate[] => {
      if (now === before || !view.budget.spend(view.lines.length)) return [];
      const rule: SumRule = { total: now, parts: [before, change], signs: [1, 1] };
      if (!holdsMostly(view, rule)) return [];
      const distance = Math.max(now, before, change) - Math.min(now, before, change) - 2;
      return [{ ...rule, evidence: ["header"], declared: true, tentative: true, bonus: BONUS - distance }];
    }),
  );
}

/** On most lines on which something has changed. */
function holdsMostly(view: LineView, rule: SumRule): boolean {
  const sums = sumLines(view, rule);
  let [holds, fails, changed] = [0, 0, 0];
  for (let l = 0; l < view.lines.length; l++) {
    if ((sums.count[l] ?? 0) < 2) continue;
    if (Math.abs((sums.sum[l] ?? 0) - (sums.total[l] ?? 0)) > toleranceOn(view, sums, l)) fails++;
    else {
      holds++;
      if (sums.nonZero[l] === 2) changed++;
    }
  }
  return changed >= 2 && holds >= COVERAGE * (holds + fails);
}
