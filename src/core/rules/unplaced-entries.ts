import type { UnplacedEntry } from "../report";
import { ruleKey } from "./rule-key";
import { ruleText } from "./rule-text";
import type { UnplacedRule } from "./teach";

/** Given rules that have no place in a workbook, for those who gave them. */
export function unplacedEntries({
  unplaced,
}: {
  readonly unplaced: readonly UnplacedRule[];
}): UnplacedEntry[] {
  return unplaced.map(({ given: { rule, sheet }, missing }) => ({
    key: ruleKey(rule, sheet),
    text: ruleText(rule),
    missing,
  }));
}
