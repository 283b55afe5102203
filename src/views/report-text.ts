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
import { wasAnythingChecked } from "./was-anything-checked";

/** The whole result as a clerk would keep it or send it: what is on the screen, as plain text. */
export function reportText(report: CheckReport, language: Language): string {
  const { words, locale } = language;
  const notes = report.notes.map((note) => `- ${noteText(note, locale)}.`);
  const parts = [
    ...summaryLines(report, language),
    ...findingLines(report, language),
    ...(wasAnythingChecked(report) ? undecidedLines(report, language) : []),
    ...(notes.length > 0 ? [...heading(words.notesHeading), ...notes] : []),
  ];
  return `${parts.join("\n")}\n`;
}

function heading(text: string): string[] {
  return ["", text, "=".repeat(text.length)];
}

function summaryLines(report: CheckReport, { view, words, locale }: Language): string[] {
  const { consistent, inconsistent, undecided } = testedTotals(report);
  const counts: readonly (readonly [string, number])[] = [
    [view.counts.checked, consistent + inconsistent],
    [view.counts.differ, inconsistent],
    [view.counts.notChecked, undecided],
  ];
  return [
    `Khớp Số · ${report.workbook}`,
    counts.map(([name, count]) => `${name}: ${formatNumber(count, locale)}`).join("; "),
    ...(report.lists ? [words.listChecked(report.lists.members)] : []),
  ];
}

function findingLines(report: CheckReport, language: Language): string[] {
  const { words, view } = language;
  if (report.findings.length === 0)
    return ["", wasAnythingChecked(report) || report.lists ? view.allAgree : view.nothingSeen];
  const lines = heading(words.findingsHeading(report.findings.length));
  for (const { sheet, groups } of findingGroups(report)) {
    for (const group of groups) {
      lines.push("", [sheet, groupTitle(group, language)].filter((part) => part !== "").join(" · "));
      for (const finding of group.findings) lines.push("", findingText(finding, "", language));
    }
  }
  return lines;
}

function undecidedLines({ undecided }: CheckReport, { words, view, locale }: Language): string[] {
  const lines = heading(`${view.undecidedHeading}: ${formatNumber(undecided.length, locale)}`);
  lines.push(undecided.length === 0 ? view.nothingUndecided : view.undecidedNote);
  for (const [reason, places] of groupBy(undecided, (one) => one.reason)) {
    lines.push("", `${reasonText(reason, locale)} (${formatNumber(places.length, locale)})`);
    for (const [sheet, onSheet] of bySheet(places, ({ at }) => at)) {
      const cells = addressList(
        sheet,
        onSheet.map(({ at }) => at),
        words,
      );
      lines.push(`  ${sheet === "" ? "" : `${sheet}: `}${cells}`);
    }
  }
  return lines;
}
