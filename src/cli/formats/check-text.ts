import { findingMessage } from "../../core/check-document";
import { checks } from "../../core/checks";
import { formatNumber } from "../../core/message";
import { noteText } from "../../core/note-text";
import type { CheckReport, Finding } from "../../core/report";
import { explanationLines } from "../../core/explanation-text";
import { explainedText } from "../../core/explained-text";
import { addressList, addressOn, bySheet, groupBy } from "../../core/address-list";
import { oneLine, padTo, type Presentation } from "./presentation";
import { testedTotals } from "../../core/tested-totals";
import { uncheckedLines, undecidedLines } from "./undecided-text";

/** A report for people, below a heading that says whose it is. */
export function checkText(report: CheckReport, heading: string, presentation: Presentation): string {
  const { words, colours, locale } = presentation;
  const totals = testedTotals(report);
  const lines = [colours.bold(oneLine(heading))];
  const looked = totals.consistent + totals.inconsistent + totals.undecided > 0;
  const tables = report.tables.length;
  if (looked) lines.push(words.checkedLine({ tables, ...totals }));
  else if (!report.lists) lines.push(words.nothingToCheck(tables));
  if (report.lists) lines.push(words.listChecked(report.lists.members));
  if (report.findings.length > 0) {
    lines.push("", colours.bold(words.findingsHeading(report.findings.length)));
    for (const line of findingLines(report.findings, presentation)) lines.push(line);
  } else if (looked || report.lists) {
    lines.push(words.nothingFound);
  }
  for (const line of undecidedLines(report.undecided, presentation)) lines.push(line);
  for (const line of uncheckedLines(report.unchecked, presentation)) lines.push(line);
  if (report.notes.length > 0) {
    lines.push("", colours.bold(words.notesHeading));
    for (const note of report.notes) lines.push(`  ${oneLine(noteText(note, locale))}`);
  }
  return `${lines.join("\n")}\n`;
}

function findingLines(findings: readonly Finding[], presentation: Presentation): string[] {
  const lines: string[] = [];
  for (const [sheet, onSheet] of bySheet(findings, ({ at }) => at)) {
    for (const [check, ofCheck] of groupBy(onSheet, (finding) => finding.check)) {
      const title = checks.find(({ id }) => id === check)?.title[presentation.locale] ?? "";
      const heading = [sheet, title].filter((part) => part !== "").join(" · ");
      lines.push("", `  ${presentation.colours.underline(oneLine(heading))} [${check}]`);
      for (const [at, ofCell] of groupBy(ofCheck, (finding) => finding.at)) {
        const cell = addressOn(sheet, at);
        ofCell.forEach((finding, i) =>
          lines.push(...oneFinding(finding, i === 0 ? cell : "", sheet, presentation)),
        );
      }
    }
  }
  return lines;
}

/** @param cell its address; nothing where the finding before it is of the same cell */
function oneFinding(finding: Finding, cell: string, sheet: string, presentation: Presentation): string[] {
  const { words, locale, colours } = presentation;
  const severity = finding.accepted ? words.accepted : words.severities[finding.severity];
  const colour = finding.accepted ? colours.dim : finding.severity === "error" ? colours.red : colours.yellow;
  const lines = [`    ${padTo(cell, 8)} ${colour(severity)}: ${oneLine(findingMessage(finding, locale))}`];
  const indented = (text: string): number => lines.push(`${" ".repeat(13)}${oneLine(text)}`);

  const facts = differenceFacts(finding, presentation);
  if (finding.related.length > 0) {
    facts.push(`${words.cells}: ${addressList(sheet, finding.related, words)}`);
  }
  if (facts.length > 0) indented(facts.join(" · "));
  for (const text of explanationLines(finding, sheet, words, locale)) indented(text);
  if (finding.explanation) indented(explainedText(finding.explanation, words));
  return lines;
}

/** How far off the figure is, where the finding's own sentence does not say it. */
function differenceFacts({ difference, data }: Finding, { words, locale }: Presentation): string[] {
  if (difference === undefined || Object.values(data).includes(difference)) return [];
  return [`${words.difference} ${difference > 0 ? "+" : ""}${formatNumber(difference, locale)}`];
}
