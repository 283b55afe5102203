import { bitsOf, type Case, judgeCase, judgeCases } from "../between/judge-link";
import { readingOf } from "../labels/lexicon";
import type { TallyTable } from "../tables/tally-table";
import { Budget } from "./budget";
import { type Identifier, linePath, positionPath } from "./identify";
import { type Direction, figureColumns, figureRows, gridIndex } from "./line-view";
import type { LinkPattern } from "./link";

/** A running figure and what it takes in stand within so many columns (or rows) of each other. */
const WINDOW = 12;
/** Of more positions than this none is compared with its neighbours; of fewer, pairs of these are tried. */
const MOST_POSITIONS = 400;
const MOST_FOR_PAIRS = 40;
const STEPS_OF_SMALL_TABLES = 1_000_000;
const LOOKS_AT_EACH_FIGURE = 10;
/** Steps on which a candidate is tried before all. */
const STEPS_TRIED = 8;
const FEWEST_STEPS = 3;
/** More running figures than these in one direction of a table are a table of multiples. */
const MOST_FOUND = 24;
/** Increments that differ: 1, 1, 1 beside 1, 2, 3 is a numbering. */
const FEWEST_DIFFERENT = 3;
/** Of its steps, how many must hold, where its caption says so and where only the figures do. */
const DECLARED_COVERAGE = 0.6;
const COVERAGE = 0.8;
/** Bits that the increments must come to, where its caption says so and where only the figures do. */
const DECLARED_BITS = 10;
const BITS = 40;
/** Two gaps that are one but for what binary fractions leave. */
const SAME = 1e-6;

/** Lines one after the other, and figures of the positions on them. */
interface Series {
  readonly table: TallyTable;
  readonly direction: Direction;
  readonly positions: readonly number[];
  readonly lines: readonly number[];
  readonly valueAt: (position: number, line: number) => number;
  readonly budget: Budget;
}

/** How a running figure goes on: of two neighbouring lines, which bears the larger figure, and which what is between. */
interface Way {
  readonly larger: 0 | 1;
  readonly increment: 0 | 1;
}

const FORWARD: Way = { larger: 1, increment: 1 };
const WAYS: readonly Way[] = [
  FORWARD,
  { larger: 0, increment: 0 },
  { larger: 0, increment: 1 },
  { larger: 1, increment: 0 },
];

/** What may be a running figure: what comes in, and perhaps what goes out. */
interface Candidate {
  readonly series: Series;
  readonly way: Way;
  readonly balance: number;
  readonly income: number;
  readonly outgo?: number;
}

/** A running figure that its steps bear out. */
interface Running extends Candidate {
  readonly declared: boolean;
  readonly bits: number;
  readonly holds: number;
}

/**
 * Running totals and balances: each figure is the one on the line before (or after) with what this line brings,
 * "Lũy kế" beside "Trong tháng", "Tồn" beside "Thu" and "Chi". Captions may say so; else the increments must prove
 * it. What begins with neither its first increment nor a blank one is a series of its own, of which somebody wrote
 * the changes: it is taken only where it is called running.
 */
export function findRunning(tables: readonly TallyTable[], identifier: Identifier): LinkPattern[] {
  return tables
    .filter(({ kind }) => kind !== "roster" && kind !== "form")
    .flatMap((table) => seriesOf(table).flatMap(runningOf))
    .filter(({ series }, k, all) => k < MOST_FOUND || all[k - MOST_FOUND]?.series !== series)
    .map((running) => {
      const { series, balance, income, outgo, declared, bits } = running;
      const { table, direction } = series;
      const positions = [balance, income, ...(outgo === undefined ? [] : [outgo])];
      const words = positions.map((position) => positionPath(table, direction, position));
      const id = identifier.idOf("sum", "running", table.sheet.name, direction, ...words);
      const evidence = declared ? (["header", "arithmetic"] as const) : (["arithmetic"] as const);
      return judgeCases({ id, kind: "sum", why: "running", evidence, declared, bits }, casesOf(running));
    });
}

