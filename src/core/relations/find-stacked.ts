import { type Case, judgeCase, judgeCases } from "../between/judge-link";
import type { TableFigure } from "../between/labelled-table";
import type { TallyTable } from "../tables/tally-table";
import { BAR, type Candidate, weigh, worthOf } from "./candidate";
import { bitsOfAHit } from "./chance";
import { choose } from "./choose";
import type { Chosen } from "./chosen";
import { candidatesFromLabels } from "./from-labels";
import { candidatesFromPairs } from "./from-pairs";
import { candidatesFromRuns } from "./from-runs";
import { candidatesFromSubsets } from "./from-subsets";
import { type Identifier, pathOf } from "./identify";
import type { LineView } from "./line-view";
import type { LinkPattern } from "./link";
import { isLowRank } from "./low-rank";
import type { Pattern } from "./pattern";
import { runBonus } from "./run-bonus";
import { gridPlace, rowsOf, type Stack, type StackedRow, stacksOf, stackView } from "./stacked-tables";
import { TakenRules } from "./taken-rules";

/** Sums of sums of sums: no sheet that people keep is deeper. */
const MOST_LEVELS = 6;
/** Of more rows that nothing explains no sum proves anything. */
const MOST_ROWS = 400;

/**
 * Totals over several tables of one sheet: the rows that no table has added up yet (its total, or all of them) are
 * looked at as those of one table, and what stands together there and makes another is its total, level by level.
 * Where a row is called a total, figures that bear it out beyond chance make the other columns' gaps findings.
 * @param patterns what was found in the tables by themselves
 * @param known what is known of sums between tables: their totals are not looked for again
 */
export function findStacked(
  tables: readonly TallyTable[],
  patterns: readonly Pattern[],
  known: readonly LinkPattern[],
  identifier: Identifier,
): LinkPattern[] {
  const stacks = stacksOf(tables.filter(({ kind }) => kind !== "roster"));
  if (stacks.length === 0) return [];
  const within = explainedRows(patterns);
  const told = new Set(known.flatMap(({ links }) => links.map(({ shown }) => cellKey(shown))));
  return stacks.flatMap((stack) => {
    const rows = rowsOf(stack).filter(({ table, row }) => within.get(table)?.parts.has(row) !== true);
    if (rows.length < 3 || rows.length > MOST_ROWS) return [];
    const view = stackView(stack, rows);
    if (!view) return [];
    const isOpen = ({ table, row }: StackedRow): boolean =>
      within.get(table)?.totals.has(row) !== true &&
      !stack.columns.some((column) =>
        told.has(cellKey({ sheet: table.sheet, row: row + table.frame.bodyTop, column })),
      );
    return search(view, rows, isOpen).map((rule) => linkOf(stack, rows, rule, identifier));
  });
}

/** Of each table, the rows that are added up in it, and those that are sums in it. */
function explainedRows(patterns: readonly Pattern[]) {
  const found = new Map<TallyTable, { readonly parts: Set<number>; readonly totals: Set<number> }>();
  for (const { kind, direction, table, total, parts, holds, breaks } of patterns) {
    if (direction !== "down" || kind !== "sum" || holds === 0 || holds < breaks) continue;
    const own = found.get(table) ?? { parts: new Set(), totals: new Set() };
    found.set(table, own);
    own.totals.add(total);
    for (const part of parts) own.parts.add(part);
  }
  return found;
}

const cellKey = ({ sheet, row, column }: LinkPattern["links"][number]["shown"]): string =>
  [sheet.name, row, column].join("\u001f");

function search(view: LineView, rows: readonly StackedRow[], isOpen: (row: StackedRow) => boolean): Chosen[] {
  const cap = bitsOfAHit(view);
  const weighing = { cap };
  const bonus = runBonus(view);
  const taken = new TakenRules();
  const totals = rows.flatMap((row, position) => (isOpen(row) ? [position] : []));
  const isAcross = (candidate: Candidate): boolean => isOfTables(view, rows, candidate);
  let live: readonly number[] = rows.map((_, position) => position);
  for (let level = 0; level < MOST_LEVELS && live.length > 2; level++) {
    const open = totals.filter((position) => !taken.hasTotal(position));
    const isBorneOut = (one: Candidate): boolean => weigh(view, one, weighing).bits >= BAR;
    const tried: (() => Candidate[])[] = [
      () => [
        ...candidatesFromLabels(view, live).filter(isBorneOut),
        ...candidatesFromRuns(view, live, open, bonus, (total) => worthOf(view, total, cap)),
      ],
      () => (isLowRank(view) ? [] : candidatesFromPairs(view, live)),
      () => (isLowRank(view) ? [] : candidatesFromSubsets(view, live, open)),
    ];
    let now: readonly Chosen[] = [];
    for (const source of tried) {
      const candidates = source().filter((one) => open.includes(one.total) && isAcross(one));
      now = choose(view, candidates, taken, weighing);
      if (now.length > 0) break;
    }
    if (now.length === 0) break;
    const consumed = new Set(now.flatMap(({ parts }) => parts));
    live = live.filter((position) => !consumed.has(position));
  }
  return taken.all;
}

/** Whether the figures of a sum, zeros aside, stand in more tables than one. */
function isOfTables(view: LineView, rows: readonly StackedRow[], { total, parts }: Candidate): boolean {
  const L = view.lines.length;
  const own = rows[total]?.table;
  return parts.some((part) => {
    if (rows[part]?.table === own) return false;
    for (let l = 0; l < L; l++) if ((view.units[part * L + l] ?? 0) !== 0) return true;
    return false;
  });
}

function linkOf(
  { columns }: Stack,
  rows: readonly StackedRow[],
  { total, parts, signs, support, declared, evidence }: Chosen,
  identifier: Identifier,
): LinkPattern {
  const head = rows[total];
  const cases = columns.flatMap((column): Case[] => {
    const shown = figureAt(head, column);
    if (!head || !shown) return [];
    const found = parts.flatMap((part, k) => {
      const figure = figureAt(rows[part], column);
      return figure ? [{ figure, sign: signs[k] ?? 1 }] : [];
    });
    const words = pathOf(head.table, "column", shown.column);
    return [{ shown, parts: found.map(({ figure }) => figure), signs: found.map(({ sign }) => sign), words }];
  });
  const words = head ? [head.table.sheet.name, pathOf(head.table, "row", head.row)] : [];
  const id = identifier.idOf("sum", "stacked", ...words);
  const { bits } = support;
  return judgeCases(
    { id, kind: "sum", why: "stacked", evidence, declared, bits },
    cases.filter((one) => judgeCase(one).verdict !== "empty"),
  );
}

function figureAt(own: StackedRow | undefined, column: number): TableFigure | undefined {
  if (!own || gridPlace(own, column) < 0) return undefined;
  return { from: own, row: own.row, column: column - own.table.frame.left };
}
