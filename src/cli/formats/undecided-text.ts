import { reasonText } from "../../core/reason-text";
import { addressList, bySheet, groupBy } from "../../core/address-list";
import type { UncheckedEntry, UndecidedReason } from "../../core/report";
import { uncheckedText } from "../../core/unchecked-text";
import { oneLine, type Presentation } from "./presentation";

interface Undecided {
  readonly at: string;
  readonly reason: UndecidedReason;
}

/** What could not be checked: reasons counted, their cells by sheet. As prominent as what was found. */
export function undecidedLines(entries: readonly Undecided[], presentation: Presentation): string[] {
  if (entries.length === 0) return [];
  const { words, colours, locale } = presentation;
  const lines = ["", colours.bold(words.undecidedHeading(entries.length))];
  for (const [reason, places] of groupBy(entries, (entry) => entry.reason)) {
    lines.push(`  ${colours.yellow(reasonText(reason, locale))} (${String(places.length)})`);
    for (const [sheet, onSheet] of bySheet(places, ({ at }) => at)) {
      const cells = addressList(
        sheet,
        onSheet.map(({ at }) => at),
        words,
      );
      lines.push(`    ${oneLine(sheet === "" ? cells : `${sheet}: ${cells}`)}`);
    }
  }
  return lines;
}

/** Figures of which no rule speaks, by reason and sheet. */
export function uncheckedLines(
  entries: readonly UncheckedEntry[],
  { words, colours, locale }: Presentation,
): string[] {
  if (entries.length === 0) return [];
  const lines = ["", colours.bold(words.uncheckedHeading(entries.length))];
  for (const [reason, places] of groupBy(entries, (entry) => entry.reason)) {
    lines.push(`  ${colours.yellow(uncheckedText(reason, locale))} (${String(places.length)})`);
    for (const [sheet, onSheet] of bySheet(places, ({ at }) => at)) {
      const areas = onSheet.map(({ at }) => at);
      lines.push(`    ${oneLine(`${sheet}: ${addressList(sheet, areas, words)}`)}`);
    }
  }
  return lines;
}
