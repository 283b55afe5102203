import type { Chance } from "../planted/chance";
import type { Axis } from "./axis";

/** What the figures of a table are like. */
export interface Measure {
  /** The largest that is drawn. */
  readonly largest: number;
  /** Decimals that are shown. */
  readonly decimals: number;
  /** Every figure is rounded by itself, so that sums miss by a little. */
  readonly rounded: boolean;
  /** One figure in so many is none. */
  readonly zeros: number;
}

const MEASURES: readonly Measure[] = [
  { largest: 30, decimals: 0, rounded: false, zeros: 0.12 },
  { largest: 300, decimals: 0, rounded: false, zeros: 0.06 },
  { largest: 5000, decimals: 0, rounded: false, zeros: 0.03 },
  { largest: 90_000, decimals: 0, rounded: false, zeros: 0.03 },
  { largest: 900_000_000, decimals: 0, rounded: false, zeros: 0.03 },
  { largest: 900, decimals: 1, rounded: false, zeros: 0.03 },
  { largest: 90, decimals: 2, rounded: false, zeros: 0.03 },
  { largest: 900, decimals: 1, rounded: true, zeros: 0.02 },
];

export function drawMeasure(chance: Chance): Measure {
  return chance.pick(MEASURES);
}

/** Figures of a table by row and column; null under a heading. */
export type Figures = readonly (readonly (number | null)[])[];

/** Figures that every total, split, share and change of both axes is true of. */
export function drawFigures(rows: Axis, columns: Axis, measure: Measure, chance: Chance): Figures {
  const unit = 10 ** -measure.decimals;
  const known = new Map<string, number>();
  const draw = (scale: number): number => {
    if (chance.next() < measure.zeros) return 0;
    // Large ones and small ones side by side, as units are.
    const size = Math.max(1, scale * measure.largest * 10 ** (-1.6 * chance.next()));
    return toGrid(size * (0.3 + 0.7 * chance.next()));
  };
  const toGrid = (value: number): number =>
    measure.rounded ? value : Math.round(value / unit) / Math.round(1 / unit);
  const grain = measure.largest > 1e6 ? 1000 : 1;
  const near = (value: number): number => toGrid(value * (0.75 + 0.5 * chance.next()));
  const splitAmong = (value: number, count: number): number[] => {
    const shares = Array.from({ length: count }, () => 0.15 + chance.next());
    const sum = shares.reduce((a, b) => a + b, 0);
    const parts = shares.map((share) => toGrid((value * share) / sum));
    const rest = parts.slice(1).reduce((a, b) => a - b, value);
    return [toGrid(rest), ...parts.slice(1)];
  };
  /** Draws all parts of a split at once. */
  const split = (
    axis: Axis,
    at: number,
    of: number,
    value: number,
    keyOf: (line: number) => string,
  ): number => {
    const group = (axis[of]?.sums ?? []).find((terms) => terms.some((term) => term.at === at)) ?? [];
    splitAmong(value, group.length).forEach((part, k) => known.set(keyOf(group[k]?.at ?? 0), part));
    return known.get(keyOf(at)) ?? 0;
  };
  const valueOf = (r: number, c: number): number => {
    const key = `${String(r)},${String(c)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(r, c);
    known.set(key, value);
    return value;
  };
  const compute = (r: number, c: number): number => {
    const [row, column] = [rows[r]?.origin, columns[c]?.origin];
    if (!row || !column) return 0;
    if (column.kind === "sum")
      return (columns[c]?.sums[0] ?? []).reduce((sum, { at, sign }) => sum + sign * valueOf(r, at), 0);
    switch (row.kind) {
      case "sum":
        return (rows[r]?.sums[0] ?? []).reduce((sum, { at, sign }) => sum + sign * valueOf(at, c), 0);
      case "split":
        return split(rows, r, row.of, valueOf(row.of, c), (line) => `${String(line)},${String(c)}`);
      case "within":
        return toGrid(valueOf(row.of, c) * 0.4 * chance.next());
      default:
    }
    switch (column.kind) {
      case "free":
        return draw((column.scale * (row.kind === "free" ? row.scale : 1)) / grain) * grain;
      case "near":
        return near(valueOf(r, column.of) / grain) * grain;
      case "split":
        return split(columns, c, column.of, valueOf(r, column.of), (line) => `${String(r)},${String(line)}`);
      case "within":
        return toGrid((valueOf(r, column.of) / grain) * 0.5 * chance.next()) * grain;
      default:
        return 0;
    }
  };
  const shown = (value: number): number => roundTo(value, measure.decimals);
  return rows.map(({ origin }, r) =>
    columns.map((column, c): number | null => {
      if (origin.kind === "heading") return null;
      const by = column.origin;
      if (by.kind === "change") {
        const [from, to] = [shown(valueOf(r, by.from)), shown(valueOf(r, by.to))];
        return from === 0 ? null : roundTo((100 * (to - from)) / from, 1);
      }
      if (by.kind === "share") {
        const base = shown(by.column === undefined ? valueOf(by.row ?? 0, by.of) : valueOf(r, by.column));
        return base === 0 ? null : roundTo((100 * shown(valueOf(r, by.of))) / base, 1);
      }
      return shown(valueOf(r, c));
    }),
  );
}

/** Half away from zero, as spreadsheets round. */
export function roundTo(value: number, decimals: number): number {
  const power = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * power * (1 + 1e-12))) / power || 0;
}
