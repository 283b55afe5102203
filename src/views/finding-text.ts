import { splitAddress } from "../core/address-list";
import { findingMessage } from "../core/check-document";
import { explanationLines } from "../core/explanation-text";
import { explainedText } from "../core/explained-text";
import { formatNumber } from "../core/message";
import type { Finding } from "../core/report";
import type { Language } from "./Language";

/** A finding as a clerk would send it to the one who filled the sheet. */
export function findingText(
  finding: Finding,
  workbook: string,
  { words, view, locale }: Pick<Language, "words" | "view" | "locale">,
): string {
  const { sheet, cell } = splitAddress(finding.at);
  const { reported, computed, difference, related } = finding;
  const figure = (name: string, value: number | undefined): string[] =>
    value === undefined ? [] : [`${name}: ${formatNumber(value, locale)}`];
  const figures = [
    ...figure(view.reported, reported),
    ...figure(view.computed, computed),
    ...figure(view.difference, difference),
  ];
  return [
    [workbook, sheet, cell].filter((part) => part !== "").join(" · "),
    `${words.severities[finding.severity]}: ${findingMessage(finding, locale)}`,
    ...(figures.length > 0 ? [figures.join("; ")] : []),
    ...(related.length > 0 ? [`${words.cells}: ${related.join(", ")}`] : []),
    ...explanationLines(finding, sheet, words, locale),
    ...(finding.explanation ? [explainedText(finding.explanation, words)] : []),
  ].join("\n");
}
