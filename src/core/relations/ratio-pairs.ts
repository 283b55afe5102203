import type { Budget } from "./budget";
import { type FigureLines, halfUnitOf } from "./figure-lines";
import { lineWindows, type Reach, TriedLine } from "./line-window";
import { RATIO_FORMS, type RatioForm, ratioOf } from "./ratio-form";

/** Two positions of a view whose ratio or relative change a third may be. */
export interface RatioPair {
  readonly form: RatioForm;
  readonly first: number;
  readonly second: number;
}

const MOST_PAIRS = 40;
/** Of more lines than this one may deny the pair. */
const FEW_LINES = 3;

/** Finds the pairs of a quotient within its reach, given lines on which it says something. */
export type RatioPairFinder = (
  quotient: number,
  reach: Reach,
  lines: readonly number[],
) => readonly RatioPair[];

/**
 * Pairs near the quotient that make it on nearly all of a few lines. For each divisor the dividends are looked
 * up among the figures of a line, in order of size; those found there are compared on every line. What is put in
 * order for one quotient serves the next of the same reach.
 */
export function ratioPairFinder(view: FigureLines, budget: Budget): RatioPairFinder {
  const windowOf = lineWindows(view);
  return (quotient, reach, lines) => {
    const width = reach.to - reach.from + 1;
    if (!budget.spend(width * width)) return [];
    const tried = lines.map((line) => {
      const at = quotient * view.lines.length + line;
      const target = view.figures[at] ?? 0;
      const slack = halfUnitOf(view, quotient, at) * (1 + 1e-6) + 1e-9 * Math.abs(target);
      return new TriedLine(target, slack, () => windowOf(line, reach));
    });
    return pairsOf(tried, quotient, reach.from, width);
  };
}

/** The pairs, and where there are very many the nearest; of equally near ones the first. */
function pairsOf(tried: readonly TriedLine[], quotient: number, from: number, width: number): RatioPair[] {
  const own = quotient - from;
  const byDistance: RatioPair[][] = [];
  // As soon as there are enough pairs, what is farther than all of these is not looked at.
  let [limit, within] = [2 * width, 0];
  const mayMiss = tried.length > FEW_LINES ? 1 : 0;
  // Large quotients have the fewest dividends.
  const inOrder = [...tried].sort((a, b) => Math.abs(b.target) - Math.abs(a.target));
  const may = new Uint8Array(width);
  for (let second = 0; second < width; second++) {
    const far = Math.abs(second - own);
    if (far === 0 || far > limit || !mayDivide(inOrder, mayMiss, second)) continue;
    if (!markDividends(inOrder, mayMiss, second, may)) continue;
    for (let first = 0; first < width; first++) {
      if (!may[first]) continue;
      may[first] = 0;
      if (first === second || first === own) continue;
      const distance = far + Math.abs(first - own);
      if (distance > limit) continue;
      for (const form of RATIO_FORMS) {
        let misses = 0;
        for (let k = 0; k < tried.length && misses <= mayMiss; k++) {
          const line = tried[k];
          if (line && !makesTarget(line, form, first, second)) misses++;
        }
        if (misses > mayMiss) continue;
        (byDistance[distance] ??= []).push({ form, first: from + first, second: from + second });
        if (distance <= limit) within++;
        for (; within - (byDistance[limit]?.length ?? 0) >= MOST_PAIRS; limit--)
          within -= byDistance[limit]?.length ?? 0;
      }
    }
  }
  return byDistance.flat().slice(0, MOST_PAIRS);
}

function makesTarget(
  { target, slack, window }: TriedLine,
  form: RatioForm,
  first: number,
  second: number,
): boolean {
  const [a, b] = [window.figureAt(first), window.figureAt(second)];
  const operands = window.slackAt(first) + window.slackAt(second);
  const wide = operands === 0 ? 0 : operands * Math.abs(a / b) * form.scale;
  return Math.abs(ratioOf(form, a, b) - target) <= slack + wide;
}

/** Whether a divisor is small enough, on nearly all lines and for one form, that some dividend may make the target. */
function mayDivide(tried: readonly TriedLine[], mayMiss: number, second: number): boolean {
  for (let f = 0; f < RATIO_FORMS.length; f++) {
    let misses = 0;
    for (let k = 0; k < tried.length && misses <= mayMiss; k++)
      if (tried[k]?.window.mayBeNothing(second) === false && !tried[k]?.admits(second, f)) misses++;
    if (misses <= mayMiss) return true;
  }
  return false;
}

/**
 * Marks every place whose figure, divided by that of `second`, may make the target on nearly all lines; false where
 * none may. What may miss on one line must hold on one of any two: of those that say something, the first two.
 */
function markDividends(
  tried: readonly TriedLine[],
  mayMiss: number,
  second: number,
  may: Uint8Array,
): boolean {
  let [left, isAny] = [mayMiss + 1, false];
  for (const line of tried) {
    if (line.window.mayBeNothing(second)) continue;
    for (let f = 0; f < RATIO_FORMS.length; f++) {
      const form = RATIO_FORMS[f];
      if (form && line.admits(second, f) && markOn(line, form, second, may)) isAny = true;
    }
    if (--left === 0) return isAny;
  }
  may.fill(1);
  return true;
}

/** Marks the places whose figure, divided by that of `second`, may make the target of one line. */
function markOn(line: TriedLine, { kind, scale }: RatioForm, second: number, may: Uint8Array): boolean {
  const { window } = line;
  const divisor = window.figureAt(second);
  const ownSlack = window.slackAt(second);
  const middle = line.target / scale + (kind === "change" ? 1 : 0);
  const narrow = line.slack / scale + window.widest / Math.abs(divisor);
  const wide = narrow + (ownSlack * (Math.abs(middle) + narrow)) / (1 - ownSlack);
  const [one, other] = [(middle - wide) * divisor, (middle + wide) * divisor];
  const margin = 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  const [low, high] = [Math.min(one, other) - margin, Math.max(one, other) + margin];
  if (low > window.greatest || high < window.least) return false;
  const { sorted, places } = window.inOrder;
  const first = firstNotBelow(sorted, low);
  let at = first;
  for (; at < sorted.length && (sorted[at] ?? 0) <= high; at++) may[places[at] ?? 0] = 1;
  return at > first;
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
