import { groupBy } from "../address-list";
import type { Identifier } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import { bitsOf, type Case, ENOUGH_BITS, isBorneOut, judgeCases, supportOf } from "./judge-link";
import { type Figure, type LabelledTable, valueOf } from "./labelled-table";
import type { Scope } from "./scope";

/** Units that a summary adds up, at the least. */
const FEWEST_UNITS = 2;
/** So much of what tables of one layout name must be named by each. */
const SHARE_OF_ROWS = 0.5;

/**
 * A table that adds up the tables of one layout on other sheets, or in other workbooks: one sheet or one
 * file a unit. All of them together hold twice what the summary holds, so every table is tried in one
 * pass over the figures; where tables name their period, those of one period are tried too.
 */
export function findSummaries(
  tables: readonly LabelledTable[],
  { between, spend }: Scope,
  identifier: Identifier,
): LinkPattern[] {
  const found: LinkPattern[] = [];
  const layouts = groupBy(tables, ({ columns }) => [...columns.keys()].sort().join("\u001e"));
  for (const layout of layouts.values()) {
    for (const family of familiesOf(layout)) {
      const figures = family.reduce((sum, { rows, columns }) => sum + rows.size * columns.size, 0);
      if (!spend(figures)) break;
      for (const { summary, units } of summariesIn(family, between)) {
        const known = found.some(({ links }) => links[0]?.shown.sheet === summary.table.sheet);
        if (!known) found.push(...rulesOf(summary, units, identifier));
      }
    }
  }
  return found;
}

/** Tables of one layout whose rows are called alike: all, then those of each period. */
function familiesOf(layout: readonly LabelledTable[]): LabelledTable[][] {
  const counts = new Map<string, number>();
  for (const { rows } of layout)
    for (const words of rows.keys()) counts.set(words, (counts.get(words) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count * 2 > layout.length).map(([words]) => words);
  const alike = layout.filter(
    ({ rows }) =>
      common.length > 0 && common.filter((words) => rows.has(words)).length >= common.length * SHARE_OF_ROWS,
  );
  const periods = [
    ...groupBy(alike, ({ period }) => (period ? `${period.unit}${String(period.number)}` : "")).values(),
  ];
  return [alike, ...(periods.length > 1 ? periods : [])].filter(({ length }) => length > FEWEST_UNITS);
}

function* summariesIn(
  family: readonly LabelledTable[],
  between: Scope["between"],
): Generator<{ readonly summary: LabelledTable; readonly units: readonly LabelledTable[] }> {
  const unitOf = ({ workbook, table }: LabelledTable): unknown =>
    between === "workbooks" ? workbook : table.sheet;
  const isOnceEach = new Set(family.map(unitOf)).size === family.length;
  const totals = totalsOf(family);
  for (const summary of family) {
    // The tables beside the summary on its own sheet, or in its own workbook, are none of its units.
    const units = isOnceEach
      ? family.filter((one) => one !== summary)
      : family.filter((one) => unitOf(one) !== unitOf(summary));
    if (units.length < FEWEST_UNITS) continue;
    if (doubles(summary, isOnceEach ? totals : totalsOf([summary, ...units]))) yield { summary, units };
    // One summary to a family where they stand once each; where not, each try costs a pass.
    if (!isOnceEach && units.length * family.length > MOST_TRIES) return;
  }
}

const MOST_TRIES = 400;

type Totals = ReadonlyMap<string, number>;

function totalsOf(family: readonly LabelledTable[]): Totals {
  const totals = new Map<string, number>();
  for (const from of family)
    for (const { words, figure } of figuresOf(from)) {
      const value = valueOf(figure);
      if (value !== 0 && !Number.isNaN(value)) totals.set(words, (totals.get(words) ?? 0) + value);
    }
  return totals;
}

/** Whether nearly all figures of a table are half of all: quick, and judged exactly afterwards. */
function doubles(summary: LabelledTable, totals: Totals): boolean {
  let [holds, breaks, bits] = [0, 0, 0];
  for (const { words, figure } of figuresOf(summary)) {
    const value = valueOf(figure);
    const total = totals.get(words) ?? 0;
    if (Number.isNaN(value) || (value === 0 && total === 0)) continue;
    if (Math.abs(2 * value - total) <= 1e-6 * Math.abs(total) + 1e-9) {
      holds++;
      bits += bitsOf(value);
    } else breaks++;
  }
  return bits >= ENOUGH_BITS && isBorneOut({ holds, breaks, bits });
}

function* figuresOf(from: LabelledTable): Generator<{ readonly words: string; readonly figure: Figure }> {
  for (const [caption, column] of from.columns)
    for (const [label, row] of from.rows)
      yield { words: `${caption}\u001e${label}`, figure: { from, row, column } };
}

/** A rule for each column of a summary. */
function rulesOf(
  summary: LabelledTable,
  units: readonly LabelledTable[],
  identifier: Identifier,
): LinkPattern[] {
  const byColumn = [...summary.columns].map(([caption, column]) => {
    const cases = [...summary.rows].flatMap(([words, row]): Case[] => {
      const parts = units.flatMap((from): Figure[] => {
        const [unitRow, unitColumn] = [from.rows.get(words), from.columns.get(caption)];
        return unitRow === undefined || unitColumn === undefined
          ? []
          : [{ from, row: unitRow, column: unitColumn }];
      });
      const signs = parts.map(() => 1 as const);
      return parts.length < FEWEST_UNITS
        ? []
        : [{ shown: { from: summary, row, column }, parts, signs, words }];
    });
    return { caption, cases };
  });
  const all = supportOf(byColumn.flatMap(({ cases }) => cases));
  if (all.bits < ENOUGH_BITS || !isBorneOut(all) || !isAddition(byColumn.flatMap(({ cases }) => cases)))
    return [];
  return byColumn.flatMap(({ caption, cases }): LinkPattern[] => {
    if (!isBorneOut(supportOf(cases))) return [];
    const { workbook, table } = summary;
    const id = identifier.idOf("sum", "summary", workbook, table.sheet.name, caption);
    return [
      judgeCases(
        {
          id,
          kind: "sum",
          why: "summary",
          evidence: ["header", "arithmetic"],
          declared: false,
          bits: all.bits,
        },
        cases,
      ),
    ];
  });
}

/** Whether more than one unit has figures on most lines: one alone is copied, not added up. */
function isAddition(cases: readonly Case[]): boolean {
  const filled = cases.map(({ parts }) => parts.filter((part) => Math.abs(valueOf(part)) > 0).length);
  return (
    filled.filter((count) => count >= FEWEST_UNITS).length * 2 > filled.filter((count) => count > 0).length
  );
}
