import type { ReconcileDocument } from "../../core/reconcile/reconcile-document";
import { reconcileSections, type ReconcileRow } from "../../core/reconcile/reconcile-rows";
import { reconcileSummary, reversedText } from "../../core/reconcile/reconcile-summary";
import { reconcileWord } from "../../core/reconcile/reconcile-words";
import { oneLine, type Presentation } from "./presentation";

/** More of one kind are counted; the sheet and the JSON document have all. */
const SHOWN = 20;

/** Two lists side by side, for people. */
export function reconcileText(
  document: ReconcileDocument,
  { locale, words, colours }: Presentation,
  out: string | undefined,
): string {
  const { before, now } = document;
  const reversed = reversedText(document, locale);
  const lines = [
    colours.bold(oneLine(reconcileWord("title", locale, { before, now }))),
    ...(reversed === undefined ? [] : [oneLine(reversed)]),
    ...reconcileSummary(document, locale),
  ];
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
