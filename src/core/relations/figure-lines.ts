import { type Reading, readingOf } from "../labels/lexicon";
import { decimalsOf, MOST_DECIMALS } from "../numbers/decimal";
import type { TallyTable } from "../tables/tally-table";
import { type Direction, figureRows } from "./line-view";

/**
 * A table looked at in one direction for means, ratios and changes. Unlike a `LineView` it holds the
 * columns of percentages too, and figures as they are: a quotient is compared at its own digits.
 */
export interface FigureLines {
  readonly table: TallyTable;
  readonly direction: Direction;
  /** Grid indexes, ascending. */
  readonly positions: Int32Array;
  readonly lines: Int32Array;
  /** Decimals that figures of a position usually show: 0.5 among 0.53 and 0.48 stands for 0.50. */
  readonly decimals: Uint8Array;
  /** What the whole numbers of a position are all multiples of: 1, 10, 100 or 1000. They may be rounded to it. */
  readonly units: Uint16Array;
  /** The figure of position p on line l at `p * lines.length + l`, NaN where there is none. */
  readonly figures: Float64Array;
  /** Decimals of each figure, at the same place. */
  readonly ownDecimals: Uint8Array;
}

/** Figures of a position that are looked at to learn its decimals. */
const SAMPLED = 48;

/** A figure of fewer units than this is not rounded to them: a column that says 1000 throughout is none of thousands. */
const FEWEST_UNITS = 10;
const LARGEST_UNIT = 1000;
const FEWEST_ROUNDED = 4;

/** Both views of a table; undefined where it has no figures. */
export function figureLines(table: TallyTable): Readonly<Record<Direction, FigureLines>> | undefined {
  const columns = table.roles.flatMap((role, column) =>
    role === "quantity" || role === "share" ? [column] : [],
  );
  const rows = figureRows(table, columns);
  if (columns.length === 0 || rows.length === 0) return undefined;
  return {
    across: makeLines(table, "across", Int32Array.from(columns), Int32Array.from(rows)),
    down: makeLines(table, "down", Int32Array.from(rows), Int32Array.from(columns)),
  };
}

function makeLines(
  table: TallyTable,
  direction: Direction,
  positions: Int32Array,
  lines: Int32Array,
): FigureLines {
  const [P, L] = [positions.length, lines.length];
  const figures = gathered(table, direction, positions, lines);
  const ownDecimals = new Uint8Array(P * L);
  for (let at = 0; at < ownDecimals.length; at++) {
    const figure = figures[at] ?? NaN;
    if (Math.floor(figure) !== figure && !Number.isNaN(figure)) ownDecimals[at] = decimalsOf(figure);
  }
  const decimals = new Uint8Array(P);
  const units = new Uint16Array(P).fill(1);
  const spacing = Math.max(1, Math.floor(L / SAMPLED));
  const shown = new Uint16Array(MOST_DECIMALS + 1);
  for (let p = 0; p < P; p++) {
    let [telling, count, unit] = [0, 0, LARGEST_UNIT];
    shown.fill(0);
    for (let at = p * L, end = at + L; at < end; at += spacing) {
      const figure = figures[at] ?? NaN;
      if (Number.isNaN(figure) || figure === 0) continue;
      count++;
      while (unit > 1 && (figure % unit !== 0 || Math.abs(figure) < FEWEST_UNITS * unit)) unit /= 10;
      if (Math.abs(figure) === 1) continue;
      const own = ownDecimals[at] ?? 0;
      shown[own] = (shown[own] ?? 0) + 1;
      telling++;
    }
    decimals[p] = placeOfRank(shown, telling >> 1);
    if (count >= FEWEST_ROUNDED) units[p] = unit;
  }
  return { table, direction, positions, lines, decimals, units, figures, ownDecimals };
}

/** The figures of a table, position by position. */
function gathered(
  { grid: { columnCount, value } }: TallyTable,
  direction: Direction,
  positions: Int32Array,
  lines: Int32Array,
): Float64Array {
  const [step, stride] = direction === "across" ? [1, columnCount] : [columnCount, 1];
  const L = lines.length;
  const figures = new Float64Array(positions.length * L);
  for (let p = 0; p < positions.length; p++) {
    const from = (positions[p] ?? 0) * step;
    for (let l = 0; l < L; l++) figures[p * L + l] = value[from + (lines[l] ?? 0) * stride] ?? NaN;
  }
  return figures;
}

/** Which of the counted values has this rank, the smallest first; 0 where there are not so many. */
function placeOfRank(counts: Uint16Array, rank: number): number {
  let before = 0;
  for (let place = 0; place < counts.length; place++) {
    before += counts[place] ?? 0;
    if (before > rank) return place;
  }
  return 0;
}

/** Whether no figure of a position shows a decimal. */
export function isWhole({ ownDecimals, lines }: FigureLines, position: number): boolean {
  const L = lines.length;
  for (let at = position * L; at < (position + 1) * L; at++) if (ownDecimals[at] !== 0) return false;
  return true;
}

/** The captions over a column or the words before a row. */
export function wordsOf({ table, direction, positions }: FigureLines, position: number): readonly string[] {
  const grid = positions[position] ?? 0;
  return direction === "across" ? (table.paths[grid] ?? []) : table.labelOf(grid).words;
}

/** The concepts that these words name. */
export function saidOf({ table, direction, positions }: FigureLines, position: number): Reading {
  const grid = positions[position] ?? 0;
  return direction === "across" ? readingOf(table.paths[grid] ?? []) : table.labelOf(grid).says;
}

const HALF_UNITS = Float64Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 0.5 / 10 ** decimals);

/**
 * Half a unit of the last digit that a figure shows, or that figures of its position usually do.
 * @param at place of the figure in the view
 */
export function halfUnitOf({ decimals, ownDecimals }: FigureLines, position: number, at: number): number {
  const [usual, own] = [decimals[position] ?? 0, ownDecimals[at] ?? 0];
  return HALF_UNITS[usual > own ? usual : own] ?? 0;
}

/** How far, of itself, a figure may be from the value it stands for, if whole numbers are rounded ones. */
export function relativeSlack(view: FigureLines, position: number, at: number): number {
  const unit =
    (view.ownDecimals[at] ?? 0) === 0 ? (view.units[position] ?? 1) / 2 : halfUnitOf(view, position, at);
  const size = Math.abs(view.figures[at] ?? NaN);
  return unit / (size > 1e-300 ? size : 1e-300);
}

/** About so many of the lines, evenly spread. */
export function spreadLines(lines: readonly number[], count: number): number[] {
  return spreadPlaces(lines.length, count).map((k) => lines[k] ?? 0);
}

/** About so many of the places from 0 up to a length, evenly spread. */
export function spreadPlaces(length: number, count: number): number[] {
  return length <= count
    ? Array.from({ length }, (_, k) => k)
    : Array.from({ length: count }, (_, k) => Math.floor(((k + 0.5) * length) / count));
}
