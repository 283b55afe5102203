import { type Candidate, worthOf } from "./candidate";
import { bitsOfAHit } from "./chance";
import { choose } from "./choose";
import type { Chosen } from "./chosen";
import { contradictedDeclarations } from "./contradicted";
import { throughSubtotals } from "./direct-children";
import { candidatesFromBlocks } from "./from-blocks";
import { candidatesFromCalledTotals } from "./from-called-totals";
import { candidatesFromCaptions } from "./from-captions";
import { candidatesFromChangeWords } from "./from-change-words";
import { candidatesFromCodeRow } from "./from-code-row";
import { candidatesFromDifferences, MOST_FOR_DIFFERENCES } from "./from-differences";
import { candidatesFromFlows } from "./from-flows";
import { candidatesFromFormulas } from "./from-formulas";
import { candidatesFromGroups } from "./from-groups";
import { candidatesFromLabels } from "./from-labels";
import { candidatesFromOutline } from "./from-outline";
import { candidatesFromPairs } from "./from-pairs";
import { candidatesFromRepeats } from "./from-repeats";
import { candidatesFromRuns, type RunBonus } from "./from-runs";
import { candidatesFromShapes } from "./from-shapes";
import { candidatesFromStrides, MOST_FOR_STRIDES } from "./from-strides";
import { candidatesFromSubsets } from "./from-subsets";
import { candidatesFromWhole } from "./from-whole";
import { candidatesFromOfWhich } from "./from-of-which-sums";
import type { OfWhichRule } from "./from-of-which";
import type { LineView } from "./line-view";
import { isLowRank } from "./low-rank";
import { mergeSame } from "./merge-candidates";
import { nearTotals } from "./near-totals";
import { runBonus } from "./run-bonus";
import { TakenRules } from "./taken-rules";

/** Subtotals of subtotals: no table that people keep is deeper. */
const MOST_LEVELS = 6;
/** Beyond this many live positions pairs prove nothing. */
const MOST_FOR_PAIRS = 400;

/** What captions, labels and layout declare of the positions still to be explained. */
const DECLARATIONS = [
  candidatesFromCaptions,
  candidatesFromLabels,
  candidatesFromCalledTotals,
  candidatesFromFlows,
  candidatesFromChangeWords,
  candidatesFromOutline,
  candidatesFromRepeats,
];

/**
 * The sum rules of a table in one direction. Level by level: what the sheet declares and what the
 * figures show compete; the parts of what was taken then step aside, and the totals become
 * neighbours of each other (after the consumption step of the literature on aggregation detection).
 * @param ofWhich what the sheet declares as "of which"
 * @param ignored lines that are totals of other lines and prove nothing new
 */
export function findSums(view: LineView, ofWhich: readonly OfWhichRule[], ignored?: Uint8Array): Chosen[] {
  const taken = new TakenRules();
  if (view.positions.length < 3 || view.lines.length === 0) return [];
  const onlyDeclared = view.table.kind === "roster";
  // Where every figure is a combination of others, those that do not stand together prove nothing.
  const maySpread = (): boolean => !onlyDeclared && !isLowRank(view);
  const cap = bitsOfAHit(view);
  const fixed = [
    ...candidatesFromFormulas(view),
    ...candidatesFromCodeRow(view),
    ...candidatesFromOfWhich(view, ofWhich),
  ];
  const weighing = { cap, ignored };
  const bonus = runBonus(view);
  const worth = (total: number): number => worthOf(view, total, cap, ignored);
  let declared: readonly Candidate[] = [];
  const all = Array.from(view.positions, (_, position) => position);
  let live: readonly number[] = all;
  // A part of a total may itself be the total of others, found only when these have stepped together.
  const open = (): number[] => all.filter((position) => !taken.hasTotal(position));
  for (let level = 0; level < MOST_LEVELS; level++) {
    const candidates: Candidate[] = [
      ...(level === 0 ? fixed : []),
      ...DECLARATIONS.flatMap((source) => source(view, live)),
      ...(onlyDeclared ? [] : candidatesFromRuns(view, live, open(), bonus, worth)),
      ...(onlyDeclared ? [] : candidatesFromWhole(view, live, bonus)),
      ...(live.length <= MOST_FOR_STRIDES && maySpread() ? candidatesFromStrides(view, live) : []),
    ];
    if (level === 0) declared = candidates;
    let now = choose(view, candidates, taken, weighing);
    if (now.length === 0 && live.length <= MOST_FOR_PAIRS && maySpread()) {
      now = choose(view, candidatesFromPairs(view, live), taken, weighing);
      if (now.length === 0) now = choose(view, candidatesFromSubsets(view, live, open()), taken, weighing);
    }
    if (now.length === 0) break;
    const consumed = new Set(now.flatMap(({ parts }) => parts));
    live = live.filter((position) => !consumed.has(position));
    if (live.length < 3) break;
  }
  if (!onlyDeclared) {
    const leaves = open();
    if (!taken.addsAll(leaves))
      choose(
        view,
        candidatesFromRuns(view, leaves, leaves, alignedBonus(taken, bonus), worth),
        taken,
        weighing,
      );
    if (all.length <= MOST_FOR_DIFFERENCES && maySpread())
      choose(view, candidatesFromDifferences(view, all), taken, weighing);
    choose(view, candidatesFromGroups(view, taken.all), taken, weighing);
    choose(view, candidatesFromShapes(view, taken.all), taken, weighing);
    choose(view, candidatesFromBlocks(view, taken.all), taken, weighing);
  }
  const rules = throughSubtotals(view, taken, weighing);
  const merged = mergeSame(declared);
  return [
    ...rules,
    ...contradictedDeclarations(view, merged, taken, weighing),
    ...nearTotals(view, merged, taken, weighing),
  ];
}

/** What a run that ends where the parts of another total end gets back of the price of its distance. */
const ALIGNED = 6;

/** The last of a total's parts may by themselves make another: "55 tuổi trở lên" below all ages and their total. */
function alignedBonus(taken: TakenRules, bonusOf: RunBonus): RunBonus {
  const [firsts, lasts] = [new Set<number>(), new Set<number>()];
  for (const { parts } of taken.all) {
    firsts.add(parts[0] ?? -1);
    lasts.add(parts[parts.length - 1] ?? -1);
  }
  return (total, parts) => {
    const [first = -1, last = -1] = [parts[0], parts[parts.length - 1]];
    const isAligned = total > last ? lasts.has(last) : firsts.has(first);
    return bonusOf(total, parts) + (isAligned ? ALIGNED : 0);
  };
}
