import { firstLine, type PrefixOf } from "../detect-relations";
import { firstLink, linkEnds } from "../relations/link-entries";
import { totalName } from "../relations/pattern";
import type { Note } from "../report";
import type { TaughtDetection } from "./detect-taught";
import { linkedText } from "./linked-text";
import { ruleOfPattern } from "./rule-of-pattern";
import { ruleText } from "./rule-text";
import { TablePlaces } from "./table-places";

/** Says which rules people switched off, and which given ones have no place here. */
export interface RuleNote extends Note {
  readonly code: "rule-off" | "rule-not-applicable" | "rule-not-tried";
}

export function ruleNotes(
  {
    all,
    allLinks,
    unplaced,
    unplacedLinks,
  }: Pick<TaughtDetection, "all" | "allLinks" | "unplaced" | "unplacedLinks">,
  prefixOf: PrefixOf,
): RuleNote[] {
  const notes: RuleNote[] = [];
  for (const { pattern, decision } of all) {
    if (decision !== "off") continue;
    const rule = ruleOfPattern(pattern, new TablePlaces(pattern.table));
    const at = prefixOf(pattern.table) + totalName(pattern, firstLine(pattern));
    notes.push({ code: "rule-off", at, ...(rule && { detail: ruleText(rule) }) });
  }
  for (const { pattern, decision } of allLinks) {
    const first = firstLink(pattern);
    if (decision === "off" && first) notes.push({ code: "rule-off", at: linkEnds(first, prefixOf)[0] });
  }
  const lacking = [
    ...unplaced.map(({ given, missing }) => ({ detail: ruleText(given.rule), missing })),
    ...unplacedLinks.map(({ given, missing }) => ({ detail: linkedText(given.linked), missing })),
  ];
  for (const { detail, missing } of lacking) {
    if (missing === undefined) notes.push({ code: "rule-not-tried", detail });
    else notes.push({ code: "rule-not-applicable", detail, missing });
  }
  return notes;
}
