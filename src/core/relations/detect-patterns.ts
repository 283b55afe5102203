import { isShareCaption } from "../tables/column-roles";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import type { Chosen } from "./choose";
import { findSums } from "./find-sums";
import { findOfWhich, type OfWhichRule } from "./from-of-which";
import { findShares } from "./from-shares";
import { type Identifier } from "./identify";
import { figureColumns, figureRows, type LineView, makeLineView } from "./line-view";
import { ofWhichPattern, sharePattern, sumPattern } from "./make-pattern";
import type { Pattern } from "./pattern";

/**
 * The rules of one table: sums across its columns and down its rows, shares, and "of which". The
 * rows come first: a column that is the total of others proves nothing new of the rows.
 */
export function detectPatterns(workbook: Workbook, table: TallyTable, identifier: Identifier): Pattern[] {
  const columns = figureColumns(table);
  if (columns.length === 0) return [];
  const rows = figureRows(table, columns);
  const addable = rows.filter((row) => !table.labelOf(row).words.some(isShareCaption));
  const ofWhich = findOfWhich(table, addable);
  const across = makeLineView(table, "across", columns, addable);
  const sumsAcross = findSums(across, ofWhich);
  const down = makeLineView(table, "down", addable, columns);
  const isTotal = new Uint8Array(columns.length);
  for (const { total } of sumsAcross) isTotal[total] = 1;
  const sumsDown = findSums(down, ofWhich, isTotal);
  const additive = additiveLines(sumsDown, down);
  // What adds up across its rows adds up down its columns.
  for (const { total, parts } of sumsAcross) for (const column of [total, ...parts]) additive[column] = 1;
  const patterns = [
    ...sumsAcross.map((rule) => sumPattern(workbook, across, rule, identifier)),
    ...sumsDown.map((rule) => sumPattern(workbook, down, rule, identifier, additive)),
  ];
  const totalRows = new Map<number, ReadonlySet<number>>();
  for (const { total, parts } of sumsDown) {
    totalRows.set(addable[total] ?? 0, new Set(parts.map((part) => addable[part] ?? 0)));
  }
  for (const rule of findShares(workbook, table, columns, totalRows)) {
    patterns.push(sharePattern(workbook, table, rule, identifier));
  }
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
  return patterns.filter((pattern) => pattern.lines.length > 0);
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
  const additive = new Uint8Array(L).fill(1);
  if (sums.length === 0) return additive;
  for (let l = 0; l < L; l++) {
    let [holds, near, far, meanLike] = [0, 0, 0, 0];
    for (const { total, parts, signs } of sums) {
      if (!view.present[total * L + l]) continue;
      const values = parts.flatMap((part) =>
        view.present[part * L + l] ? [view.units[part * L + l] ?? 0] : [],
      );
      if (values.length === 0) continue;
      const sum = parts.reduce((acc, part, k) => acc + (signs[k] ?? 1) * (view.units[part * L + l] ?? 0), 0);
      const value = view.units[total * L + l] ?? 0;
      const off = Math.abs(sum - value);
      if (off <= (view.halfUnit[l] ?? 0) * (values.length + 1)) holds++;
      else if (off <= 0.05 * Math.abs(value)) near++;
      else {
        far++;
        if (values.length > 1 && value >= Math.min(...values) && value <= Math.max(...values)) meanLike++;
      }
    }
    if (holds === 0 && near === 0 && (meanLike > 0 || far > 1) && meanLike * 2 >= far) additive[l] = 0;
  }
  return additive;
}
