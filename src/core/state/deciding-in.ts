import type { State } from "./state";

/** What of a state decides on findings, beside explanations of them: where it is the same, so is what is found. */
export function decidingIn({ rules, taught = [], lists, settings }: State): readonly unknown[] {
  return [rules, taught, lists?.headings ?? [], lists?.values ?? [], settings];
}
