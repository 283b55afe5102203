import type { Evidence } from "../report";
import type { Budget } from "./budget";
import { type AverageRunFinder, averageRunFinder } from "./average-runs";
import type { ExplainedCells } from "./choose-ratios";
import { type FigureLines, isWhole, saidOf, spreadLines } from "./figure-lines";
import { sampledLines } from "./line-sample";
import { type Direction, placeAmong } from "./line-view";
import {
  type AverageWeight,
  partsReader,
  type ReadParts,
  rememberingReader,
  weighAverage,
} from "./weigh-average";

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

interface AverageCandidate extends AverageWeight {
  readonly parts: readonly number[];
}

/** Positions between a mean and what it is the mean of, at most: totals, other means, greatest and least. */
const MOST_SKIPPED = 8;
const LINES_TRIED = 4;
/** The parts of a total that stands beside a mean are its parts, too. */
const SUM_BONUS = 8;
/** In a view of more positions only those that are named a mean are looked at. */
const MOST_UNNAMED = 2000;
const MANY_ROWS = 60;
const LONGEST_UNNAMED = 300;
const MOST_SKIPPED_UNNAMED = 4;

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
  const named = Uint8Array.from(view.positions, (_, p) => Number(saidOf(view, p).anywhere.has("average")));
  if (P > MOST_UNNAMED && !named.includes(1)) return [];
  const positionOf = (grid: number): number | undefined => placeAmong(view.positions, grid);
  const isTotal = Uint8Array.from(view.positions, (grid) => Number(sums.has(grid)));
  const partSets = [...sums].flatMap(([grid, sets]) =>
    sets.map((grids): PartSet => {
      const parts = grids.flatMap((part) => positionOf(part) ?? []);
      const total = positionOf(grid) ?? -1;
      return { total, parts, members: new Set(parts), read: rememberingReader(view, parts) };
    }),
  );
  const rules: AverageRule[] = [];
  const made = new Set<number>();
  for (let p = 0; p < P; p++) if (named[p] || isTotal[p]) made.add(p);
  const runsOf = averageRunFinder(view, made);
  const around: Surroundings = { runsOf, partSets, sample: sampledLines(view.lines.length) };
  const isOfManyRows = view.direction === "down" && P > MANY_ROWS;
  const search = (declared: boolean): void => {
    for (let total = 0; total < P; total++) {
      if (Boolean(named[total]) !== declared || (!declared && isTotal[total])) continue;
      if (!declared && isOfManyRows && isWhole(view, total)) continue;
      const best = bestAverage(view, total, declared, around, budget);
      if (!best) continue;
      const grid = view.positions[total] ?? 0;
      const lines = explained.open(view.direction, grid, view.lines);
      if (lines.length === 0) continue;
      made.add(total);
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
  readonly runsOf: AverageRunFinder;
  readonly partSets: readonly PartSet[];
  /** Lines on which a mean is tried before all. */
  readonly sample: readonly number[];
}

/** The parts of a total that was found, as positions of the view. */
interface PartSet {
  readonly total: number;
  readonly parts: readonly number[];
  readonly members: ReadonlySet<number>;
  readonly read: ReadParts;
}

/** Whether a total stands among figures together with all its parts: their mean is that of nothing. */
function countsTwice(parts: readonly number[], partSets: readonly PartSet[]): boolean {
  const all = new Set(parts);
  return partSets.some((set) => all.has(set.total) && set.parts.every((part) => all.has(part)));
}

function bestAverage(
  view: FigureLines,
  total: number,
  declared: boolean,
  { runsOf, partSets, sample }: Surroundings,
  budget: Budget,
): AverageCandidate | undefined {
  if (budget.exhausted) return undefined;
  const lines = tellingLines(view, total);
  if (lines.length < (declared ? 1 : 3)) return undefined;
  const tried = spreadLines(lines, LINES_TRIED);
  let best: AverageCandidate | undefined;
  const consider = (parts: readonly number[], read: ReadParts, bonus: number): void => {
    if (!budget.spend(parts.length * view.lines.length)) return;
    const weight = weighAverage(view, total, read, declared, bonus, sample);
    if (!weight || (best && best.score >= weight.score)) return;
    // The middle of two figures that stand apart may be any figure.
    const [first = 0, second = 0] = parts;
    if (!declared && parts.length === 2 && Math.abs(second - first) > 1) return;
    if (!countsTwice(parts, partSets)) best = { parts, ...weight };
  };
  for (const { parts, members, read } of partSets)
    if (parts.length >= 2 && !members.has(total)) consider(parts, read, SUM_BONUS);
  const most = declared
    ? { skipped: MOST_SKIPPED, length: view.positions.length }
    : { skipped: MOST_SKIPPED_UNNAMED, length: LONGEST_UNNAMED };
  for (const run of runsOf(total, tried, most, budget)) consider(run, partsReader(view, run), 0);
  return best;
}

function tellingLines({ figures, lines }: FigureLines, total: number): number[] {
  const L = lines.length;
  const telling: number[] = [];
  for (let l = 0; l < L; l++) {
    const figure = figures[total * L + l] ?? NaN;
    if (!Number.isNaN(figure) && figure !== 0) telling.push(l);
  }
  return telling;
}
