import type { RuleEntry } from "../report";
import { MOST_PACKED, type PackedRule, RULE_PACK_VERSION, type RulePack } from "./rule-pack";
import { ruleKey } from "./rule-key";

/** What comes into a rule pack: what a user confirmed or gave, or all that is checked. */
export type PackChoice = "confirmed" | "all";

/** A pack, and how many of the chosen rules cannot be in one: words do not suffice to find them, or name people. */
export interface MadePack {
  readonly pack: RulePack;
  readonly leftOut: number;
}

/** Makes a rule pack of the rules of a workbook; a rule of several tables is in it once, with the lines of all. */
export function makePack(rules: readonly RuleEntry[], choice: PackChoice): MadePack {
  const chosen = rules.filter(
    ({ decision, evidence }) => decision !== "off" && (choice === "all" || evidence.includes("user")),
  );
  const packed = new Map<string, { readonly rule: PackedRule; readonly held: number }>();
  let leftOut = 0;
  for (const { rule, holds, breaks } of chosen) {
    if (!rule) {
      leftOut++;
      continue;
    }
    const key = ruleKey(rule);
    const known = packed.get(key);
    const held = holds + (known?.held ?? 0);
    const lines = holds + breaks + (known?.rule.lines ?? 0);
    packed.set(key, { held, rule: { ...rule, held: shareOf(held, lines), lines } });
  }
  const made = [...packed.values()].map(({ rule }) => rule);
  return {
    pack: { khopSoRules: RULE_PACK_VERSION, rules: made.slice(0, MOST_PACKED) },
    leftOut: leftOut + Math.max(0, made.length - MOST_PACKED),
  };
}

/** Four decimals: a pack says how far a rule is to be trusted, not how many rows there were. */
function shareOf(held: number, lines: number): number {
  return lines === 0 ? 0 : Math.round((held / lines) * 10_000) / 10_000;
}
