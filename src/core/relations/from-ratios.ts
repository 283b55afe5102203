import type { Budget } from "./budget";
import { type FigureLines, halfUnitOf, isWhole, relativeSlack, spreadLines } from "./figure-lines";
import { isRefuted, sampledLines } from "./line-sample";
import { type RatioForm, ratioOf } from "./ratio-form";
import { type RatioPair, ratioPairFinder } from "./ratio-pairs";
import { bonusOf, namedAs, type RatioWords } from "./ratio-words";

/** A position that is the ratio of two others, or their relative change. Indexes are those of the view. */
export interface RatioCandidate {
  readonly view: FigureLines;
  readonly form: RatioForm;
  readonly quotient: number;
  /** Dividend and divisor; the new figure and the old one. */
  readonly first: number;
  readonly second: number;
  readonly holds: number;
  readonly fails: number;
  readonly bits: number;
  readonly score: number;
  /** A caption or label names it as a share, a rate, a change. */
  readonly declared: boolean;
  /** The dividend is the product of the other two on every line, to the last digit: it may be read two ways. */
  readonly isProduct: boolean;
  /** How plainly words say that this position is this kind of quotient. */
  readonly named: number;
  /** Named as a share, a percentage, a rate. */
  readonly isShare: boolean;
  /** Lines, of all, on which it holds only because its operands are rounded. */
  readonly backwards: number;
  /** Its operands are rounded to this unit, and only so it holds on every line; 0: they are counts. */
  readonly operandUnit: number;
  /** Its own figures say too little: it needs others that are built alike. */
  readonly isWeak: boolean;
}

/** Operands stand this far away at most, counted in figures; anywhere in a small table; nearer in a very long one. */
const REACH = 10;
const REACH_OF_DECLARED = 30;
const SMALL = 60;
const LONG = 4000;
const REACH_IN_LONG = 4;
const LINES_TRIED = 4;
/** Bits of one line at most, and of them all. */
const MOST_BITS_A_LINE = 10;
const ENOUGH_BITS = 120;
/** Bits needed where words speak for it, and where the figures alone do. */
const FEWEST_BITS = 8;
const DECLARED_BAR = 14;
const BAR = 26;
const DECLARED_COVERAGE = 0.7;
const COVERAGE = 0.85;
const MORE_FOR_ONE_LINE = 8;
const BACKWARDS = 8;
/** Whole numbers are rounded ones where at least so many lines, and this part of them, hold only so. */
const FEWEST_ROUNDED = 2;
const ROUNDED_SHARE = 0.25;
const NEAR = 0.05;
/** All ratios and changes that the figures of a view bear out. */
export function ratioCandidates(view: FigureLines, words: RatioWords, budget: Budget): RatioCandidate[] {
  const P = view.positions.length;
  const reach = P <= SMALL ? SMALL : P <= LONG ? REACH : REACH_IN_LONG;
  const found: RatioCandidate[] = [];
  const pairsOf = ratioPairFinder(view, budget);
  const sample = sampledLines(view.lines.length);
  const isOfManyRows = view.direction === "down" && P > SMALL;
  for (let quotient = 0; quotient < P; quotient++) {
    const declared = words.isRatio(quotient) || words.isChange(quotient) || words.isUnitPrice(quotient);
    if (!declared && (P > LONG || (isOfManyRows && isWhole(view, quotient)))) continue;
    const telling = tellingLines(view, quotient);
    if (telling.length < (declared ? 1 : 2)) continue;
    const spread = spreadOf(view, quotient, telling);
    if (spread === 0 && !declared) continue;
    const far = declared && P <= LONG ? Math.max(reach, REACH_OF_DECLARED) : reach;
    const from = Math.max(0, quotient - far);
    const to = Math.min(P - 1, quotient + far);
    for (const pair of pairsOf(quotient, { from, to }, spreadLines(telling, LINES_TRIED))) {
      if (!budget.spend(view.lines.length)) return withoutWeak(found);
      const candidate = weigh(view, words, { quotient, ...pair }, spread, declared, sample);
      if (candidate) found.push(candidate);
    }
  }
  return withoutWeak(found);
}

/**
 * Without those whose figures say too little, but for columns of percentages beside their counts where a neighbour
 * is built alike: the same distance from the dividend, the same divisor.
 */
function withoutWeak(candidates: readonly RatioCandidate[]): RatioCandidate[] {
  const shapeOf = ({ form, quotient, first, second }: RatioCandidate): string =>
    [form.kind, form.scale, quotient - first, second].join();
  const strong = new Set(candidates.flatMap((one) => (one.isWeak || !one.declared ? [] : [shapeOf(one)])));
  return candidates.filter((one) => !one.isWeak || strong.has(shapeOf(one)));
}

/** Lines on which the quotient is a figure that says something: nothing, one and a hundred per cent do not. */
function tellingLines({ figures, lines }: FigureLines, quotient: number): number[] {
  const L = lines.length;
  const telling: number[] = [];
  for (let l = 0; l < L; l++) {
    const figure = figures[quotient * L + l] ?? NaN;
    if (!Number.isNaN(figure) && figure !== 0 && figure !== 1 && figure !== 100) telling.push(l);
  }
  return telling;
}

