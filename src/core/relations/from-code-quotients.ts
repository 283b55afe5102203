import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import type { ExplainedCells, RatioRule } from "./choose-ratios";
import { judgeRatio } from "./judge-ratio";

/** Of the lines with figures, how many must obey a printed quotient: else the row of codes means something else. */
const COVERAGE = 0.5;
const BITS_A_LINE = 8;
const ENOUGH_BITS = 120;

/**
 * The shares that a code row declares, `4=2:3`, `4(=2*100/3)`: where it does not say whether in percent, or the
 * cells keep fractions that are shown in percent, the figures decide.
 */
export function findCodeQuotients(
  workbook: Workbook,
  table: TallyTable,
  explained: ExplainedCells,
): RatioRule[] {
  const { frame, grid, codes } = table;
  const columnOf = new Map<string, number>();
  for (const { code, column } of codes) if (!columnOf.has(code)) columnOf.set(code, column - frame.left);
  return codes.flatMap(({ column, quotient }): RatioRule[] => {
    const total = column - frame.left;
    const first = columnOf.get(quotient?.dividend ?? "");
    const second = columnOf.get(quotient?.divisor ?? "");
    if (!quotient || first === undefined || second === undefined) return [];
    if (first === second || first === total || second === total) return [];
    const rows = Int32Array.from({ length: grid.rowCount }, (_, row) => row);
    const lines = explained.open("across", total, rows);
    const readings = ([100, 1] as const).map((scale) => {
      let [holds, fails] = [0, 0];
      for (const row of lines) {
        const at = row * grid.columnCount;
        const cells = [at + total, at + first, at + second] as const;
        const { verdict } = judgeRatio(workbook, table, cells, { kind: "share", scale });
        if (verdict === "consistent") holds++;
        if (verdict === "inconsistent") fails++;
      }
      return { scale, holds, fails };
    });
    const [inPercent, asFraction] = readings;
    const best = (asFraction?.holds ?? 0) > (inPercent?.holds ?? 0) ? asFraction : inPercent;
    if (!best || best.holds === 0 || best.holds < COVERAGE * (best.holds + best.fails)) return [];
    explained.take("across", total, lines);
    return [
      {
        kind: "share",
        direction: "across",
        total,
        parts: [first, second],
        lines,
        isShare: best.scale === 100 || table.roles[total] === "share",
        declared: true,
        evidence: ["code-row", "arithmetic"],
        bits: Math.min(ENOUGH_BITS, best.holds * BITS_A_LINE),
        ...best,
      },
    ];
  });
}
