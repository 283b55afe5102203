import { type Candidate, scoreOf, weigh, type Weighing } from "./candidate";
import type { Chosen } from "./chosen";
import type { LineView } from "./line-view";
import type { TakenRules } from "./taken-rules";

/** Fewer lines than this may all be slips; they are judged as any rule is. */
const FEWEST_LINES = 3;

/**
 * What the sheet declares outright (a code row, men and women beside their total) and its figures
 * deny on most lines, where no other rule explains the total: it cannot be judged which of the two is
 * wrong, and it is not passed over in silence either.
 */
export function contradictedDeclarations(
  view: LineView,
  candidates: readonly Candidate[],
  taken: TakenRules,
  weighing: Weighing,
): Chosen[] {
  return candidates.flatMap((candidate): Chosen[] => {
    const { declared, tentative = false, insistent = false, evidence } = candidate;
    if (!declared || tentative || !(insistent || evidence.includes("code-row"))) return [];
    if (taken.explains(candidate)) return [];
    const support = weigh(view, candidate, weighing);
    if (support.fails < FEWEST_LINES || support.holds >= support.fails) return [];
    const rule = { ...candidate, support, score: scoreOf(candidate, support), contradicted: true };
    taken.add(rule);
    return [rule];
  });
}
