import type { Candidate } from "./candidate";
import type { OfWhichRule } from "./from-of-which";
import type { LineView } from "./line-view";

const BONUS = 6;
/** "Trong đó: A", and no more than so many rows below it that may be the rest. */
const MOST_BELOW = 6;

/** "Trong đó" may head a complete split: its parts are tried as a sum, and the figures decide. */
export function candidatesFromOfWhich(view: LineView, rules: readonly OfWhichRule[]): Candidate[] {
  const positionOf = new Map<number, number>();
  view.positions.forEach((grid, position) => positionOf.set(grid, position));
  return rules.flatMap((rule): Candidate[] => {
    const total = positionOf.get(rule.whole);
    const parts = rule.parts.flatMap((part) => positionOf.get(part) ?? []);
    if (rule.direction !== view.direction || total === undefined) return [];
    const [only] = parts;
    const splits = parts.length === 1 && only !== undefined ? withRowsBelow(view, total, only) : [parts];
    return splits
      .filter(({ length }) => length >= 2)
      .map((split) => ({
        total,
        parts: split,
        signs: split.map(() => 1 as const),
        evidence: ["header"] as const,
        declared: true,
        tentative: true,
        bonus: BONUS,
      }));
  });
}

/** `Trong đó: Đảng bộ` with `Chi bộ` below it: the part and the rows that follow, one more each time. */
function withRowsBelow(view: LineView, total: number, part: number): number[][] {
  if (view.direction !== "down" || part !== total + 1) return [];
  const splits: number[][] = [];
  const split = [part];
  for (let next = part + 1; next < view.positions.length && split.length <= MOST_BELOW; next++) {
    const label = view.table.labelOf(view.positions[next] ?? 0);
    if (label.isOfWhich || label.isTotal) break;
    split.push(next);
    splits.push([...split]);
  }
  return splits;
}
