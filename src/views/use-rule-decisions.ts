import { decide, type Taught, withoutTaught, withTaught } from "../core/rules/decide";
import type { RuleEntry } from "../core/report";
import { patternText } from "../core/relations/pattern-text";
import type { RuleDecision, State } from "../core/state/state";
import type { RuleWords } from "../locales/rule-words";
import { useLanguage } from "./Language";
import { useMemory } from "./use-memory";

type Said = (words: RuleWords) => string;

/** What a user decides of rules, kept with the workbook; each gives whether it was kept. */
export interface RuleDecisions {
  decide(rule: RuleEntry, decision: RuleDecision["decision"] | undefined, said: Said): Promise<boolean>;
  /** @param instead a rule that these take the place of */
  add(rules: readonly Taught[], said: Said, instead?: RuleEntry): Promise<boolean>;
  /** @param keys of rules that were given */
  remove(keys: readonly string[]): Promise<boolean>;
}

/** Undefined where nothing can be kept. */
export function useRuleDecisions(): RuleDecisions | undefined {
  const memory = useMemory();
  const { locale } = useLanguage();
  if (!memory?.canSave) return undefined;
  const { state, isFirst, save, stored } = memory;
  const keep = (next: State, said: Said): Promise<boolean> =>
    save(next, ({ view: { rules } }) =>
      isFirst ? `${said(rules)} ${rules.travels[stored.place]}` : said(rules),
    );
  const textOf = (rule: RuleEntry): string => patternText(rule, locale);
  return {
    decide: (rule, decision, said) => keep(decide(state, rule, decision, textOf(rule)), said),
    add: (rules, said, instead) => {
      // What was found goes off; what was given goes away.
      const without =
        instead &&
        (isGiven(state, instead)
          ? withoutTaught(state, instead.taught)
          : decide(state, instead, "off", textOf(instead)));
      return keep(withTaught(without ?? state, rules), said);
    },
    remove: (keys) => keep(withoutTaught(state, keys), (words) => words.saidRemoved),
  };
}

/** Whether a rule is there only because it is remembered. */
function isGiven(state: State, { taught, evidence }: RuleEntry): boolean {
  return (
    (state.taught ?? []).length + (state.linked ?? []).length > 0 &&
    taught.length > 0 &&
    evidence.every((one) => one === "user" || one === "rule")
  );
}
