import { addressOn } from "./address-list";
import { consequenceText } from "./consequences/consequence-text";
import type { Locale } from "./message";
import type { Finding, Suspect } from "./report";
import { suspectText } from "./suspect-text";

/** Rival explanations beyond this many are counted. */
const MOST_ALTERNATIVES = 3;

export interface ExplanationWords {
  readonly perhaps: string;
  readonly or: string;
  moreExplanations(count: number): string;
}

/** The best explanation of a finding, or those that are equally good; a line each; and what follows where it is corrected. */
export function explanationLines(
  finding: Finding,
  sheet: string,
  words: ExplanationWords,
  locale: Locale,
): string[] {
  const sentence = (cells: readonly Suspect[]): string =>
    cells.map((suspect) => suspectText(suspect, addressOn(sheet, suspect.cell), locale)).join("; ");
  const sets = [finding.suspects, ...finding.alternatives].filter((cells) => cells.length > 0);
  const shown = sets
    .slice(0, MOST_ALTERNATIVES)
    .map((cells, i) => `${i === 0 ? words.perhaps : words.or}: ${sentence(cells)}`);
  const left = sets.length - shown.length;
  const follows = consequenceText(finding.consequences, sheet, locale);
  return [
    ...shown,
    ...(left > 0 ? [words.moreExplanations(left)] : []),
    ...(follows === undefined ? [] : [follows]),
  ];
}
