import { addressList, bySheet, groupBy } from "../core/address-list";
import { formatNumber } from "../core/message";
import { noteText } from "../core/note-text";
import { reasonText } from "../core/reason-text";
import type { CheckReport } from "../core/report";
import { testedTotals } from "../core/tested-totals";
import { findingGroups } from "./finding-groups";
import { findingText } from "./finding-text";
import { groupTitle } from "./group-title";
import type { Language } from "./Language";

/** The whole result as a clerk would keep it or send it: what is on the screen, as plain text. */
export function reportText(report: CheckReport, language: Language): string {
  const { words, view, locale } = language;
  const { consistent, inconsistent, undecided } = testedTotals(report);
  const counts: readonly (readonly [string, number])[] = [
    [view.counts.checked, consistent + inconsistent],
    [view.counts.differ, inconsistent],
    [view.counts.notChecked, undecided],
  ];
  const lines = [
    `Khớp Số · ${report.workbook}`,
    counts.map(([name, count]) => `${name}: ${formatNumber(count, locale)}`).join("; "),
  ];
  const heading = (text: string): number => lines.push("", text, "=".repeat(text.length));

  if (report.findings.length === 0)
    lines.push(consistent + undecided === 0 ? view.nothingSeen : view.allAgree);
  else heading(words.findingsHeading(report.findings.length));
  for (const { sheet, groups } of findingGroups(report)) {
    for (const group of groups) {
      lines.push("", [sheet, groupTitle(group, language)].filter((part) => part !== "").join(" · "));
      for (const finding of group.findings) lines.push("", findingText(finding, "", language));
    }
  }

  heading(`${view.undecidedHeading}: ${formatNumber(report.undecided.length, locale)}`);
  lines.push(report.undecided.length === 0 ? view.nothingUndecided : view.undecidedNote);
  for (const [reason, places] of groupBy(report.undecided, (one) => one.reason)) {
    lines.push("", `${reasonText(reason, locale)} (${formatNumber(places.length, locale)})`);
    for (const [sheet, onSheet] of bySheet(places, ({ at }) => at)) {
      const cells = onSheet.map(({ at }) => at);
      lines.push(`  ${sheet === "" ? "" : `${sheet}: `}${addressList(sheet, cells, words)}`);
    }
  }

  if (report.notes.length > 0) heading(words.notesHeading);
  for (const note of report.notes) lines.push(`- ${noteText(note, locale)}.`);
  return `${lines.join("\n")}\n`;
}
