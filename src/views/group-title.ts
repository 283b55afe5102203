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
  if (!pattern) return checkTitle(check, locale);
  return `${patternText(pattern, locale)}, ${view.holdsAt(holdsOf(pattern))}`;
}

/** What holds where the check is silent. */
export function checkTitle(id: string, locale: Language["locale"]): string {
  return checks.find((check) => check.id === id)?.title[locale] ?? id;
}

function holdsOf({ holds, breaks, undecided, messageId }: PatternEntry): PatternHolds {
  return { holds, of: holds + breaks + undecided, by: messageId.endsWith("-down") ? "columns" : "rows" };
}
