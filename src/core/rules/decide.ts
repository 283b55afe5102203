import type { RuleEntry } from "../report";
import type { RuleDecision, State } from "../state/state";
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

/** A state with rules more; one that says the same as an earlier one takes its place. */
export function withTaught(state: State, rules: readonly TaughtRule[]): State {
  const keys = new Set(rules.map(keyOf));
  return { ...state, taught: [...without(state, keys), ...rules] };
}

/** A state without the given rules of these keys. */
export function withoutTaught(state: State, keys: readonly string[]): State {
  return { ...state, taught: without(state, new Set(keys)) };
}

function without({ taught = [] }: State, keys: ReadonlySet<string>): TaughtRule[] {
  return taught.filter((one) => !keys.has(keyOf(one)));
}

function keyOf({ rule, sheet }: TaughtRule): string {
  return ruleKey(rule, sheet);
}
