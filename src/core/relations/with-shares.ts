import { CellClass } from "../tables/sheet-view";
import type { Workbook } from "../workbook/workbook";
import { gridIndex } from "./line-view";
import { judgeSumLine } from "./make-pattern";
import { counted, type LineVerdict, type Pattern } from "./pattern";

/** So many parts that are not zero bear out that the shares of a line add up as its figures do. */
const FEWEST_PARTS = 2;

/**
 * A sum with the lines of shares on which it holds too: the percents of the parts make the total's where all are of
 * one whole. Where they do not, they are of something else, and nothing is said.
 * @param shares lines of shares, as grid indexes
 */
export function withShares(workbook: Workbook, pattern: Pattern, shares: readonly number[]): Pattern {
  const { kind, table, direction, total, parts, signs, contradicted } = pattern;
  if (kind !== "sum" || contradicted) return pattern;
  const isFigure = (position: number, line: number): boolean => {
    const at = gridIndex(table, direction, position, line);
    return table.grid.cellClass[at] !== CellClass.blank && (table.grid.value[at] ?? 0) !== 0;
  };
  const added = shares.filter(
    (line) =>
      isFigure(total, line) &&
      parts.filter((part) => isFigure(part, line)).length >= FEWEST_PARTS &&
      judgeSumLine(workbook, table, direction, total, parts, signs, line, 0).verdict === "consistent",
  );
  if (added.length === 0) return pattern;
  const verdictOf = new Map<number, LineVerdict>(added.map((line) => [line, "consistent"]));
  pattern.lines.forEach((line, k) => verdictOf.set(line, pattern.verdicts[k] ?? "empty"));
  const lines = Int32Array.from(verdictOf.keys()).sort();
  return {
    ...pattern,
    ...counted(
      lines,
      Array.from(lines, (line) => verdictOf.get(line) ?? "empty"),
    ),
  };
}
