import { dayText, reconcileSections, type ReconcileRow } from "../../core/reconcile/reconcile-rows";
import { hasDifferences, type ReconcileDocument } from "../../core/reconcile/reconcile-document";
import { reconcileWord } from "../../core/reconcile/reconcile-words";
import { valueName } from "../../core/roster/vocabulary";
import { formatNumber } from "../../core/message";
import { oneLine, type Presentation } from "./presentation";

/** More of one kind are counted; the sheet and the JSON document have all. */
const SHOWN = 20;

/** Two lists side by side, for people. */
export function reconcileText(
  document: ReconcileDocument,
  { locale, words, colours }: Presentation,
  out: string | undefined,
): string {
  const { before, now, counts, flows } = document;
  const lines = [
    colours.bold(oneLine(reconcileWord("title", locale, { before, now }))),
    reconcileWord("sizes", locale, { ...counts }),
  ];
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
  for (const { word, rows } of reconcileSections(document, locale)) {
    if (rows.length === 0) continue;
    lines.push("", colours.underline(reconcileWord(word, locale, { count: rows.length })));
    for (const row of rows.slice(0, SHOWN)) lines.push(`  ${oneLine(rowText(row))}`);
    if (rows.length > SHOWN) lines.push(`  ${reconcileWord("more", locale, { count: rows.length - SHOWN })}`);
  }
  if (out !== undefined) lines.push("", oneLine(words.problems.sheetSaved(out)));
  return `${lines.join("\n")}\n`;
}

function rowText({ before, now, name, detail }: ReconcileRow): string {
  const places = [before, now].filter((place) => place !== undefined).join(" → ");
  return `${places}${name === undefined ? "" : ` (${name})`}${detail === "" ? "" : `: ${detail}`}`;
}
