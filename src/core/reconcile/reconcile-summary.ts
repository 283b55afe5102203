import { formatNumber, type Locale } from "../message";
import { valueName } from "../roster/vocabulary";
import { hasDifferences, type ReconcileDocument } from "./reconcile-document";
import { dayText } from "./reconcile-rows";
import { reconcileWord } from "./reconcile-words";

/** How two lists stand to each other in a few sentences: their sizes, who came and went, that they agree. */
export function reconcileSummary(document: ReconcileDocument, locale: Locale): readonly string[] {
  const { counts, flows } = document;
  const lines = [reconcileWord("sizes", locale, { ...counts })];
  if (flows) {
    const { period, leftBy, ...figures } = flows;
    const [start, end] = [dayText(period.start), dayText(period.end)];
    lines.push(reconcileWord("flows", locale, { ...figures, start, end }));
    const reasons = Object.entries(leftBy).map(([status, count]) => {
      const name =
        status === "" ? reconcileWord("withoutReason", locale) : valueName("status", status)[locale];
      return `${name} ${formatNumber(count, locale)}`;
    });
    if (reasons.length > 0) lines.push(reconcileWord("leftBy", locale, { reasons: reasons.join(", ") }));
  }
  if (!hasDifferences(document)) lines.push(reconcileWord("nothing", locale));
  return lines;
}

const REVERSED = {
  dates: "reversedDates",
  "file-names": "reversedFileNames",
  "newest-members": "reversedNewestMembers",
} as const;

/** That the two lists may be the wrong way round, and why; undefined where nothing says so. */
export function reversedText(
  { before: file, reversed }: ReconcileDocument,
  locale: Locale,
): string | undefined {
  if (!reversed) return undefined;
  const { by, before, now } = reversed;
  return reconcileWord(REVERSED[by], locale, { file, before: dayText(before), now: dayText(now) });
}
