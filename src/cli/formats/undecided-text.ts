import { reasonText } from "../../core/reason-text";
import type { UndecidedReason } from "../../core/report";
import { addressList, bySheet, groupBy } from "../../core/address-list";
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
