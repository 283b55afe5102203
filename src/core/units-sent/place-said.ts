import { splitAddress } from "../address-list";
import { findingMessage } from "../check-document";
import { type Locale, LOCALES, type Text } from "../message";
import type { CheckReport, Finding, Severity } from "../report";
import { rowLabelOf } from "../row-label-of";
import { type FindingStatus, statusOf } from "../state/finding-status";
import type { Explanation } from "../state/state";
import { suspectText } from "../suspect-text";
import type { Workbook } from "../workbook/workbook";

/** A finding as a letter or minutes tell it, in every language: nothing else of the workbook is needed then. */
export interface PlaceSaid {
  readonly sheet: string;
  readonly cell: string;
  /** What its row is called; "" where it is not. */
  readonly row: string;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly says: Text;
  /** What the figure perhaps is; "" where that is not known. */
  readonly hint: Text;
  readonly explanation?: Explanation | undefined;
}

/** A letter of more places than these helps nobody: the rest is counted. */
const MOST_PLACES = 1_000;

export function placesSaid(workbook: Workbook, report: CheckReport): readonly PlaceSaid[] {
  return report.findings.slice(0, MOST_PLACES).map((finding): PlaceSaid => {
    const { sheet, cell } = splitAddress(finding.at);
    return {
      sheet,
      cell,
      row: oneLine(rowLabelOf(workbook, report, finding.at)).replace(/^[-–+*•]+ */u, ""),
      severity: finding.severity,
      status: statusOf(finding),
      says: inAll((locale) => oneLine(findingMessage(finding, locale))),
      hint: inAll((locale) => hintOf(finding, locale)),
      ...(finding.explanation && { explanation: finding.explanation }),
    };
  });
}

function hintOf({ suspects, at }: Finding, locale: Locale): string {
  const { sheet } = splitAddress(at);
  const said = suspects.map((one) => {
    const there = splitAddress(one.cell);
    return suspectText(one, there.sheet === sheet ? there.cell : one.cell, locale);
  });
  return oneLine(said.join("; "));
}

function inAll(make: (locale: Locale) => string): Text {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Text;
}

/** Labels hold line breaks and worse; a letter has a line for each place. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
