import type { UnplacedEntry } from "../report";
import { linkedKey } from "./linked-key";
import { linkedText } from "./linked-text";
import { ruleKey } from "./rule-key";
import { ruleText } from "./rule-text";
import type { UnplacedRule } from "./teach";
import type { UnplacedLink } from "./teach-links";

/** Given rules that have no place in a workbook, for those who gave them. */
export function unplacedEntries({
  unplaced,
  unplacedLinks,
}: {
  readonly unplaced: readonly UnplacedRule[];
  readonly unplacedLinks: readonly UnplacedLink[];
}): UnplacedEntry[] {
  const rules = unplaced.map(({ given: { rule, sheet }, missing }) => ({
    key: ruleKey(rule, sheet),
    text: ruleText(rule),
    missing,
  }));
  const links = unplacedLinks.map(({ given: { linked }, missing }) => ({
    key: linkedKey(linked),
    text: linkedText(linked),
    missing,
  }));
  return [...rules, ...links];
}
