import type { Chosen } from "./chosen";
import { weigh, type Weighing } from "./candidate";
import type { LineView } from "./line-view";
import type { TakenRules } from "./taken-rules";

/**
 * Rewrites a total that was found as the sum of leaves through the subtotals of these leaves: people
 * add up subtotals, and a slip is then looked for in one step, not in all below it. A rule is only
 * rewritten where it holds on no fewer lines than before.
 */
export function throughSubtotals(view: LineView, taken: TakenRules, weighing: Weighing): Chosen[] {
  let rules: readonly Chosen[] = taken.all;
  // A rule may be rewritten through a subtotal that was itself rewritten: once a level.
  for (let level = 0; level < 4; level++) {
    const next = rules.map((rule) => rewrite(view, rule, rules, weighing));
    if (next.every((rule, k) => rule === rules[k])) break;
    rules = next;
  }
  // Through its subtotals a rule may have become one that was known.
  const seen = new Set<string>();
  return rules.filter(({ total, parts }) => {
    const key = `${String(total)}=${parts.join()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A subtotal that stands apart from its leaves, and from the total and its parts, belongs to another way of splitting it. */
function isAmong(subtotal: number, leaves: readonly number[], { total, parts }: Chosen): boolean {
  const [first, last] = [parts[0] ?? total, parts[parts.length - 1] ?? total];
  const isWithin = subtotal > Math.min(first, total) && subtotal < Math.max(last, total);
  return isWithin || leaves.includes(subtotal - 1) || leaves.includes(subtotal + 1);
}

function rewrite(view: LineView, rule: Chosen, rules: readonly Chosen[], weighing: Weighing): Chosen {
  // What the sheet writes out is left as it is written.
  if (rule.evidence.includes("formula") || rule.evidence.includes("code-row") || rule.parts.length < 3)
    return rule;
  let parts = new Set(rule.parts);
  let changed = false;
  for (const { total, parts: leaves, signs } of rules) {
    const isSubtotal =
      total !== rule.total &&
      !parts.has(total) &&
      leaves.length >= 2 &&
      leaves.length < parts.size &&
      signs.every((sign) => sign > 0) &&
      isAmong(total, leaves, rule) &&
      leaves.every((leaf) => parts.has(leaf));
    if (!isSubtotal) continue;
    parts = new Set([...[...parts].filter((part) => !leaves.includes(part)), total]);
    changed = true;
  }
  if (!changed || rule.signs.some((sign) => sign < 0)) return rule;
  const rewritten = {
    total: rule.total,
    parts: [...parts].sort((a, b) => a - b),
    signs: [...parts].map(() => 1 as const),
  };
  const support = weigh(view, rewritten, {
    ...weighing,
    ...(rule.only && { only: rule.only }),
    ...(rule.roundedTo && { roundedTo: rule.roundedTo }),
  });
  return support.holds >= rule.support.holds ? { ...rule, ...rewritten, support } : rule;
}