/** The lines of a table in either direction; those that are called totals stand between the others. */
function seriesOf(table: TallyTable): Series[] {
  const columns = figureColumns(table);
  const rows = figureRows(table, columns);
  const plain = rows.filter((row) => !table.labelOf(row).isTotal);
  const budget = new Budget(STEPS_OF_SMALL_TABLES + LOOKS_AT_EACH_FIGURE * table.grid.value.length);
  const series = (direction: Direction, positions: number[], lines: number[]): Series => ({
    table,
    direction,
    positions,
    lines,
    valueAt: (position, line) => table.grid.value[gridIndex(table, direction, position, line)] ?? NaN,
    budget,
  });
  return [series("across", columns, plain), series("down", rows, columns)].filter(
    ({ positions, lines }) =>
      positions.length >= 2 && positions.length <= MOST_POSITIONS && lines.length > FEWEST_STEPS,
  );
}

/** Of every position what most steps bear out. */
function runningOf(series: Series): Running[] {
  const { positions } = series;
  return positions.flatMap((balance, at) => {
    const near = positions.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).filter((p) => p !== balance);
    const singles = near.flatMap((income) => WAYS.map((way) => ({ series, way, balance, income })));
    const [single] = borneOut(singles);
    if (single || positions.length > MOST_FOR_PAIRS) return single ?? [];
    const pairs = near.flatMap((income) =>
      near.flatMap((outgo) => (income === outgo ? [] : [{ series, way: FORWARD, balance, income, outgo }])),
    );
    return borneOut(pairs).slice(0, 1);
  });
}

/** What the steps bear out, by how many. */
function borneOut(candidates: readonly Candidate[]): Running[] {
  return candidates
    .filter(isWorthALook)
    .flatMap((candidate) => (spends(candidate) ? (judged(candidate) ?? []) : []))
    .sort((a, b) => b.holds - a.holds);
}

function spends({ series: { lines, budget } }: Candidate): boolean {
  return budget.spend(lines.length);
}

/** What a step brings; NaN where nothing is there. */
function broughtOn({ series: { lines, valueAt }, way, income, outgo }: Candidate, step: number): number {
  const line = lines[step - 1 + way.increment] ?? 0;
  const [into, out] = [valueAt(income, line), outgo === undefined ? NaN : valueAt(outgo, line)];
  if (Number.isNaN(into)) return -out;
  return Number.isNaN(out) ? into : into - out;
}

/** The figure of the step's larger line, and of the other. */
function ends({ series: { lines, valueAt }, way, balance }: Candidate, step: number): [number, number] {
  const figures = [valueAt(balance, lines[step - 1] ?? 0), valueAt(balance, lines[step] ?? 0)] as const;
  return [figures[way.larger], figures[way.larger === 1 ? 0 : 1]];
}

/** Whether half of a few steps, spread over all, hold. */
function isWorthALook(candidate: Candidate): boolean {
  const { length } = candidate.series.lines;
  const stride = Math.max(1, Math.floor((length - 1) / STEPS_TRIED));
  let [holds, steps] = [0, 0];
  for (let step = 1; step < length; step += stride) {
    const [larger, smaller] = ends(candidate, step);
    const brought = broughtOn(candidate, step);
    const gap = larger - smaller - brought;
    if (Number.isNaN(gap) || brought === 0) continue;
    steps++;
    if (Math.abs(gap) <= 1e-6 * Math.abs(larger) + 1e-6) holds++;
  }
  return holds >= 2 && 2 * holds >= steps;
}

