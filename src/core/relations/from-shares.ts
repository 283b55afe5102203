import { beginsWith } from "../labels/lexicon";
import { CellClass } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { judgeShare } from "./judge";

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

/** Numerators and denominators are looked for this far from the share's column. */
const FARTHEST = 40;
const ROWS_TRIED = 40;
const COVERAGE = 0.7;
const BAR = 12;

/**
 * For every column of shares the pair of columns, or the column and the row of its totals, of which
 * it is the ratio on most rows. The nearest of equally good ones is taken.
 * @param totalRows rows that are totals of others, with the rows they add up: `parts.get(total)`
 */
export function findShares(
  workbook: Workbook,
  table: TallyTable,
  quantities: readonly number[],
  totalRows: ReadonlyMap<number, ReadonlySet<number>>,
): ShareRule[] {
  const rules: ShareRule[] = [];
  table.roles.forEach((role, share) => {
    if (role !== "share") return;
    const rows = rowsWithShare(table, share);
    if (rows.length === 0) return;
    const near = quantities.filter((column) => Math.abs(column - share) <= FARTHEST);
    const options = [...acrossOptions(near, share), ...downOptions(near, share, totalRows, rows)];
    const best = bestOf(options.map((option) => weighShare(workbook, table, share, option, rows)));
    if (best) rules.push(best);
  });
  return rules;
}

interface Option {
  readonly part: number;
  readonly whole: number;
  readonly base?: (row: number) => number;
  readonly distance: number;
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

function acrossOptions(near: readonly number[], share: number): Option[] {
  return near.flatMap((part) =>
    near
      .filter((whole) => whole !== part)
      .map((whole): Option => ({
        part,
        whole,
        distance: Math.abs(part - share) * 2 + Math.abs(whole - share),
      })),
  );
}

/** Denominator in the numerator's own column: the total of the row's group, or one total for all. */
function downOptions(
  near: readonly number[],
  share: number,
  totalRows: ReadonlyMap<number, ReadonlySet<number>>,
  rows: readonly number[],
): Option[] {
  if (totalRows.size === 0) return [];
  const groupOf = new Map<number, number>();
  for (const [total, parts] of totalRows) for (const row of parts) groupOf.set(row, total);
  const topOf = (row: number): number => {
    let top = row;
    for (let step = 0; step < 8 && groupOf.has(top); step++) top = groupOf.get(top) ?? top;
    return top;
  };
  const options: Option[] = [];
  for (const column of near.filter((at) => Math.abs(at - share) <= 6)) {
    const distance = Math.abs(column - share) * 3 + 1;
    const baseOf = (row: number, base: number): number => (base !== row || totalRows.has(row) ? base : -1);
    options.push({
      part: column,
      whole: column,
      base: (row) => baseOf(row, groupOf.get(row) ?? row),
      distance: distance + 1,
    });
    options.push({ part: column, whole: column, base: (row) => baseOf(row, topOf(row)), distance });
    if (totalRows.size <= 4) {
      for (const total of totalRows.keys()) {
        if (rows.length > 0)
          options.push({ part: column, whole: column, base: () => total, distance: distance + 2 });
      }
    }
  }
  return options;
}

function weighShare(
  workbook: Workbook,
  table: TallyTable,
  share: number,
  option: Option,
  rows: readonly number[],
): ShareRule | undefined {
  let best: ShareRule | undefined;
  for (const scale of [100, 1] as const) {
    // A few rows spare the rest where nothing fits.
    const step = Math.max(1, Math.floor(rows.length / ROWS_TRIED));
    const tried = countRows(
      workbook,
      table,
      share,
      option,
      rows.filter((_, k) => k % step === 0),
      scale,
    );
    if (tried.holds === 0 || tried.holds < COVERAGE * (tried.holds + tried.fails)) continue;
    const own = option.base ? rows.filter((row) => (option.base?.(row) ?? row) >= 0) : rows;
    const all = countRows(workbook, table, share, option, own, scale);
    if (all.holds < COVERAGE * (all.holds + all.fails) || all.bits < BAR) continue;
    if (best && best.bits >= all.bits) continue;
    best = {
      share,
      part: option.part,
      whole: option.whole,
      scale,
      ...(option.base && { baseRows: Int32Array.from(own, option.base) }),
      rows: Int32Array.from(own),
      ...all,
    };
  }
  return best;
}

/** A share of two equal figures (100 %) or of zero proves nothing; others are worth the digits they show. */
function countRows(
  workbook: Workbook,
  table: TallyTable,
  share: number,
  option: Option,
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

function bestOf(rules: readonly (ShareRule | undefined)[]): ShareRule | undefined {
  let best: ShareRule | undefined;
  for (const rule of rules) {
    if (!rule) continue;
    if (!best || quality(rule) > quality(best)) best = rule;
  }
  return best;
}

function quality(rule: ShareRule): number {
  const distance = Math.abs(rule.part - rule.share) * 2 + Math.abs(rule.whole - rule.share);
  return rule.holds / (rule.holds + rule.fails) + rule.holds / 1e4 - distance / 1e6;
}
