import { decimalsOf } from "../numbers/decimal";
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
  /** The figure of position p on line l is `table.grid.value[at(p, l)]`, NaN where there is none. */
  readonly at: (position: number, line: number) => number;
}

/** Figures of a position that are looked at to learn its decimals. */
const SAMPLED = 48;

const UNITS = [1000, 100, 10];
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
  const { columnCount, value } = table.grid;
  const [step, stride] = direction === "across" ? [1, columnCount] : [columnCount, 1];
  const at = (position: number, line: number): number =>
    (positions[position] ?? 0) * step + (lines[line] ?? 0) * stride;
  const spacing = Math.max(1, Math.floor(lines.length / SAMPLED));
  const decimals = new Uint8Array(positions.length);
  const units = new Uint16Array(positions.length).fill(1);
  for (let p = 0; p < positions.length; p++) {
    const figures: number[] = [];
    for (let l = 0; l < lines.length; l += spacing) {
      const figure = value[at(p, l)] ?? NaN;
      if (!Number.isNaN(figure) && figure !== 0) figures.push(figure);
    }
    const telling = figures.filter((figure) => Math.abs(figure) !== 1);
    const shown = telling.map(decimalsOf).sort((a, b) => a - b);
    decimals[p] = shown[shown.length >> 1] ?? 0;
    if (figures.length < FEWEST_ROUNDED) continue;
    units[p] = UNITS.find((unit) => figures.every((figure) => figure % unit === 0)) ?? 1;
  }
  return { table, direction, positions, lines, decimals, units, at };
}

/** The captions over a column or the words before a row. */
export function wordsOf({ table, direction, positions }: FigureLines, position: number): readonly string[] {
  const grid = positions[position] ?? 0;
  return direction === "across" ? (table.paths[grid] ?? []) : table.labelOf(grid).words;
}

/** Half a unit of the last digit that a figure of the position shows. */
export function halfUnitOf({ decimals }: FigureLines, position: number, figure: number): number {
  return 0.5 / 10 ** Math.max(decimals[position] ?? 0, Number.isInteger(figure) ? 0 : decimalsOf(figure));
}

/** How far, of itself, a figure may be from the value it stands for, if whole numbers are rounded ones. */
export function relativeSlack(view: FigureLines, position: number, figure: number): number {
  const unit = Number.isInteger(figure)
    ? (view.units[position] ?? 1) / 2
    : halfUnitOf(view, position, figure);
  return unit / Math.max(1e-300, Math.abs(figure));
}

/** About so many of the lines, evenly spread. */
export function spreadLines(lines: readonly number[], count: number): number[] {
  if (lines.length <= count) return [...lines];
  return Array.from({ length: count }, (_, k) => lines[Math.floor(((k + 0.5) * lines.length) / count)] ?? 0);
}
