import type { State } from "./state";

/** What of a state decides on findings, beside explanations of them: where it is the same, so is what is found. */
export function decidingIn({
  rules,
  taught = [],
  linked = [],
  lists,
  settings,
  ownForms = [],
}: State): readonly unknown[] {
  return [rules, taught, linked, lists?.headings ?? [], lists?.values ?? [], settings, ownForms];
}
