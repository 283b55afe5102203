import { beginsWith } from "../labels/lexicon";
import { CellClass } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { Budget } from "./budget";
import type { ExplainedCells, RatioRule } from "./choose-ratios";
import { judgeRatio } from "./judge-ratio";
import { type ShareOption, shareOptions, type TotalRows } from "./share-options";

/** Rows on which an option is tried before all: a few, then some; where it fits on none, the rest are spared. */
const ROWS_TRIED = [4, 40];
const COVERAGE = 0.7;
const BAR = 12;
/** Figures looked at in one table, at most. */
const MOST_STEPS = 20_000_000;

/**
 * For every column of shares that no two columns explain the column, and the row of its totals, of which
 * it is the ratio on most rows. The nearest of equally good ones is taken.
 * @param decimalsOf how many decimals a column of shares usually shows: 7 among 7.7 and 12.5 stands for 7.0
 */
export function findShares(
  workbook: Workbook,
  table: TallyTable,
  quantities: readonly number[],
  totalRows: TotalRows,
  explained: ExplainedCells,
  decimalsOf: (share: number) => number,
): RatioRule[] {
  const rules: RatioRule[] = [];
  const optionsOf = shareOptions(quantities, totalRows, (share) => wholesByShare(table, share));
  const budget = new Budget(MOST_STEPS);
  table.roles.forEach((role, share) => {
    if (role !== "share") return;
    const rows = [...explained.open("across", share, Int32Array.from(rowsWithShare(table, share)))];
    if (rows.length === 0) return;
    const stages = [...ROWS_TRIED.map((count) => spread(rows, count)), rows];
    const decimals = decimalsOf(share);
    let best: RatioRule | undefined;
    for (const option of optionsOf(share)) {
      const rule = weighShare(workbook, table, { share, decimals }, option, stages, budget);
      if (rule && (!best || quality(rule) > quality(best))) best = rule;
    }
    if (best) rules.push(best);
  });
  return rules;
}

/** Where more rows than this say 100 %, it is of something else in each. */
const MOST_WHOLES = 2;

/** Rows that a column of shares calls the whole: a slip may keep them from being the total of the others. */
function wholesByShare(table: TallyTable, share: number): readonly number[] {
  const { value, columnCount, rowCount } = table.grid;
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const wholes = [100, 1].map((whole) => rows.filter((row) => value[row * columnCount + share] === whole));
  return wholes.find(({ length }) => length > 0 && length <= MOST_WHOLES) ?? [];
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

/** A column of shares, and the decimals that it usually shows. */
interface ShownShare {
  readonly share: number;
  readonly decimals: number;
}

function weighShare(
  workbook: Workbook,
  table: TallyTable,
  { share, decimals }: ShownShare,
  option: ShareOption,
  stages: readonly (readonly number[])[],
  budget: Budget,
): RatioRule | undefined {
  let best: RatioRule | undefined;
  for (const scale of [100, 1] as const) {
    let counts = { holds: 0, fails: 0, bits: 0 };
    const fits = stages.every((rows) => {
      if (!budget.spend(rows.length)) return false;
      counts = countRows(workbook, table, { share, decimals }, option, rows, scale);
      return counts.holds > 0 && counts.holds >= COVERAGE * (counts.holds + counts.fails);
    });
    if (!fits || counts.bits < BAR || (best && best.bits >= counts.bits)) continue;
    const { column, base } = option;
    const rows = (stages[stages.length - 1] ?? []).filter((row) => base(row) >= 0);
    best = {
      kind: "share",
      direction: "across",
      total: share,
      parts: [column, column],
      scale,
      baseLines: Int32Array.from(rows, base),
      lines: Int32Array.from(rows),
      isShare: true,
      decimals,
      declared: true,
      evidence: ["header", "arithmetic"],
      ...counts,
    };
  }
  return best;
}

/** A share of two equal figures (100 %) or of zero proves nothing; others are worth the digits they show. */
function countRows(
  workbook: Workbook,
  table: TallyTable,
  { share, decimals }: ShownShare,
  option: ShareOption,
  rows: readonly number[],
  scale: 1 | 100,
): { holds: number; fails: number; bits: number } {
  const { columnCount, value } = table.grid;
  let [holds, fails, bits] = [0, 0, 0];
  for (const row of rows) {
    const base = option.base(row);
    if (base < 0) continue;
    const part = row * columnCount + option.column;
    const whole = base * columnCount + option.column;
    const cells = [row * columnCount + share, part, whole] as const;
    const { verdict, reported } = judgeRatio(workbook, table, cells, { kind: "share", scale }, { decimals });
    if (verdict === "inconsistent") fails++;
    if (verdict !== "consistent") continue;
    holds++;
    const trivial = part === whole || value[part] === 0 || value[part] === value[whole];
    if (!trivial) bits += Math.min(10, Math.log2(1 + Math.abs(reported ?? 0) * (scale === 1 ? 1000 : 10)));
  }
  return { holds, fails, bits };
}

function quality({ total, parts: [part, whole], ...rule }: RatioRule): number {
  const distance = Math.abs(part - total) * 2 + Math.abs(whole - total);
  return rule.holds / (rule.holds + rule.fails) + rule.holds / 1e4 - distance / 1e6;
}
