import { groupBy } from "../address-list";
import type { Candidate } from "./candidate";
import type { Chosen } from "./chosen";
import { spreadPlaces } from "./figure-lines";
import { type ReducedBasis, reduceBasis, remainderOf } from "./lattice";
import { sumLines, toleranceOn } from "./line-sum";
import type { LineView } from "./line-view";

const MOST_GROUPS = 16;
const MOST_MEMBERS = 80;
/** Fewer lines do not tell who belongs to whom. */
const FEWEST_LINES = 3;
const MOST_LINES = 40;
/** Figures are brought below this: products of larger ones lose their last digits. */
const LARGEST = 2 ** 26;
const MOST_EXCHANGES = 60_000;

/**
 * Groups whose members stand in another order: regions, and below them all provinces by the alphabet. Where one
 * total is the sum of a few figures and also that of many others, each of the few may be the sum of some of the
 * many. Which, all lines say together: the choice is the shortest vector of a lattice. Taken only where every
 * one of the many is found in just one group.
 * @param rules what was taken before
 */
export function candidatesFromGroups(view: LineView, rules: readonly Chosen[]): Candidate[] {
  const made = new Set(rules.map(({ total }) => total));
  const ofTotals = [...groupBy(rules, ({ total }) => total).values()].filter(({ length }) => length > 1);
  return ofTotals.flatMap((own) =>
    own.flatMap((many) => {
      const few = own.find((rule) => areGroupsOf(rule, many) && rule.parts.every((part) => !made.has(part)));
      return few ? splitInto(view, few, many) : [];
    }),
  );
}

function areGroupsOf(few: Chosen, many: Chosen): boolean {
  return (
    few.parts.length <= MOST_GROUPS &&
    many.parts.length <= MOST_MEMBERS &&
    many.parts.length >= 2 * few.parts.length &&
    [...few.signs, ...many.signs].every((sign) => sign > 0) &&
    !few.parts.some((part) => many.parts.includes(part))
  );
}

function splitInto(view: LineView, few: Chosen, many: Chosen): Candidate[] {
  const [groups, members] = [few.parts, many.parts];
  // A slip shows in the sums already, and would hide who belongs to whom.
  const bad = [...brokenLines(view, few), ...brokenLines(view, many)];
  const lines = linesOf(view, members, new Set(bad));
  if (lines.length < FEWEST_LINES || !view.budget.spend(members.length ** 3 * lines.length)) return [];
  const rows = members.map((member, k) => {
    const row = vectorOf(view, member, lines, members.length);
    row[k] = 2;
    return row;
  });
  const basis = reduceBasis(rows, MOST_EXCHANGES);
  if (!basis) return [];
  const chosen = groups.map((group) => membersOf(view, basis, group, lines, members));
  const all = chosen.flat();
  if (all.length !== members.length || new Set(all).size !== members.length) return [];
  return groups.flatMap((total, k): Candidate[] => {
    const parts = chosen[k] ?? [];
    if (parts.length < 2) return [];
    const signs = parts.map(() => 1 as const);
    return [{ total, parts, signs, evidence: ["arithmetic"], declared: false, scattered: true, bonus: 0 }];
  });
}

/** The members that make a group; none where no choice of them does. */
function membersOf(
  view: LineView,
  basis: ReducedBasis,
  group: number,
  lines: readonly Line[],
  members: readonly number[],
): number[] {
  const target = vectorOf(view, group, lines, members.length);
  // Members count 2 and are aimed at from 1: in is -1, out is 1.
  target.fill(1, 0, members.length);
  const rest = remainderOf(basis, target).subarray(0, members.length);
  return rest.every((value) => Math.abs(value) === 1) ? members.filter((_, k) => rest[k] === -1) : [];
}

/** A line, and what its figures are multiplied with. */
interface Line {
  readonly line: number;
  readonly scale: number;
}

function linesOf(view: LineView, members: readonly number[], broken: ReadonlySet<number>): Line[] {
  const L = view.lines.length;
  const telling = Array.from({ length: L }, (_, line) => line).filter(
    (line) => !view.constant[line] && !broken.has(line),
  );
  return spreadPlaces(telling.length, MOST_LINES).flatMap((place): Line[] => {
    const line = telling[place] ?? 0;
    const largest = Math.max(...members.map((member) => Math.abs(view.units[member * L + line] ?? 0)));
    return largest === 0 ? [] : [{ line, scale: Math.min(1, LARGEST / largest) }];
  });
}

function brokenLines(view: LineView, rule: Chosen): number[] {
  const sums = sumLines(view, rule);
  return Array.from(view.lines, (_, line) => line).filter((line) => {
    const rounding = (((sums.count[line] ?? 0) + 1) * (rule.roundedTo ?? 0)) / 2;
    const off = Math.abs((sums.sum[line] ?? 0) - (sums.total[line] ?? 0));
    return off > Math.max(rounding, toleranceOn(view, sums, line));
  });
}

/** Places for the members, then the figures of a position. */
function vectorOf(view: LineView, position: number, lines: readonly Line[], before: number): Float64Array {
  const vector = new Float64Array(before + lines.length);
  lines.forEach(({ line, scale }, k) => {
    vector[before + k] = Math.round((view.units[position * view.lines.length + line] ?? 0) * scale);
  });
  return vector;
}
