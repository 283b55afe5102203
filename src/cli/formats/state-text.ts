import { basename } from "node:path";

import { explainedText } from "../../core/explained-text";
import { ruleText } from "../../core/rules/rule-text";
import type { State } from "../../core/state/state";
import { isEmptyState } from "../../core/state/state";
import { besidePath, type StatePlace } from "../../node/state-of-file";
import { oneLine, type Presentation } from "./presentation";

/** What is remembered of a workbook, for people. */
export function stateText(
  path: string,
  place: StatePlace | undefined,
  state: State,
  { words, colours }: Presentation,
): string {
  const { stateWords } = words;
  const lines = [colours.bold(oneLine(path))];
  if (place === undefined || isEmptyState(state)) return [...lines, stateWords.nothing, ""].join("\n");
  lines.push(place === "workbook" ? stateWords.inWorkbook : stateWords.beside(basename(besidePath(path))));
  const list = (heading: string, entries: readonly string[]): void => {
    if (entries.length === 0) return;
    lines.push("", colours.bold(`${heading}: ${String(entries.length)}`));
    for (const entry of entries) lines.push(`  ${oneLine(entry)}`);
  };
  list(
    stateWords.explanations,
    state.explanations.map((one) => `${one.finding}  ${explainedText(one, words)}`),
  );
  list(
    stateWords.rules,
    state.rules.map(({ text, decision }) => `${stateWords.decisions[decision]}: ${text}`),
  );
  list(
    stateWords.taught,
    (state.taught ?? []).map(
      ({ rule, sheet, from }) =>
        `${stateWords.sources[from]}: ${ruleText(rule)}${sheet === undefined ? "" : ` (${sheet})`}`,
    ),
  );
  list(
    stateWords.mappings,
    state.mappings.map(({ form, slot, source }) => `${form} ${slot} = ${source}`),
  );
  list(
    stateWords.settings,
    Object.entries(state.settings).map(([name, value]) => `${name} = ${String(value)}`),
  );
  return `${lines.join("\n")}\n`;
}
