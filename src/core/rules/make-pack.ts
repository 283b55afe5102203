import type { RuleEntry } from "../report";
import { forOthers } from "./for-others";
import { linkedKey } from "./linked-key";
import { isBetweenWorkbooks, type LinkedRule } from "./linked-rule";
import type { Rule } from "./rule";
import { MOST_PACKED, type PackedLink, type PackedRule, RULE_PACK_VERSION, type RulePack } from "./rule-pack";
import { ruleKey } from "./rule-key";

/** What comes into a rule pack: what a user confirmed or gave, or all that is checked. */
export type PackChoice = "confirmed" | "all";

/** A pack, and how many of the chosen rules cannot be in one: words do not suffice to find them, or name people. */
export interface MadePack {
  readonly pack: RulePack;
  readonly leftOut: number;
}

/**
 * Makes a rule pack of the rules of a workbook; a rule of several tables is in it once, with the lines of all. A rule
 * between workbooks that was switched off stays in it as such: no workbook remembers that.
 */
export function makePack(rules: readonly RuleEntry[], choice: PackChoice): MadePack {
  const isOffBetween = ({ decision, linked }: RuleEntry): boolean =>
    decision === "off" && linked !== undefined && isBetweenWorkbooks(linked);
  const chosen = rules.filter(
    (entry) =>
      isOffBetween(entry) ||
      (entry.decision !== "off" && (choice === "all" || entry.evidence.includes("user"))),
  );
  const packed = new Map<string, Held<Rule>>();
  const links = new Map<string, Held<LinkedRule>>();
  let leftOut = 0;
  for (const entry of chosen) {
    const linked = entry.linked && forOthers(entry.linked);
    if (entry.rule) add(packed, ruleKey(entry.rule), entry.rule, entry);
    else if (linked) add(links, linkedKey(linked), linked, entry);
    else leftOut++;
  }
  const made = [...packed.values()].map(({ rule, held, lines }): PackedRule => ({
    ...rule,
    held: shareOf(held, lines),
    lines,
  }));
  const madeLinks = [...links.values()].map(({ rule, held, lines, isOff }): PackedLink => ({
    ...rule,
    held: shareOf(held, lines),
    lines,
    ...(isOff && { off: true }),
  }));
  const over = [made.length, madeLinks.length].reduce(
    (sum, count) => sum + Math.max(0, count - MOST_PACKED),
    0,
  );
  const pack: RulePack =
    madeLinks.length > 0
      ? {
          khopSoRules: RULE_PACK_VERSION,
          rules: made.slice(0, MOST_PACKED),
          links: madeLinks.slice(0, MOST_PACKED),
        }
      : { khopSoRules: 1, rules: made.slice(0, MOST_PACKED) };
  return { pack, leftOut: leftOut + over };
}

/** How many rules a pack holds. */
export function packSize({ rules, links = [] }: RulePack): number {
  return rules.length + links.length;
}

interface Held<R> {
  readonly rule: R;
  readonly held: number;
  readonly lines: number;
  readonly isOff: boolean;
}

function add<R>(
  known: Map<string, Held<R>>,
  key: string,
  rule: R,
  { holds, breaks, decision }: RuleEntry,
): void {
  const before = known.get(key);
  const held = holds + (before?.held ?? 0);
  const lines = holds + breaks + (before?.lines ?? 0);
  known.set(key, { rule, held, lines, isOff: decision === "off" });
}

/** Four decimals: a pack says how far a rule is to be trusted, not how many rows there were. */
function shareOf(held: number, lines: number): number {
  return lines === 0 ? 0 : Math.round((held / lines) * 10_000) / 10_000;
}
