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
class LineWindow {
  readonly figures: Float64Array;
  /** How far each figure, of itself, may be from what it stands for. */
  readonly slacks: Float64Array;
  /** The widest that one of the figures may be off, the least of them and the greatest. */
  readonly widest: number;
  readonly least: number;
  readonly greatest: number;
  /** Of those that cannot stand for nothing: the nearest to it, and how far one may be off, of itself, at most. */
  readonly smallest: number;
  readonly loosest: number;
  private order: InOrder | undefined;

  constructor(view: FigureLines, from: number, width: number, line: number) {
    const L = view.lines.length;
    this.figures = new Float64Array(width);
    this.slacks = new Float64Array(width);
    let [widest, least, greatest, smallest, loosest] = [0, Infinity, -Infinity, Infinity, 0];
    for (let k = 0; k < width; k++) {
      const at = (from + k) * L + line;
      const figure = view.figures[at] ?? NaN;
      this.figures[k] = figure;
      if (Number.isNaN(figure)) continue;
      const slack = relativeSlack(view, from + k, at);
      this.slacks[k] = slack;
      const size = Math.abs(figure);
      if (slack * size > widest) widest = slack * size;
      if (figure < least) least = figure;
      if (figure > greatest) greatest = figure;
      if (this.mayBeNothing(k)) continue;
      if (size < smallest) smallest = size;
      if (slack > loosest) loosest = slack;
    }
    [this.widest, this.least, this.greatest] = [widest, least, greatest];
    [this.smallest, this.loosest] = [smallest, loosest];
  }

  /** Whether a figure may stand for nothing: as a divisor it says nothing of the dividend. */
  mayBeNothing(place: number): boolean {
    return this.figures[place] === 0 || (this.slacks[place] ?? 0) >= LOOSE;
  }

  /** Put in order when first asked for: where no dividend is near enough, it never is. */
  get inOrder(): InOrder {
    return (this.order ??= inOrderOf(this.figures));
  }
}

const LOOSE = 0.5;

/** Figures in ascending order, and their places. */
interface InOrder {
  readonly sorted: Float64Array;
  readonly places: Uint32Array;
}

/** A line with the quotient's own figure, and how far it may be off by its own digits. */
class TriedLine {
  private known: LineWindow | undefined;
  private largest: Float64Array | undefined;

  constructor(
    readonly target: number,
    readonly slack: number,
    private readonly windowOf: () => LineWindow,
  ) {}

  get window(): LineWindow {
    return (this.known ??= this.windowOf());
  }

  /** For each form, how large a divisor may be: with a larger one even the greatest dividend makes less. */
  get largestDivisors(): Float64Array {
    return (this.largest ??= Float64Array.from(RATIO_FORMS, (form) => largestDivisor(this, form)));
  }
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
    const tried = lines.map((line) => {
      const at = quotient * view.lines.length + line;
      const target = view.figures[at] ?? 0;
      const slack = halfUnitOf(view, quotient, at) * (1 + 1e-6) + 1e-9 * Math.abs(target);
      return new TriedLine(target, slack, () => {
        let found = windows.get(line);
        if (!found) windows.set(line, (found = new LineWindow(view, reach.from, width, line)));
        return found;
      });
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
    if (far === 0 || far > limit || !markDividends(inOrder, mayMiss, second, may)) continue;
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

/** The figures in their order; a window is narrow, and neighbours are often in order already. */
function inOrderOf(figures: Float64Array): InOrder {
  const places = new Uint32Array(figures.length);
  let count = 0;
  for (let place = 0; place < figures.length; place++) {
    const figure = figures[place] ?? NaN;
    if (Number.isNaN(figure)) continue;
    let at = count++;
    for (; at > 0 && (figures[places[at - 1] ?? 0] ?? 0) > figure; at--) places[at] = places[at - 1] ?? 0;
    places[at] = place;
  }
  const inOrder = places.subarray(0, count);
  return { sorted: Float64Array.from(inOrder, (place) => figures[place] ?? 0), places: inOrder };
}

function makesTarget(
  { target, slack, window }: TriedLine,
  form: RatioForm,
  first: number,
  second: number,
): boolean {
  const { figures, slacks } = window;
  const [a, b] = [figures[first] ?? NaN, figures[second] ?? NaN];
  const operands = (slacks[first] ?? 0) + (slacks[second] ?? 0);
  const wide = operands === 0 ? 0 : operands * Math.abs(a / b) * form.scale;
  return Math.abs(ratioOf(form, a, b) - target) <= slack + wide;
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
    const { window, largestDivisors } = line;
    if (window.mayBeNothing(second)) continue;
    const size = Math.abs(window.figures[second] ?? NaN);
    for (let f = 0; f < RATIO_FORMS.length; f++) {
      const form = RATIO_FORMS[f];
      if (form && size <= (largestDivisors[f] ?? 0) && markOn(line, form, second, may)) isAny = true;
    }
    if (--left === 0) return isAny;
  }
  may.fill(1);
  return true;
}

function largestDivisor({ target, slack, window }: TriedLine, { kind, scale }: RatioForm): number {
  const { widest, least, greatest, smallest, loosest } = window;
  const middle = Math.abs(target / scale + (kind === "change" ? 1 : 0));
  const narrow = slack / scale + widest / smallest;
  const wide = narrow + (loosest * (middle + narrow)) / (1 - loosest);
  const fewest = (middle - wide) * (1 - 1e-9);
  return fewest > 0 ? Math.max(Math.abs(least), Math.abs(greatest)) / fewest : Infinity;
}

/** Marks the places whose figure, divided by that of `second`, may make the target of one line. */
function markOn(line: TriedLine, { kind, scale }: RatioForm, second: number, may: Uint8Array): boolean {
  const { window } = line;
  const divisor = window.figures[second] ?? NaN;
  const ownSlack = window.slacks[second] ?? 0;
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
