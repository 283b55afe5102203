import type { RuleEntry } from "../report";
import type { RuleDecision, State } from "../state/state";
import { linkedKey } from "./linked-key";
import type { TaughtLink } from "./linked-rule";
import type { TaughtRule } from "./rule";
import { ruleKey } from "./rule-key";

/** A state with what a user decided of a rule, in place of what was decided before; undefined takes it back. */
export function decide(
  state: State,
  { ownId }: Pick<RuleEntry, "ownId">,
  decision: RuleDecision["decision"] | undefined,
  text: string,
): State {
  const others = state.rules.filter(({ pattern }) => pattern !== ownId);
  return { ...state, rules: decision ? [...others, { pattern: ownId, decision, text }] : others };
}

/** A rule as it is remembered, of one table or between places. */
export type Taught = TaughtRule | TaughtLink;

/** A state with rules more; one that says the same as an earlier one takes its place. */
export function withTaught(state: State, rules: readonly Taught[]): State {
  const kept = withoutTaught(state, rules.map(keyOf));
  const taught = [...(kept.taught ?? []), ...rules.filter((one) => "rule" in one)];
  const linked = [...(kept.linked ?? []), ...rules.filter((one) => "linked" in one)];
  return { ...kept, ...(taught.length > 0 && { taught }), ...(linked.length > 0 && { linked }) };
}

/** A state without the given rules of these keys. */
export function withoutTaught({ taught, linked, ...state }: State, keys: readonly string[]): State {
  const gone = new Set(keys);
  const isKept = (one: Taught): boolean => !gone.has(keyOf(one));
  const [rules, links] = [taught?.filter(isKept) ?? [], linked?.filter(isKept) ?? []];
  return { ...state, ...(rules.length > 0 && { taught: rules }), ...(links.length > 0 && { linked: links }) };
}

function keyOf(one: Taught): string {
  return "rule" in one ? ruleKey(one.rule, one.sheet) : linkedKey(one.linked);
}
