import { mentions } from "../labels/lexicon";
import type { Evidence } from "../report";
import type { Budget } from "./budget";
import { type FigureLines, halfUnitOf, spreadLines, wordsOf } from "./figure-lines";
import type { ExplainedCells } from "./choose-ratios";
import type { Direction } from "./line-view";

/** A position that is the mean of others, as grid indexes. */
export interface AverageRule {
  readonly direction: Direction;
  readonly total: number;
  readonly parts: readonly number[];
  readonly lines: Int32Array;
  /** Decimals that the mean usually shows. */
  readonly decimals: number;
  readonly declared: boolean;
  /** What speaks for it, where not its name and its figures. */
  readonly evidence?: readonly Evidence[];
  readonly bits: number;
}

interface AverageCandidate {
  readonly total: number;
  readonly parts: readonly number[];
  readonly declared: boolean;
  readonly bits: number;
  readonly score: number;
}

/** Positions between a mean and what it is the mean of, at most: totals, other means, greatest and least. */
const MOST_SKIPPED = 8;
const LINES_TRIED = 4;
const MOST_BITS_A_LINE = 10;
const ENOUGH_BITS = 120;
const DECLARED_BAR = 8;
const BAR = 30;
const DECLARED_COVERAGE = 0.6;
const COVERAGE = 0.85;
const NEAR = 0.1;
/** The parts of a total that stands beside a mean are its parts, too. */
const SUM_BONUS = 8;
/** In a view of more positions only those that are named a mean are looked at. */
const MOST_UNNAMED = 2000;
const LONGEST_UNNAMED = 300;
const MOST_SKIPPED_UNNAMED = 4;
const MOST_SURVIVORS = 24;

export function isAverageWord(word: string): boolean {
  return mentions(word, "average");
}

/**
 * Positions that are the mean of a run of others: those named so first, then those that the figures
 * show. Cells without a figure do not count; totals and other means stand between or are passed over.
 * @param sums parts of every total of this direction, as grid indexes
 */
export function findAverages(
  view: FigureLines,
  sums: ReadonlyMap<number, readonly (readonly number[])[]>,
  explained: ExplainedCells,
  budget: Budget,
): AverageRule[] {
  const P = view.positions.length;
  if (P < 3) return [];
  const named = Uint8Array.from(view.positions, (_, p) => Number(wordsOf(view, p).some(isAverageWord)));
  const positionOf = new Map<number, number>();
  view.positions.forEach((grid, position) => positionOf.set(grid, position));
  const isTotal = Uint8Array.from(view.positions, (grid) => Number(sums.has(grid)));
  const partSets = [...sums.values()]
    .flat()
    .map((parts) => parts.flatMap((part) => positionOf.get(part) ?? []));
  const rules: AverageRule[] = [];
  const means = Uint8Array.from(named);
  const search = (declared: boolean): void => {
    for (let total = 0; total < P; total++) {
      if (Boolean(named[total]) !== declared || (!declared && isTotal[total])) continue;
      const best = bestAverage(view, total, declared, { isTotal, means, partSets }, budget);
      if (!best) continue;
      const grid = view.positions[total] ?? 0;
      const lines = explained.open(view.direction, grid, view.lines);
      if (lines.length === 0) continue;
      means[total] = 1;
      explained.take(view.direction, grid, lines);
      const parts = best.parts.map((part) => view.positions[part] ?? 0);
      const decimals = view.decimals[total] ?? 0;
      rules.push({
        direction: view.direction,
        total: grid,
        parts,
        lines,
        decimals,
        declared,
        bits: best.bits,
      });
    }
  };
  search(true);
  if (P <= MOST_UNNAMED) search(false);
  return rules;
}

interface Surroundings {
  readonly isTotal: Uint8Array;
  readonly means: Uint8Array;
  readonly partSets: readonly (readonly number[])[];
}

function bestAverage(
  view: FigureLines,
  total: number,
  declared: boolean,
  around: Surroundings,
  budget: Budget,
): AverageCandidate | undefined {
  if (budget.exhausted) return undefined;
  const lines = tellingLines(view, total);
  if (lines.length < (declared ? 1 : 3)) return undefined;
  const tried = spreadLines(lines, LINES_TRIED);
  let best: AverageCandidate | undefined;
  const consider = (parts: readonly number[], bonus: number): void => {
    if (!budget.spend(parts.length * view.lines.length)) return;
    const candidate = weigh(view, total, parts, declared, bonus);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  };
  for (const parts of around.partSets)
    if (parts.length >= 2 && !parts.includes(total)) consider(parts, SUM_BONUS);
  const most = declared
    ? { skipped: MOST_SKIPPED, length: view.positions.length }
    : { skipped: MOST_SKIPPED_UNNAMED, length: LONGEST_UNNAMED };
  for (const run of runs(view, total, tried, around, most, budget)) consider(run, 0);
  return best;
}

