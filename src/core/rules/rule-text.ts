import type { Rule, RulePlace, RuleTerm } from "./rule";

/** How many parts are named before the rest is left at three dots. */
const MOST_NAMED = 8;

/**
 * A rule by the words it is bound by, the same in every language: `tổng số = nam + nữ`. For lists and notes; where
 * the rule has its cells, `patternText` says it by columns or rows.
 */
export function ruleText({ kind, total, parts }: Rule): string {
  const whole = placeText(total);
  switch (kind) {
    case "share":
      return `${whole} = ${parts.map(placeText).join(" ÷ ")}`;
    case "of-which":
      return `${listed(parts.map(placeText), ", ")} ≤ ${whole}`;
    case "sum":
    case "equal":
      return `${whole} = ${listed(parts.map(signed), " ")}`;
  }
}

/** `đảng viên/nam`, and which of several. */
export function placeText({ label, nth }: RulePlace): string {
  return nth === undefined ? label : `${label} [${String(nth)}]`;
}

function signed(part: RuleTerm, k: number): string {
  const words = part.to ? `${placeText(part)} … ${placeText(part.to)}` : placeText(part);
  if (part.sign === -1) return `− ${words}`;
  return k === 0 ? words : `+ ${words}`;
}

function listed(words: readonly string[], between: string): string {
  const named = words.slice(0, MOST_NAMED);
  return [...named, ...(words.length > named.length ? ["…"] : [])].join(between);
}
