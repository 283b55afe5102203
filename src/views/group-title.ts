import { checks } from "../core/checks";
import type { PatternEntry } from "../core/report";
import { patternText } from "../core/relations/pattern-text";
import type { PatternHolds } from "../locales/view-words";
import type { FindingGroup } from "./finding-groups";
import type { Language } from "./Language";

/** “Cột H = cột F + cột G, đúng ở 108/109 dòng”, or what the check looks at where there is no rule. */
export function groupTitle(
  { check, pattern }: Pick<FindingGroup, "check" | "pattern">,
  { view, locale }: Pick<Language, "view" | "locale">,
): string {
  return pattern ? ruleTitle(pattern, { view, locale }) : checkTitle(check, locale);
}

/** “Cột H = cột F + cột G, đúng ở 108/109 dòng”. */
export function ruleTitle(
  pattern: PatternEntry,
  { view, locale }: Pick<Language, "view" | "locale">,
): string {
  const text = patternText(pattern, locale);
  const holds = holdsOf(pattern);
  // A rule of one line says nothing by how often it holds.
  return holds.of > 1 ? `${text}, ${view.holdsAt(holds)}` : text;
}

/** What holds where the check is silent. */
export function checkTitle(id: string, locale: Language["locale"]): string {
  return checks.find((check) => check.id === id)?.title[locale] ?? id;
}

function holdsOf({ holds, breaks, undecided, messageId }: PatternEntry): PatternHolds {
  const isBetween = messageId === "equal" || messageId === "sum-of-places";
  const by = isBetween ? "places" : messageId.endsWith("-down") ? "columns" : "rows";
  return { holds, of: holds + breaks + undecided, by };
}
