import { barOf, type Candidate } from "./candidate";
import type { LineView } from "./line-view";
import { pivotLines } from "./pivot-lines";
import { type PrefixSums, prefixSums } from "./prefix-sums";
import { unitOf } from "./rounding";

/** How far from its total a run may begin in a view of many positions; in a small one, anywhere. */
const FARTHEST_GAP = 8;
const SMALL_VIEW = 64;
/** In a very long one it begins beside its total, or after one figure between. */
const LONG_VIEW = 4000;
const GAP_IN_LONG = 1;

/** A run may end before or after zeros that stand at its end; this many are tried. */
const MOST_ZEROS = 16;

/**
 * Runs of neighbouring live positions that add up to another live position. For each total a few
 * lines are searched with a table of prefix sums, so a run of any length costs one look-up
 * (after the prefix-sum idea in the literature on aggregation detection; ours tolerates lines that
 * break the rule, because those are the findings).
 * @param live positions that may be parts, ascending
 * @param totals positions that may be totals: one that is a part already may be the total of others
 * @param worthOf bits that a rule of this total would have if it held on every line
 */
export function candidatesFromRuns(
  view: LineView,
  live: readonly number[],
  totals: readonly number[],
  bonusOf: RunBonus,
  worthOf: (total: number) => number,
): Candidate[] {
  const n = live.length;
  const gapLimit = n <= SMALL_VIEW ? n : n <= LONG_VIEW ? FARTHEST_GAP : GAP_IN_LONG;
  const prefixes: (PrefixSums | undefined)[] = [];
  const prefixOf = (line: number): PrefixSums =>
    (prefixes[line] ??= prefixSums(view, live, line, slacksOf(view, line)));
  const bar = barOf(view);
  const candidates: Candidate[] = [];
  const hits = new Hits();
  for (const total of totals) {
    const at = placeIn(live, total);
    const below = live[at] === total ? at + 1 : at;
    const pivots = pivotLines(view, total);
    const needed = pivots.length >= 3 ? 2 : 1;
    hits.clear();
    for (let p = 0; p < pivots.length; p++) {
      // What must be met twice was met once before the last.
      if (hits.isEmpty && p > pivots.length - needed) break;
      const known = hits.all.length;
      const line = pivots[p] ?? 0;
      addRunsOn(
        prefixOf(line),
        view.units[total * view.lines.length + line] ?? 0,
        { n, at, below, gapLimit },
        hits,
      );
      if (known > 0 || hits.all.length === 0) continue;
      // Most totals are met by no run: only of the others it is asked whether they could prove anything.
      const bonusBound = Math.max(
        below < n ? bonusOf(total, [live[below] ?? 0]) : -Infinity,
        at > 0 ? bonusOf(total, [live[at - 1] ?? 0]) : -Infinity,
      );
      const isAtEnd = total === 0 || total === view.positions.length - 1;
      if (worthOf(total) + bonusBound + BORDER_BONUS + (isAtEnd ? REST_BONUS : 0) < bar) {
        hits.clear();
        break;
      }
    }
    for (const { from, to, times } of hits.all) {
      if (times < needed) continue;
      const parts = live.slice(from, to);
      const gap = from >= below ? from - below : at - to;
      const bonus =
        bonusOf(total, parts) + placeBonus(view, total, parts) - (gap === 0 ? 0 : 6 + 2 * Math.log2(gap));
      candidates.push({
        total,
        parts,
        signs: parts.map(() => 1),
        evidence: ["arithmetic"],
        declared: false,
        bonus,
      });
    }
  }
  return candidates;
}

/** Where runs of so many live positions may begin beside a total: it stands before the place `at`, and `below` follows it. */
interface Surroundings {
  readonly n: number;
  readonly at: number;
  readonly below: number;
  readonly gapLimit: number;
}

/** Adds the runs that make a value on one line. */
function addRunsOn(
  prefix: PrefixSums,
  value: number,
  { n, at, below, gapLimit }: Surroundings,
  hits: Hits,
): void {
  for (let gap = 0; gap <= gapLimit; gap++) {
    const from = below + gap;
    const ends = from + 2 <= n && prefix.mayEnd(from, value) ? prefix.ends(from, value) : undefined;
    if (ends) {
      const first = Math.max(from + 2, ends.first);
      for (let to = first; to <= ends.last && to < first + MOST_ZEROS; to++) hits.add(from, to);
    }
    const to = at - gap;
    const starts = to - 2 >= 0 && prefix.mayStart(to, value) ? prefix.starts(to, value) : undefined;
    if (starts) {
      const last = Math.min(to - 2, starts.last);
      for (let start = last; start >= starts.first && start > last - MOST_ZEROS; start--) hits.add(start, to);
    }
  }
}

/** Runs that make a total on some line, and on how many; nearly always none or a few. */
class Hits {
  readonly all: Hit[] = [];
  private readonly byPlace = new Map<number, Hit>();

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  clear(): void {
    if (this.isEmpty) return;
    this.all.length = 0;
    this.byPlace.clear();
  }

  add(from: number, to: number): void {
    const key = from * MOST_PLACES + to;
    const known = this.byPlace.get(key);
    if (known) known.times++;
    else {
      const hit = { from, to, times: 1 };
      this.byPlace.set(key, hit);
      this.all.push(hit);
    }
  }
}

interface Hit {
  readonly from: number;
  readonly to: number;
  times: number;
}

/** More than a sheet has rows. */
const MOST_PLACES = 2 ** 21;

/** Index of the first that is not before a position. */
function placeIn(live: readonly number[], position: number): number {
  let low = 0;
  let high = live.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((live[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const BORDER_BONUS = 2;
const APART_PRICE = 1;
/** One figure of a table that all others make is no run among many that might have been tried. */
const REST_BONUS = 6;

/** A run that begins at a blank line or at the table's edge is more natural; one that a blank line parts from its total is less. */
function placeBonus({ positions }: LineView, total: number, parts: readonly number[]): number {
  const [first = 0, last = 0] = [parts[0], parts[parts.length - 1]];
  const isBorder = (position: number, step: 1 | -1): boolean =>
    positions[position + step] !== (positions[position] ?? 0) + step;
  const far = total > last ? isBorder(first, -1) : isBorder(last, 1);
  const near = total > last ? isBorder(last, 1) : isBorder(first, -1);
  const isRest = parts.length === positions.length - 1 && (total < first || total > last);
  return (far ? BORDER_BONUS : 0) - (near ? APART_PRICE : 0) + (isRest ? REST_BONUS : 0);
}

/** What captions and labels say for or against a total and its parts, in bits. */
export type RunBonus = (total: number, parts: readonly number[]) => number;

/** Lines of figures as large as this may be rounded: a sum one or two off is worth a look where none is exact. */
const LARGE = 2000;

/** How far a sum may be off while a run is looked for, narrowest first; it is weighed exactly afterwards. */
function slacksOf(view: LineView, line: number): readonly number[] {
  if ((view.halfUnit[line] ?? 0) > 0) return [2];
  const unit = unitOf(view);
  if (unit > 1) return [0, 2 * unit, 6 * unit];
  const L = view.lines.length;
  for (let at = line; at < view.units.length; at += L)
    if (Math.abs(view.units[at] ?? 0) >= LARGE) return [0, 2, 6];
  return [0];
}
