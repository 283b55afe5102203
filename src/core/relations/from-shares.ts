import { beginsWith } from "../labels/lexicon";
import { CellClass } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { Budget } from "./budget";
import { judgeShare } from "./judge";
import { type ShareOption, shareOptions, type TotalRows } from "./share-options";

/** A column of shares explained: numerator column, and the denominator's column or, per row, its row. */
export interface ShareRule {
  readonly share: number;
  readonly part: number;
  readonly whole: number;
  readonly scale: 1 | 100;
  /** Denominator's row for each row of `rows`, where it stands in another row (share of a column's total). */
  readonly baseRows?: Int32Array;
  readonly rows: Int32Array;
  readonly holds: number;
  readonly fails: number;
  /** How many bits the agreeing rows are worth against chance. */
  readonly bits: number;
}

/** Rows on which an option is tried before all: a few, then some; where it fits on none, the rest are spared. */
const ROWS_TRIED = [4, 40];
const COVERAGE = 0.7;
const BAR = 12;
/** Figures looked at in one table, at most. */
const MOST_STEPS = 20_000_000;

/**
 * For every column of shares the pair of columns, or the column and the row of its totals, of which
 * it is the ratio on most rows. The nearest of equally good ones is taken.
 */
export function findShares(
  workbook: Workbook,
  table: TallyTable,
  quantities: readonly number[],
  totalRows: TotalRows,
): ShareRule[] {
  const rules: ShareRule[] = [];
  const optionsOf = shareOptions(quantities, totalRows);
  const budget = new Budget(MOST_STEPS);
  table.roles.forEach((role, share) => {
    if (role !== "share") return;
    const rows = rowsWithShare(table, share);
    const stages = [...ROWS_TRIED.map((count) => spread(rows, count)), rows];
    let best: ShareRule | undefined;
    for (const option of optionsOf(share)) {
      const rule = weighShare(workbook, table, share, option, stages, budget);
      if (rule && (!best || quality(rule) > quality(best))) best = rule;
    }
    if (best) rules.push(best);
  });
  return rules;
}

/** About so many rows, evenly spread. */
function spread(rows: readonly number[], count: number): readonly number[] {
  const step = Math.max(1, Math.floor(rows.length / count));
  return step === 1 ? rows : rows.filter((_, k) => k % step === 0);
}

/** Rows whose share is a figure; change columns show differences of shares and are another matter. */
function rowsWithShare(table: TallyTable, share: number): number[] {
  const caption = table.paths[share]?.join(" ") ?? "";
  if (beginsWith(table.paths[share]?.[table.paths[share].length - 1] ?? caption, "change")) return [];
  const rows: number[] = [];
  const { cellClass, columnCount, rowCount } = table.grid;
  for (let row = 0; row < rowCount; row++) {
    const found = cellClass[row * columnCount + share] ?? 0;
    if (found !== CellClass.blank && found !== CellClass.words && found !== CellClass.notApplicable)
      rows.push(row);
  }
  return rows;
}

function weighShare(
  workbook: Workbook,
  table: TallyTable,
  share: number,
  option: ShareOption,
  stages: readonly (readonly number[])[],
  budget: Budget,
): ShareRule | undefined {
  let best: ShareRule | undefined;
  for (const scale of [100, 1] as const) {
    let counts = { holds: 0, fails: 0, bits: 0 };
    const fits = stages.every((rows) => {
      if (!budget.spend(rows.length)) return false;
      counts = countRows(workbook, table, share, option, rows, scale);
      return counts.holds > 0 && counts.holds >= COVERAGE * (counts.holds + counts.fails);
    });
    if (!fits || counts.bits < BAR || (best && best.bits >= counts.bits)) continue;
    const { part, whole, base } = option;
    const all = stages[stages.length - 1] ?? [];
    const rows = base ? all.filter((row) => base(row) >= 0) : all;
    const baseRows = base && Int32Array.from(rows, base);
    best = {
      share,
      part,
      whole,
      scale,
      ...(baseRows && { baseRows }),
      rows: Int32Array.from(rows),
      ...counts,
    };
  }
  return best;
}

/** A share of two equal figures (100 %) or of zero proves nothing; others are worth the digits they show. */
function countRows(
  workbook: Workbook,
  table: TallyTable,
  share: number,
  option: ShareOption,
  rows: readonly number[],
  scale: 1 | 100,
): { holds: number; fails: number; bits: number } {
  const { columnCount, value } = table.grid;
  let [holds, fails, bits] = [0, 0, 0];
  for (const row of rows) {
    const base = option.base?.(row) ?? row;
    if (base < 0) continue;
    const part = row * columnCount + option.part;
    const whole = base * columnCount + option.whole;
    const { verdict, reported } = judgeShare(
      workbook,
      table,
      [row * columnCount + share, part, whole],
      scale,
    );
    if (verdict === "inconsistent") fails++;
    if (verdict !== "consistent") continue;
    holds++;
    const trivial = part === whole || value[part] === 0 || value[part] === value[whole];
    if (!trivial) bits += Math.min(10, Math.log2(1 + Math.abs(reported ?? 0) * (scale === 1 ? 1000 : 10)));
  }
  return { holds, fails, bits };
}

function quality(rule: ShareRule): number {
  const distance = Math.abs(rule.part - rule.share) * 2 + Math.abs(rule.whole - rule.share);
  return rule.holds / (rule.holds + rule.fails) + rule.holds / 1e4 - distance / 1e6;
}
