import { hash } from "../relations/identify";
import type { Rule, RulePlace } from "./rule";

/** Two rules that say the same have one key. */
export function ruleKey({ kind, direction, total, parts, scale }: Rule, sheet = ""): string {
  const words = [kind, direction, sheet, String(scale ?? ""), placeKey(total)];
  for (const part of parts)
    words.push(`${part.sign === -1 ? "-" : "+"}${placeKey(part)}`, part.to ? placeKey(part.to) : "");
  return hash(words.join("\u001f"));
}

function placeKey({ label, nth = 1 }: RulePlace): string {
  return `${label}\u001e${String(nth)}`;
}
