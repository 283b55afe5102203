import type { Pattern } from "../relations/pattern";
import { isRuleKind, type Rule, type RuleTerm } from "./rule";
import type { TablePlaces } from "./table-places";

/** As many parts as a rule may have. */
const MOST_TERMS = 500;

/** A pattern as a rule bound by its words; undefined where they do not suffice, or where it is of a kind that has no rules. */
export function ruleOfPattern(pattern: Pattern, places: TablePlaces): Rule | undefined {
  const { kind, direction, scale } = pattern;
  if (!isRuleKind(kind) || pattern.baseLines || pattern.parts.length > MOST_TERMS) return undefined;
  const total = places.placeAt(direction, pattern.total);
  if (!total) return undefined;
  const parts: RuleTerm[] = [];
  for (const [k, position] of pattern.parts.entries()) {
    const place = places.placeAt(direction, position);
    if (!place) return undefined;
    parts.push(pattern.signs[k] === -1 ? { ...place, sign: -1 } : place);
  }
  return { kind, direction, total, parts, ...(scale === 100 && { scale }) };
}