function tellingLines(view: FigureLines, total: number): number[] {
  const { value } = view.table.grid;
  const lines: number[] = [];
  for (let l = 0; l < view.lines.length; l++) {
    const figure = value[view.at(total, l)] ?? NaN;
    if (!Number.isNaN(figure) && figure !== 0) lines.push(l);
  }
  return lines;
}

/** Runs before and after the position whose mean it is on nearly all of a few lines. */
function runs(
  view: FigureLines,
  total: number,
  lines: readonly number[],
  { isTotal, means }: Surroundings,
  most: { readonly skipped: number; readonly length: number },
  budget: Budget,
): number[][] {
  const P = view.positions.length;
  const { value } = view.table.grid;
  const targets = lines.map((l) => value[view.at(total, l)] ?? 0);
  const mayMiss = lines.length > 3 ? 1 : 0;
  const found: number[][] = [];
  for (const step of [-1, 1]) {
    // What is a total or a mean of others is passed over; and all is tried as it stands.
    for (const passing of [true, false]) {
      const isMade = (p: number): boolean => isTotal[p] === 1 || means[p] === 1;
      if (!budget.spend(Math.min(P, most.length))) return found;
      const stops: number[] = [];
      for (let p = total + step; p >= 0 && p < P && stops.length < most.length; p += step) {
        if (!passing || !isMade(p)) stops.push(p);
      }
      if (!passing && !stops.some(isMade)) continue;
      for (let skipped = 0; skipped <= Math.min(most.skipped, stops.length - 2); skipped++) {
        const sums = new Float64Array(lines.length);
        const counts = new Uint32Array(lines.length);
        for (let end = skipped; end < stops.length; end++) {
          if (!budget.spend(lines.length)) return found;
          let misses = 0;
          for (let k = 0; k < lines.length; k++) {
            const figure = value[view.at(stops[end] ?? 0, lines[k] ?? 0)] ?? NaN;
            if (!Number.isNaN(figure)) {
              sums[k] = (sums[k] ?? 0) + figure;
              counts[k] = (counts[k] ?? 0) + 1;
            }
            const mean = (sums[k] ?? 0) / (counts[k] ?? 0);
            const target = targets[k] ?? 0;
            const slack = halfUnitOf(view, total, target) * (1 + 1e-6) + 1e-9 * Math.abs(target);
            if (!(Math.abs(mean - target) <= slack)) misses++;
          }
          if (misses > mayMiss || end === skipped) continue;
          found.push(stops.slice(skipped, end + 1).sort((a, b) => a - b));
          if (found.length >= MOST_SURVIVORS) return found;
        }
      }
    }
  }
  return found;
}

function weigh(
  view: FigureLines,
  total: number,
  parts: readonly number[],
  declared: boolean,
  bonus: number,
): AverageCandidate | undefined {
  const { value } = view.table.grid;
  const seen = new Set<number>();
  const needed = declared ? DECLARED_COVERAGE : COVERAGE;
  const mayFail = (1 - needed) * view.lines.length;
  let [holds, fails, near, bits] = [0, 0, 0, 0];
  for (let l = 0; l < view.lines.length; l++) {
    const target = value[view.at(total, l)] ?? NaN;
    if (Number.isNaN(target)) continue;
    let [sum, count, low, high] = [0, 0, Infinity, -Infinity];
    for (const part of parts) {
      const figure = value[view.at(part, l)] ?? NaN;
      if (Number.isNaN(figure)) continue;
      sum += figure;
      count++;
      if (figure < low) low = figure;
      if (figure > high) high = figure;
    }
    if (count === 0) continue;
    const half = halfUnitOf(view, total, target);
    if (Math.abs(sum / count - target) > half * (1 + 1e-6) + 1e-9 * Math.abs(target)) {
      if (++fails > mayFail) return undefined;
      if (Math.abs(sum / count - target) <= NEAR * Math.abs(target)) near++;
      continue;
    }
    if (count < 2 || high === low) continue;
    holds++;
    if (bits >= ENOUGH_BITS) continue;
    // Lines that are copies of each other, but for their size, say it once: where the mean lies, and how far the parts.
    const shape =
      Math.round((20 * (target - low)) / (high - low)) * 1000 +
      Math.round((40 * (high - low)) / (Math.abs(high) + Math.abs(low)));
    if (seen.has(shape)) continue;
    seen.add(shape);
    bits += Math.min(MOST_BITS_A_LINE, Math.log2(1 + (high - low) / (2 * half)));
  }
  if (holds < (declared ? 1 : 2) || holds < needed * (holds + fails)) return undefined;
  const score = bits - 2 * near - 6 * (fails - near) + bonus;
  return score < (declared ? DECLARED_BAR : BAR) ? undefined : { total, parts, declared, bits, score };
}
