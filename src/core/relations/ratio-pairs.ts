import type { Budget } from "./budget";
import { type FigureLines, halfUnitOf, relativeSlack } from "./figure-lines";
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

/** The figures of a line from one position to another. */
interface LineWindow {
  readonly figures: Float64Array;
  /** How far each figure, of itself, may be from what it stands for. */
  readonly slacks: Float64Array;
  /** The figures in ascending order, and their places; the widest that one of them may be off. */
  readonly sorted: Float64Array;
  readonly order: Uint32Array;
  readonly widest: number;
}

/** The same with the quotient's own figure, and how far it may be off by its own digits. */
interface TriedLine extends LineWindow {
  readonly target: number;
  readonly slack: number;
}

/** Positions from one to another, both included. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

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
  const windows = new Map<number, LineWindow>();
  let known: Reach = { from: -1, to: -1 };
  return (quotient, reach, lines) => {
    const width = reach.to - reach.from + 1;
    if (!budget.spend(width * width)) return [];
    if (known.from !== reach.from || known.to !== reach.to) windows.clear();
    known = reach;
    const tried = lines.map((line): TriedLine => {
      let window = windows.get(line);
      if (!window) windows.set(line, (window = readWindow(view, reach.from, width, line)));
      const at = quotient * view.lines.length + line;
      const target = view.figures[at] ?? 0;
      const slack = halfUnitOf(view, quotient, at) * (1 + 1e-6) + 1e-9 * Math.abs(target);
      const { figures, slacks, sorted, order, widest } = window;
      return { figures, slacks, sorted, order, widest, target, slack };
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
  // What may miss on one line must hold on one of any two.
  const lookedUp = tried.slice(0, mayMiss + 1);
  const may = new Uint8Array(width);
  for (let second = 0; second < width; second++) {
    const far = Math.abs(second - own);
    if (far === 0 || far > limit) continue;
    may.fill(0);
    for (const line of lookedUp) for (const form of RATIO_FORMS) markDividends(line, form, second, may);
    for (let first = 0; first < width; first++) {
      if (!may[first] || first === second || first === own) continue;
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

function readWindow(view: FigureLines, from: number, width: number, line: number): LineWindow {
  const L = view.lines.length;
  const figures = new Float64Array(width);
  const slacks = new Float64Array(width);
  let widest = 0;
  let count = 0;
  const places = new Uint32Array(width);
  for (let k = 0; k < width; k++) {
    const at = (from + k) * L + line;
    const figure = view.figures[at] ?? NaN;
    figures[k] = figure;
    if (Number.isNaN(figure)) continue;
    const slack = relativeSlack(view, from + k, at);
    slacks[k] = slack;
    widest = Math.max(widest, slack * Math.abs(figure));
    places[count++] = k;
  }
  const order = inOrderOf(figures, places.subarray(0, count));
  return { figures, slacks, sorted: Float64Array.from(order, (k) => figures[k] ?? 0), order, widest };
}

/** The places in the order of their figures; a window is narrow, and neighbours are often in order already. */
function inOrderOf(figures: Float64Array, places: Uint32Array): Uint32Array {
  for (let k = 1; k < places.length; k++) {
    const place = places[k] ?? 0;
    const figure = figures[place] ?? 0;
    let at = k;
    for (; at > 0 && (figures[places[at - 1] ?? 0] ?? 0) > figure; at--) places[at] = places[at - 1] ?? 0;
    places[at] = place;
  }
  return places;
}

function makesTarget(
  { target, slack, figures, slacks }: TriedLine,
  form: RatioForm,
  first: number,
  second: number,
): boolean {
  const [a, b] = [figures[first] ?? NaN, figures[second] ?? NaN];
  const operands = (slacks[first] ?? 0) + (slacks[second] ?? 0);
  const wide = operands === 0 ? 0 : operands * Math.abs(a / b) * form.scale;
  return Math.abs(ratioOf(form, a, b) - target) <= slack + wide;
}

/** Marks every place whose figure, divided by that of `second`, may make the target of the line. */
function markDividends(line: TriedLine, { kind, scale }: RatioForm, second: number, may: Uint8Array): void {
  const { sorted, order } = line;
  const divisor = line.figures[second] ?? NaN;
  if (Number.isNaN(divisor)) return;
  const size = Math.abs(divisor);
  const ownSlack = line.slacks[second] ?? 0;
  // A divisor that may be nothing says nothing of the dividend.
  if (size === 0 || ownSlack >= 0.5) {
    for (const place of order) may[place] = 1;
    return;
  }
  const middle = line.target / scale + (kind === "change" ? 1 : 0);
  const narrow = line.slack / scale + line.widest / size;
  const wide = narrow + (ownSlack * (Math.abs(middle) + narrow)) / (1 - ownSlack);
  const [one, other] = [(middle - wide) * divisor, (middle + wide) * divisor];
  const margin = 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  const [low, high] = [Math.min(one, other) - margin, Math.max(one, other) + margin];
  for (let at = firstNotBelow(sorted, low); at < sorted.length && (sorted[at] ?? 0) <= high; at++) {
    may[order[at] ?? 0] = 1;
  }
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
