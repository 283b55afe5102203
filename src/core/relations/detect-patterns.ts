import { isShareRow } from "../tables/share-row";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { NEAR } from "./candidate";
import type { Chosen } from "./chosen";
import { findSums } from "./find-sums";
import { findQuotients } from "./find-quotients";
import { findOfWhich, type OfWhichRule } from "./from-of-which";
import { type Identifier } from "./identify";
import { looksLikeMean, sumLines, toleranceOn } from "./line-sum";
import { figureColumns, figureRows, type LineView, makeLineView } from "./line-view";
import { ofWhichPattern, sumPattern } from "./make-pattern";
import { asNamedDifference } from "./named-difference";
import { isOneSlip } from "./one-slip";
import type { Pattern } from "./pattern";
import { FEWEST_ROUNDED } from "./rounding";
import { withShares } from "./with-shares";

/** The rules of a table, and whether the search for them was cut short (see `Budget`). */
export interface TablePatterns {
  readonly patterns: readonly Pattern[];
  readonly limited: boolean;
}

/**
 * The rules of one table: sums across its columns and down its rows, shares, and "of which". The
 * rows come first: a column that is the total of others proves nothing new of the rows.
 */
export function detectPatterns(workbook: Workbook, table: TallyTable, identifier: Identifier): TablePatterns {
  const columns = figureColumns(table);
  if (columns.length === 0 || isListOfWords(table, columns)) return { patterns: [], limited: false };
  const rows = figureRows(table, columns);
  const addable = rows.filter((row) => !isShareRow(table, row));
  const ofWhich = findOfWhich(table, addable);
  // Men's and women's means and medians make no total's.
  const counts = addable.filter((row) => !table.labelOf(row).says.anywhere.has("average"));
  const across = makeLineView(table, "across", columns, counts.length > 0 ? counts : addable);
  const sumsAcross = findSums(across, ofWhich);
  const down = makeLineView(table, "down", addable, columns);
  const isTotal = new Uint8Array(columns.length);
  for (const { total } of sumsAcross) isTotal[total] = 1;
  const sumsDown = findSums(down, ofWhich, isTotal);
  const additive = additiveLines(sumsDown, down);
  // What adds up across its rows adds up down its columns.
  for (const { total, parts } of sumsAcross) for (const column of [total, ...parts]) additive[column] = 1;
  const shares = [...table.roles.keys()].filter(
    (column) => table.roles[column] === "share" && !columns.includes(column),
  );
  const patterns = [
    ...sumsAcross.map((rule) => sumPattern(workbook, across, asNamedDifference(across, rule), identifier)),
    ...sumsDown.map((rule) =>
      withShares(
        workbook,
        sumPattern(workbook, down, asNamedDifference(down, rule), identifier, additive),
        shares,
      ),
    ),
  ];
  const sums = { across: totalParts(across, sumsAcross), down: totalParts(down, sumsDown) };
  const quotients = findQuotients(workbook, table, sums, identifier);
  patterns.push(...quotients.patterns);
  const open = ofWhich.filter(
    (rule) =>
      !isSplit(
        rule,
        rule.direction === "across" ? sumsAcross : sumsDown,
        rule.direction === "across" ? across : down,
      ),
  );
  for (const rule of open) {
    const pattern = ofWhichPattern(table, rule, rule.direction === "across" ? addable : columns, identifier);
    if (pattern) patterns.push(pattern);
  }
  return {
    patterns: withDoubt(patterns.filter((pattern) => pattern.lines.length > 0)),
    limited: across.budget.exhausted || down.budget.exhausted || quotients.limited,
  };
}

/** The parts of every total, by grid index. */
function totalParts(view: LineView, rules: readonly Chosen[]): Map<number, number[][]> {
  const found = new Map<number, number[][]>();
  for (const { total, parts } of rules) {
    const grid = view.positions[total] ?? 0;
    const sets = found.get(grid) ?? [];
    sets.push(parts.map((part) => view.positions[part] ?? 0));
    found.set(grid, sets);
  }
  return found;
}

/** A list of people in whose columns stands no number: crosses and "Không" add up to nothing. */
function isListOfWords({ kind, grid }: TallyTable, columns: readonly number[]): boolean {
  if (kind !== "roster") return false;
  for (let at = 0; at < grid.value.length; at += grid.columnCount)
    if (columns.some((column) => !Number.isNaN(grid.value[at + column] ?? NaN))) return false;
  return true;
}

/** Where many sums of a table miss, all by little, the table may be rounded; one that misses by more says it is not. */
function withDoubt(patterns: readonly Pattern[]): readonly Pattern[] {
  const count = (which: "small" | "large"): number =>
    patterns.reduce((sum, { gaps }) => sum + (gaps?.[which] ?? 0), 0);
  if (count("large") > 0 || count("small") < FEWEST_ROUNDED) return patterns;
  return patterns.map((pattern) => ({ ...pattern, perhapsRounded: true }));
}

/** Whether a sum that was found already says more than the "of which". */
function isSplit(rule: OfWhichRule, sums: readonly Chosen[], view: LineView): boolean {
  return sums.some(
    ({ total, parts }) =>
      view.positions[total] === rule.whole &&
      rule.parts.every((part) => parts.some((p) => view.positions[p] === part)),
  );
}

/**
 * Columns on which sums down the rows mean something: not those on which no rule ever holds and the
 * "totals" are means or rates. A column with one failing total is kept: that is a finding.
 */
function additiveLines(sums: readonly Chosen[], view: LineView): Uint8Array {
  const L = view.lines.length;
  const [kept, far, meanLike] = [new Uint32Array(L), new Uint32Array(L), new Uint32Array(L)];
  for (const rule of sums) {
    const found = sumLines(view, rule);
    for (let l = 0; l < L; l++) {
      if (found.count[l] === 0) continue;
      const total = found.total[l] ?? 0;
      const off = (found.sum[l] ?? 0) - total;
      const tolerance = toleranceOn(view, found, l);
      const counts = Math.abs(off) <= Math.max(tolerance, NEAR * Math.abs(total)) ? kept : far;
      counts[l] = (counts[l] ?? 0) + 1;
      if (Math.abs(off) > tolerance && looksLikeMean(found, l) && !isOneSlip(view, rule, l, off))
        meanLike[l] = (meanLike[l] ?? 0) + 1;
    }
  }
  return Uint8Array.from(view.lines, (_, l) => {
    const means = meanLike[l] ?? 0;
    return kept[l] === 0 && means > 0 && means * 2 >= (far[l] ?? 0) ? 0 : 1;
  });
}
