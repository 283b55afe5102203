import { CellClass } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import type { RatioRule } from "./choose-ratios";
import type { AverageRule } from "./from-averages";
import { type Identifier, positionPath } from "./identify";
import { judgeMean, judgeRatio } from "./judge-ratio";
import { type Direction, gridIndex } from "./line-view";
import { counted, type Judgement, type Pattern } from "./pattern";

/** A share or a change as a pattern: every line judged on which its position holds a figure. */
export function ratioPattern(
  workbook: Workbook,
  table: TallyTable,
  rule: RatioRule,
  identifier: Identifier,
): Pattern {
  const { kind, direction, total, parts, scale, baseLines, declared, evidence, bits } = rule;
  const { decimals, roundedTo } = rule;
  const kept = linesWithFigure(table, direction, total, rule.lines);
  const lines = Int32Array.from(kept, (k) => rule.lines[k] ?? 0);
  const partial = {
    kind,
    table,
    direction,
    total,
    parts,
    signs: [],
    scale,
    ...(baseLines && { baseLines: Int32Array.from(kept, (k) => baseLines[k] ?? 0) }),
    ...(rule.isShare && { isShare: true }),
    ...(decimals !== undefined && { decimals }),
    ...(roundedTo !== undefined && { roundedTo }),
    lines,
  } as const;
  const verdicts = Array.from(lines, (_, k) => judgeRatioLine(workbook, partial, k).verdict);
  // The words of shares across keep the form they had when there were no others.
  const words = [total, ...parts].map((position) => positionPath(table, direction, position));
  const id = identifier.idOf(
    kind,
    table.sheet.name,
    ...(direction === "across" ? [] : [direction]),
    ...words,
  );
  return { id, ...partial, evidence, declared, bits, ...counted(lines, verdicts) };
}

/** Which of the lines hold something that is, or should be, a figure at a position. */
function linesWithFigure(
  table: TallyTable,
  direction: Direction,
  position: number,
  lines: Int32Array,
): number[] {
  return [...lines.keys()].filter((k) => {
    const found = table.grid.cellClass[gridIndex(table, direction, position, lines[k] ?? 0)] ?? 0;
    return found !== CellClass.blank && found !== CellClass.words && found !== CellClass.notApplicable;
  });
}

/** Judges the k-th line of a share or a change. */
export function judgeRatioLine(
  workbook: Workbook,
  pattern: Omit<
    Pattern,
    "id" | "evidence" | "declared" | "bits" | "verdicts" | "holds" | "breaks" | "undecided"
  >,
  k: number,
): Judgement {
  const { kind, table, direction, total, parts, lines, baseLines, scale = 1 } = pattern;
  const line = lines[k] ?? 0;
  const [first = 0, second = 0] = parts;
  const at = (position: number, on = line): number => gridIndex(table, direction, position, on);
  const cells = [at(total), at(first), at(second, baseLines?.[k] ?? line)] as const;
  return judgeRatio(workbook, table, cells, { kind: kind === "change" ? "change" : "share", scale }, pattern);
}

/** A mean as a pattern: every line judged on which its position holds a figure. */
export function meanPattern(
  workbook: Workbook,
  table: TallyTable,
  rule: AverageRule,
  identifier: Identifier,
): Pattern {
  const { direction, total, parts, declared, bits, decimals } = rule;
  const lines = Int32Array.from(
    linesWithFigure(table, direction, total, rule.lines),
    (k) => rule.lines[k] ?? 0,
  );
  const partial = { kind: "average", table, direction, total, parts, signs: [], decimals, lines } as const;
  const verdicts = Array.from(lines, (_, k) => judgeMeanLine(workbook, partial, k).verdict);
  const id = identifier.idOf("average", table.sheet.name, direction, positionPath(table, direction, total));
  return {
    id,
    ...partial,
    evidence: rule.evidence ?? (declared ? ["header", "arithmetic"] : ["arithmetic"]),
    declared,
    bits,
    ...counted(lines, verdicts),
  };
}

/** Judges the k-th line of a mean. */
export function judgeMeanLine(
  workbook: Workbook,
  pattern: Pick<Pattern, "table" | "direction" | "total" | "parts" | "lines" | "decimals">,
  k: number,
): Judgement {
  const { table, direction, total, parts, lines } = pattern;
  const at = (position: number): number => gridIndex(table, direction, position, lines[k] ?? 0);
  return judgeMean(workbook, table, at(total), parts.map(at), pattern);
}
