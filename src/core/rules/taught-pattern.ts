import { judgeLine } from "../relations/make-pattern";
import { figureColumns, figureRows, makeLineView } from "../relations/line-view";
import type { LineVerdict, Pattern } from "../relations/pattern";
import { roundingOf } from "../relations/rounding";
import { totalFormula } from "../relations/total-formula";
import type { Evidence } from "../report";
import { isShareCaption } from "../tables/column-roles";
import type { TallyTable } from "../tables/tally-table";
import { parseLinearFormula } from "../workbook/linear-formula";
import type { Workbook } from "../workbook/workbook";
import type { PlacedRule } from "./place-rule";
import type { Rule } from "./rule";

/** A taught rule on a table as a pattern: every parallel line judged. */
export function taughtPattern(
  workbook: Workbook,
  table: TallyTable,
  rule: Rule,
  placed: PlacedRule,
  evidence: Evidence,
): Pattern {
  const lines = Int32Array.from(linesOf(table, placed));
  const unit = rule.kind === "sum" ? unitOf(table, placed, lines) : 0;
  const bare: Pattern = {
    id: "",
    kind: rule.kind,
    table,
    direction: placed.direction,
    total: placed.total,
    parts: placed.parts,
    signs: rule.kind === "sum" || rule.kind === "equal" ? placed.signs : [],
    evidence: [evidence],
    declared: true,
    bits: 0,
    ...(unit > 0 && { roundedTo: unit }),
    ...(rule.kind === "share" && { scale: rule.scale ?? 1 }),
    lines,
    verdicts: [],
    holds: 0,
    breaks: 0,
    undecided: 0,
  };
  return rejudged(workbook, bare);
}

/** A pattern with every line judged anew. */
export function rejudged(workbook: Workbook, pattern: Pattern): Pattern {
  const verdicts = Array.from(pattern.lines, (line, k): LineVerdict => {
    const { verdict } = judgeLine(workbook, pattern, k);
    return verdict === "inconsistent" && isMadeOtherwise(pattern, line) ? "empty" : verdict;
  });
  const count = (verdict: LineVerdict): number =>
    verdicts.reduce((sum, found) => sum + Number(found === verdict), 0);
  return {
    ...pattern,
    verdicts,
    holds: count("consistent"),
    breaks: count("inconsistent"),
    undecided: count("undecided"),
  };
}

/** Rows of percentages add up to nothing; neither do columns that hold no quantities. */
function linesOf(table: TallyTable, { direction, total, parts }: PlacedRule): number[] {
  const columns = figureColumns(table);
  if (direction === "down") return columns;
  const rows = figureRows(
    table,
    [...new Set([...columns, total, ...parts])].sort((a, b) => a - b),
  );
  return rows.filter((row) => !table.labelOf(row).words.some(isShareCaption));
}

function unitOf(
  table: TallyTable,
  { direction, total, parts, signs }: PlacedRule,
  lines: Int32Array,
): number {
  const positions = [...new Set([total, ...parts])].sort((a, b) => a - b);
  const at = new Map(positions.map((position, index) => [position, index]));
  const view = makeLineView(table, direction, positions, [...lines]);
  return roundingOf(view, {
    total: at.get(total) ?? 0,
    parts: parts.map((part) => at.get(part) ?? 0),
    signs,
  }).unit;
}

/** A total that a formula makes in another way than by adding is no sum on this line, unless a user says so. */
function isMadeOtherwise({ kind, table, direction, total, evidence }: Pattern, line: number): boolean {
  if (kind !== "sum" || evidence.includes("user")) return false;
  const formula = totalFormula(table, direction, total, line);
  return formula !== undefined && parseLinearFormula(formula) === undefined;
}
