import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { Budget } from "./budget";
import { chooseRatios, ExplainedCells, type RatioRule } from "./choose-ratios";
import { figureLines } from "./figure-lines";
import { findAverages } from "./from-averages";
import { findCodeQuotients } from "./from-code-quotients";
import { findQuotientFormulas } from "./from-quotient-formulas";
import { type RatioCandidate, ratioCandidates } from "./from-ratios";
import { findShares } from "./from-shares";
import { type Identifier } from "./identify";
import { type Direction, figureColumns } from "./line-view";
import type { Pattern } from "./pattern";
import { meanPattern, ratioPattern } from "./ratio-pattern";
import { ratioWords } from "./ratio-words";

/** Parts of every total of a table, as grid indexes: a total may be split in more ways than one. */
export type TotalParts = Readonly<Record<Direction, ReadonlyMap<number, readonly (readonly number[])[]>>>;

const STEPS_OF_SMALL_TABLES = 10_000_000;
const LOOKS_AT_EACH_FIGURE = 20;

/**
 * The means, shares and changes of a table, across its columns and down its rows: every figure is
 * explained once. What a code row and formulas declare goes first, then means, their evidence is the stronger; then ratios of two figures of one
 * line; then shares of a total that stands on another line.
 */
export function findQuotients(
  workbook: Workbook,
  table: TallyTable,
  sums: TotalParts,
  identifier: Identifier,
): { readonly patterns: readonly Pattern[]; readonly limited: boolean } {
  const views = figureLines(table);
  if (!views) return { patterns: [], limited: false };
  const steps = STEPS_OF_SMALL_TABLES + LOOKS_AT_EACH_FIGURE * table.grid.value.length;
  const budgets = { averages: new Budget(steps), ratios: new Budget(steps) };
  const explained = new ExplainedCells(table);
  const directions = [views.down, views.across];
  const printed = findCodeQuotients(workbook, table, explained);
  const formulas = findQuotientFormulas(workbook, table, explained);
  const declared = [...printed, ...formulas.ratios];
  const means = [
    ...formulas.means,
    ...directions.flatMap((view) => findAverages(view, sums[view.direction], explained, budgets.averages)),
  ];
  const ratios = chooseRatios(
    directions.flatMap((view) =>
      ratioCandidates(view, ratioWords(view, partsOf(sums[view.direction])), budgets.ratios).filter(
        (candidate) => !declared.some((rule) => isSaidOf(rule, candidate)),
      ),
    ),
    explained,
  );
  // Where all figures are shares there is no total of which they could be.
  const wholes = table.roles.includes("quantity") ? figureColumns(table) : [];
  const shares = findShares(workbook, table, wholes, partsOf(sums.down), explained, (share) => {
    const position = views.across.positions.indexOf(share);
    return position < 0 ? 0 : (views.across.decimals[position] ?? 0);
  });
  const patterns = [
    ...means.map((rule) => meanPattern(workbook, table, rule, identifier)),
    ...[...declared, ...ratios, ...shares].map((rule) => ratioPattern(workbook, table, rule, identifier)),
  ];
  return {
    patterns: patterns.filter(isBorneOut),
    limited: budgets.averages.exhausted || budgets.ratios.exhausted,
  };
}

/** Of its lines, how many must obey a quotient that nothing declares once all are judged. */
const COVERAGE = 0.7;

function isBorneOut({ declared, holds, breaks }: Pattern): boolean {
  return declared || holds >= COVERAGE * (holds + breaks);
}

/** Whether a printed quotient says of these three positions already how they hang together. */
function isSaidOf({ direction, total, parts }: RatioRule, candidate: RatioCandidate): boolean {
  const { view, quotient, first, second } = candidate;
  const said = [total, ...parts];
  return (
    view.direction === direction &&
    [quotient, first, second].every((position) => said.includes(view.positions[position] ?? -1))
  );
}

function partsOf(
  sums: ReadonlyMap<number, readonly (readonly number[])[]>,
): ReadonlyMap<number, ReadonlySet<number>> {
  return new Map([...sums].map(([total, sets]) => [total, new Set(sets[sets.length - 1])]));
}
