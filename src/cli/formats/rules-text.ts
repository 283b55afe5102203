import { bySheet } from "../../core/address-list";
import { patternText } from "../../core/relations/pattern-text";
import type { PatternEntry, RuleEntry } from "../../core/report";
import { oneLine, type Presentation } from "./presentation";

/** The rules of a workbook for people, below a heading that says where. */
export function rulesText(rules: readonly RuleEntry[], heading: string, presentation: Presentation): string {
  const { words, colours } = presentation;
  const lines = [colours.bold(oneLine(heading))];
  if (rules.length === 0) lines.push(words.ruleWords.none);
  for (const [sheet, onSheet] of bySheet(rules, ({ at }) => at)) {
    lines.push("", `  ${colours.underline(oneLine(sheet))}`);
    for (const rule of onSheet) lines.push(...ruleLines(rule, presentation));
  }
  return `${lines.join("\n")}\n`;
}

/** A rule, what came of it, and what a user decided. */
export function ruleLines(pattern: PatternEntry, { words, colours, locale }: Presentation): string[] {
  const { kind, holds, breaks, undecided, decision } = pattern;
  const evidence = pattern.evidence.map((one) => words.evidences[one]).join(", ");
  const counts = words.patternCounts(holds, breaks, undecided);
  const decided = decision ? ` · ${words.stateWords.decisions[decision]}` : "";
  const shown = decision === "off" ? colours.dim(counts) : breaks > 0 ? colours.red(counts) : counts;
  return [
    `  ${oneLine(patternText(pattern, locale))} (${words.relationKinds[kind]})`,
    `    ${shown} · ${words.by(evidence)}${decided}`,
  ];
}
