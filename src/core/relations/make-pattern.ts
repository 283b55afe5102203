import type { TallyTable } from "../tables/tally-table";
import { parseLinearFormula } from "../workbook/linear-formula";
import type { Workbook } from "../workbook/workbook";
import type { Chosen } from "./chosen";
import type { OfWhichRule } from "./from-of-which";
import { type Identifier, positionPath } from "./identify";
import { judgeOfWhich, judgeSum } from "./judge";
import { judgeMeanLine, judgeRatioLine } from "./ratio-pattern";
import { type Direction, gridIndex, type LineView } from "./line-view";
import { type SumRule, sumLines } from "./line-sum";
import { roundingOf } from "./rounding";
import { totalFormula } from "./total-formula";
import { counted, type Judgement, type LineVerdict, type Pattern } from "./pattern";

/** A sum rule of a view as a pattern: every line judged, those that are not additive left out. */
export function sumPattern(
  workbook: Workbook,
  view: LineView,
  rule: Chosen,
  identifier: Identifier,
  additive?: Uint8Array,
): Pattern {
  const { table, direction, positions } = view;
  const total = positions[rule.total] ?? 0;
  const parts = rule.parts.map((part) => positions[part] ?? 0);
  const only = rule.only && new Set(rule.only);
  const rounding = roundingOf(view, rule);
  const unit = rule.roundedTo ?? rounding.unit;
  const lines = new Int32Array(view.lines.length);
  const verdicts: LineVerdict[] = [];
  const holds = plainlyHolds(view, rule);
  const judged = (line: number): LineVerdict => {
    const { verdict } = judgeSumLine(workbook, table, direction, total, parts, rule.signs, line, unit);
    if (verdict !== "inconsistent") return verdict;
    if (rule.contradicted) return "undecided";
    return hasOwnFormula(table, direction, total, line) ? "empty" : verdict;
  };
  for (let l = 0; l < view.lines.length; l++) {
    if (only ? !only.has(l) : additive?.[l] === 0) continue;
    const line = view.lines[l] ?? 0;
    lines[verdicts.length] = line;
    verdicts.push(holds(l) ? "consistent" : judged(line));
  }
  const id = identifier.idOf(
    "sum",
    table.sheet.name,
    direction,
    ...ruleWords(table, direction, total, parts),
  );
  const { evidence, signs } = rule;
  // What a rule has only from one built like it, or from names that repeat, the sheet does not say.
  const declared = rule.declared && !(rule.tentative && (rule.inherited === true || rule.hint === true));
  return {
    id,
    kind: "sum",
    table,
    direction,
    total,
    parts,
    signs,
    evidence,
    declared,
    ...(rule.scattered && !declared && { scattered: true }),
    ...(rule.loose && { loose: true }),
    bits: rule.support.bits,
    ...(unit > 0 && { roundedTo: unit }),
    ...(rule.contradicted && { contradicted: true }),
    ...(unit === 0 && !rule.contradicted && { gaps: { small: rounding.small, large: rounding.large } }),
    ...counted(lines.slice(0, verdicts.length), verdicts),
  };
}

/** Whether whole numbers, one in every cell of a line, add up: nothing else needs to be asked of the line. */
function plainlyHolds(view: LineView, rule: SumRule): (line: number) => boolean {
  const { count, sum, total } = sumLines(view, rule);
  return (l) => count[l] === rule.parts.length && view.halfUnit[l] === 0 && sum[l] === total[l];
}

/** A total that a formula makes in another way than by adding (a mean, a condition) is no sum on this line. */
function hasOwnFormula(table: TallyTable, direction: Direction, total: number, line: number): boolean {
  const formula = totalFormula(table, direction, total, line);
  return formula !== undefined && parseLinearFormula(formula) === undefined;
}

/** A rule across is known by its captions; one down the rows by its total alone, so that a row may be inserted. */
function ruleWords(
  table: TallyTable,
  direction: Direction,
  total: number,
  parts: readonly number[],
): string[] {
  const words = [positionPath(table, direction, total)];
  if (direction === "across") for (const part of parts) words.push(positionPath(table, direction, part));
  return words;
}

/** Judges a sum on one line. */
export function judgeSumLine(
  workbook: Workbook,
  table: TallyTable,
  direction: Direction,
  total: number,
  parts: readonly number[],
  signs: readonly number[],
  line: number,
  roundedTo: number,
): Judgement {
  const at = (position: number): number => gridIndex(table, direction, position, line);
  return judgeSum(workbook, table, at(total), parts.map(at), signs, roundedTo);
}

/** An "of which" is a rule only where most lines obey it: otherwise the captions mean something else. */
export function ofWhichPattern(
  table: TallyTable,
  rule: OfWhichRule,
  lines: readonly number[],
  identifier: Identifier,
): Pattern | undefined {
  const { direction, whole, parts } = rule;
  const all = Int32Array.from(lines);
  const verdicts = Array.from(all, (line) => judgeOfWhichLine(table, direction, whole, parts, line).verdict);
  const id = identifier.idOf(
    "of-which",
    table.sheet.name,
    direction,
    ...ruleWords(table, direction, whole, parts),
  );
  const pattern: Pattern = {
    id,
    kind: "of-which",
    table,
    direction,
    total: whole,
    parts,
    signs: [],
    evidence: ["header"],
    declared: true,
    bits: 0,
    ...counted(all, verdicts),
  };
  const judged = pattern.holds + pattern.breaks;
  return judged === 0 || pattern.breaks > Math.max(1, judged * 0.2) ? undefined : pattern;
}

function judgeOfWhichLine(
  table: TallyTable,
  direction: Direction,
  whole: number,
  parts: readonly number[],
  line: number,
): Judgement {
  const at = (position: number): number => gridIndex(table, direction, position, line);
  const judgements = parts.map((part) => judgeOfWhich(table, at(whole), at(part)));
  const worst = (verdict: LineVerdict): Judgement | undefined =>
    judgements.find((found) => found.verdict === verdict);
  return worst("inconsistent") ?? worst("undecided") ?? worst("consistent") ?? { verdict: "empty" };
}

/** Judges the k-th line of a pattern again, with figures and reason: done for the few lines that are shown. */
export function judgeLine(workbook: Workbook, pattern: Pattern, k: number): Judgement {
  const { table, direction, total, parts, signs, lines } = pattern;
  if (pattern.unsettled?.has(k)) return { verdict: "undecided", reason: "base-unknown" };
  if (pattern.kind === "share" || pattern.kind === "change") return judgeRatioLine(workbook, pattern, k);
  if (pattern.kind === "average") return judgeMeanLine(workbook, pattern, k);
  if (pattern.kind === "of-which") return judgeOfWhichLine(table, direction, total, parts, lines[k] ?? 0);
  const judgement = judgeSumLine(
    workbook,
    table,
    direction,
    total,
    parts,
    signs,
    lines[k] ?? 0,
    pattern.roundedTo ?? 0,
  );
  if (pattern.contradicted && judgement.verdict === "inconsistent") {
    return { verdict: "undecided", reason: "contradicting-declarations" };
  }
  return judgement;
}