/** What the steps say of a candidate, where they bear it out. */
function judged(candidate: Candidate): Running | undefined {
  const { series, balance, outgo } = candidate;
  const { table, direction, lines } = series;
  const seen = new Set<number>();
  let [holds, breaks, bits, outgoes, doubled, gapBefore] = [0, 0, 0, 0, 0, 0];
  for (let step = 1; step < lines.length; step++) {
    const brought = broughtOn(candidate, step);
    const [larger, smaller] = ends(candidate, step);
    // What goes on by itself, where nothing is brought, is another matter.
    if (Number.isNaN(brought)) breaks += Number(Math.abs(larger - smaller) > 0);
    const gap = larger - smaller - brought;
    if (Number.isNaN(gap) || isRestart(candidate, step)) continue;
    const isHeld = holdsOn(candidate, step, gap);
    // One wrong figure is missed on the way to it and on the way from it.
    if (!isHeld && Math.abs(gap + gapBefore) > SAME * Math.abs(gap)) breaks++;
    gapBefore = isHeld ? 0 : gap;
    if (!isHeld || brought === 0) continue;
    holds++;
    if (brought === smaller) doubled++;
    if (brought < 0) outgoes++;
    if (!seen.has(brought)) bits += bitsOf(brought);
    seen.add(brought);
  }
  const says = direction === "across" ? readingOf(table.paths[balance] ?? []) : table.labelOf(balance).says;
  const declared = says.whole.has("running") || says.first.has("running");
  const coverage = declared ? DECLARED_COVERAGE : COVERAGE;
  const isBorneOut =
    holds >= FEWEST_STEPS && seen.size >= FEWEST_DIFFERENT && holds >= coverage * (holds + breaks);
  if (!isBorneOut || bits < (declared ? DECLARED_BITS : BITS)) return undefined;
  // Powers of two are no running total of each other.
  if (2 * doubled > holds) return undefined;
  // Where nothing goes out, or nothing comes in, there is one column too many.
  if (outgo !== undefined && (outgoes === 0 || outgoes === holds)) return undefined;
  if (!declared && !beginsWithIncrement(candidate)) return undefined;
  return { ...candidate, declared, bits, holds };
}

/** Figures with decimals are rounded: gaps below this are judged by the digits that they show. */
const MOST_ROUNDING = 0.2;

function holdsOn(candidate: Candidate, step: number, gap: number): boolean {
  if (Math.abs(gap) > MOST_ROUNDING) return false;
  return gap === 0 || judgeCase(caseOf(candidate, step)).verdict === "consistent";
}

/** The steps of what was taken; a line on which it begins anew is none. */
function casesOf(running: Running): Case[] {
  const { lines } = running.series;
  return lines.flatMap((_, step): Case[] =>
    step === 0 || Number.isNaN(broughtOn(running, step)) || isRestart(running, step)
      ? []
      : [caseOf(running, step)],
  );
}

function caseOf({ series, way, balance, income, outgo }: Candidate, step: number): Case {
  const { table, direction, lines } = series;
  const pair = [lines[step - 1] ?? 0, lines[step] ?? 0] as const;
  const figure = (position: number, line: number): Case["shown"] => ({
    from: { table },
    ...(direction === "across" ? { row: line, column: position } : { row: position, column: line }),
  });
  const parts = [figure(balance, pair[way.larger === 1 ? 0 : 1]), figure(income, pair[way.increment])];
  return {
    shown: figure(balance, pair[way.larger]),
    parts: outgo === undefined ? parts : [...parts, figure(outgo, pair[way.increment])],
    signs: outgo === undefined ? [1, 1] : [1, 1, -1],
    words: linePath(table, direction, pair[1]),
  };
}

/** A line on which a running figure begins anew: it is its own increment. */
function isRestart(candidate: Candidate, step: number): boolean {
  const { larger, increment } = candidate.way;
  const [own, before] = ends(candidate, step);
  return larger === increment && own === broughtOn(candidate, step) && own !== 0 && before !== 0;
}

/** Whether the first of a series is its own increment, or has none: an opening balance. */
function beginsWithIncrement(candidate: Candidate): boolean {
  const { series, way, balance, income } = candidate;
  const { lines, valueAt } = series;
  if (way.larger !== way.increment) return true;
  const first = (way.larger === 1 ? lines[0] : lines[lines.length - 1]) ?? 0;
  const own = valueAt(income, first);
  return Number.isNaN(own) || own === 0 || own === valueAt(balance, first);
}