/** How far the figures of a position lie apart; a single one could have been anything up to itself. */
function spreadOf({ figures, lines }: FigureLines, position: number, telling: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const l of telling) {
    const figure = figures[position * lines.length + l] ?? NaN;
    if (figure < low) low = figure;
    if (figure > high) high = figure;
  }
  return telling.length < 3 ? Math.max(Math.abs(low), Math.abs(high)) : high - low;
}

/** Whether the line has all three figures and the pair does not make the quotient of it, rounded as they may be. */
function isOffOn(
  view: FigureLines,
  { quotient, first, second, form }: RatioPair & { readonly quotient: number },
  line: number,
): boolean {
  const { figures } = view;
  const L = view.lines.length;
  const at = quotient * L + line;
  const target = figures[at] ?? NaN;
  const [a, b] = [figures[first * L + line] ?? NaN, figures[second * L + line] ?? NaN];
  if (Number.isNaN(target + a + b) || b === 0) return false;
  const slack = relativeSlack(view, first, first * L + line) + relativeSlack(view, second, second * L + line);
  const made = ratioOf(form, a, b);
  const half = halfUnitOf(view, quotient, at) * (1 + 1e-6);
  return Math.abs(made - target) > half + 1e-9 * Math.abs(made) + slack * Math.abs(a / b) * form.scale;
}

function weigh(
  view: FigureLines,
  words: RatioWords,
  pair: RatioPair & { readonly quotient: number },
  spread: number,
  declared: boolean,
  sample: readonly number[],
): RatioCandidate | undefined {
  const { quotient, first, second, form } = pair;
  const { figures } = view;
  const L = view.lines.length;
  const needed = declared ? DECLARED_COVERAGE : COVERAGE;
  const mayFail = (1 - needed) * view.lines.length;
  if (isRefuted(sample, 1 - needed, (l) => isOffOn(view, pair, l))) return undefined;
  const seen = new Set<number>();
  let [holds, fails, near, bits, products, widened, rounded] = [0, 0, 0, 0, 0, 0, 0];
  let [low, high] = [Infinity, -Infinity];
  for (let l = 0; l < L; l++) {
    const target = figures[quotient * L + l] ?? NaN;
    const [a, b] = [figures[first * L + l] ?? NaN, figures[second * L + l] ?? NaN];
    if (Number.isNaN(target + a + b) || b === 0) continue;
    const made = ratioOf(form, a, b);
    const half = halfUnitOf(view, quotient, quotient * L + l);
    const off = Math.abs(made - target);
    const slack = relativeSlack(view, first, first * L + l) + relativeSlack(view, second, second * L + l);
    const narrow = half * (1 + 1e-6) + 1e-9 * Math.abs(made);
    const tolerance = off <= narrow ? half : half + slack * Math.abs(a / b) * form.scale;
    if (off > narrow && off > tolerance) {
      if (++fails > mayFail) return undefined;
      if (off <= NEAR * Math.abs(made)) near++;
      continue;
    }
    // Nothing, the whole, and what is divided by one prove nothing.
    if (a === 0 || Math.abs(a) === Math.abs(b) || Math.abs(b) === 1 || Math.abs(b) === 100) continue;
    holds++;
    if (off > narrow) {
      // Decimals are rounded always; whole numbers only where many lines say so.
      if (Number.isInteger(a) && Number.isInteger(b)) rounded++;
      widened++;
    }
    if (off <= 1e-9 * Math.abs(made)) products++;
    if (a < low) low = a;
    if (a > high) high = a;
    if (seen.has(a) || bits >= ENOUGH_BITS) continue;
    seen.add(a);
    bits += Math.min(MOST_BITS_A_LINE, Math.log2(1 + spread / (2 * tolerance)));
  }
  const isProduct = form.kind === "share" && form.scale === 1 && products === holds;
  if (isProduct) {
    const unit = 10 ** -(view.decimals[first] ?? 0);
    bits = Math.max(bits, seen.size * Math.min(MOST_BITS_A_LINE, Math.log2(1 + (high - low) / unit)));
  }
  const isRounded = rounded >= FEWEST_ROUNDED && rounded >= ROUNDED_SHARE * holds;
  if (!isRounded) {
    holds -= rounded;
    widened -= rounded;
    fails += rounded;
    near += rounded;
  }
  const coverage = holds / Math.max(1, holds + fails);
  if (coverage < needed) return undefined;
  // Of whole = part ÷ share and share = part ÷ whole the one that was rounded was reckoned.
  const backwards = widened / Math.max(1, holds);
  const score = bits - BACKWARDS * backwards - 3 * near - 6 * (fails - near) + bonusOf(words, pair);
  const isWeak =
    bits < FEWEST_BITS || score < (declared ? DECLARED_BAR : BAR) + (holds < 2 ? MORE_FOR_ONE_LINE : 0);
  if (isWeak && (!declared || holds < 2)) return undefined;
  const operandUnit = isRounded ? Math.max(view.units[first] ?? 1, view.units[second] ?? 1) : 0;
  const named = namedAs(words, form, quotient);
  const isShare = words.isRatio(quotient);
  const found = {
    holds,
    fails,
    bits,
    score,
    declared,
    named,
    isShare,
    isProduct,
    backwards,
    operandUnit,
    isWeak,
  };
  return { view, ...pair, ...found };
}
