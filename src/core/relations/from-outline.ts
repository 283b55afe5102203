import type { Numbering } from "../labels/fold-label";
import type { RowLabel } from "../tables/row-labels";
import type { Candidate } from "./candidate";
import { candidatesFromSections } from "./from-sections";
import type { LineView } from "./line-view";

const BONUS = 8;
/** How strong a numbering is; rows without one stand below those that have one. */
const RANK: Readonly<Record<Numbering, number>> = {
  roman: 0,
  "letter-capital": 0,
  number: 2,
  "number-2": 3,
  "number-3": 4,
  letter: 4,
  dash: 5,
  plus: 6,
  none: 7,
};

/** The weak marks of parts, below rows that bear none. */
const MARKED: Readonly<Partial<Record<Numbering, number>>> = { letter: 1, dash: 2, plus: 3 };

/**
 * What the outline of the rows says: a row is made of the rows under it that stand one step deeper,
 * by numbering (I, 1, a, -), by indent, by bold type, or in a group of the sheet's outline; there also of
 * the rows above it. All rows that are built alike are one family: where most of them add up, those that
 * do not are findings.
 * @param live positions still to be explained, ascending
 */
export function candidatesFromOutline(view: LineView, live: readonly number[]): Candidate[] {
  if (view.direction !== "down") return [];
  const labels = live.map((position) => view.table.labelOf(view.positions[position] ?? 0));
  // "Trong đó" without figures of its own heads some of the whole, beside its parts.
  const rowOf = (k: number): number => view.positions[live[k] ?? 0] ?? 0;
  const beginsSome = live.map(
    (_, k) => k > 0 && rowOf(k) > rowOf(k - 1) + 1 && view.table.labelOf(rowOf(k) - 1).isOfWhich,
  );
  const candidates: Candidate[] = [];
  for (const [family, depthOf, step] of MEASURES) {
    if (areAlike(labels, depthOf)) continue;
    const depths = labels.map(depthOf);
    for (let k = 0; k < live.length; k++) {
      const parts = childrenOf(view, k, step, depths, labels, beginsSome).map((at) => live[at] ?? 0);
      if (parts.length < 2) continue;
      const signs = parts.map(() => 1 as const);
      const total = live[k] ?? 0;
      candidates.push({
        total,
        parts,
        signs,
        evidence: ["layout"],
        declared: true,
        tentative: true,
        families: [`${family}${String(depths[k])}`],
        bonus: BONUS,
      });
    }
  }
  return [...candidates, ...candidatesFromSections(view, live, labels)];
}

function areAlike(labels: readonly RowLabel[], depthOf: (label: RowLabel) => number): boolean {
  const [first] = labels;
  const depth = first && depthOf(first);
  for (const label of labels) if (depthOf(label) !== depth) return false;
  return true;
}

/** Ways to tell how deep a row stands, and on which side of a total its parts are. */
const MEASURES: readonly (readonly [string, (label: RowLabel) => number, 1 | -1])[] = [
  ["numbering", ({ numbering }) => RANK[numbering], 1],
  ["mark", ({ numbering }) => MARKED[numbering] ?? 0, 1],
  ["indent", ({ indent }) => indent, 1],
  ["bold", ({ bold }) => (bold ? 0 : 1), 1],
  ["group-below", ({ outline }) => outline, 1],
  ["group-above", ({ outline }) => outline, -1],
];

/**
 * Rows after the k-th (or before it) that stand deeper, as far as the first that does not; of these, the
 * ones as deep as the nearest.
 */
function childrenOf(
  view: LineView,
  k: number,
  step: 1 | -1,
  depths: readonly number[],
  labels: readonly RowLabel[],
  beginsSome: readonly boolean[],
): number[] {
  const own = depths[k] ?? 0;
  const children: number[] = [];
  let level = Infinity;
  for (let at = k + step; at >= 0 && at < depths.length; at += step) {
    if (!view.budget.spend(1)) return [];
    const depth = depths[at] ?? 0;
    const label = labels[at];
    if (depth <= own || (label && (label.isTotal || label.isOfWhich))) break;
    if (beginsSome[at]) break;
    if (children.length === 0) level = depth;
    if (depth < level) break;
    if (depth === level) children.push(at);
  }
  return step > 0 ? children : children.reverse();
}
