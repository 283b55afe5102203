import { basename } from "node:path";

import { explainedText } from "../../core/explained-text";
import { findingMessage } from "../../core/check-document";
import type { Locale } from "../../core/message";
import { FIELDS, fieldName } from "../../core/roster/field";
import { valueName } from "../../core/roster/vocabulary";
import type { CheckReport, Finding } from "../../core/report";
import { linkedText } from "../../core/rules/linked-text";
import { ruleText } from "../../core/rules/rule-text";
import type { Explanation, State } from "../../core/state/state";
import { isEmptyState } from "../../core/state/state";
import { besidePath, type StatePlace } from "../../node/state-of-file";
import { oneLine, type Presentation } from "./presentation";

/**
 * What is remembered of a workbook, for people.
 *
 * @param report what a check with the state finds: explanations are told with their cells and sentences, decisions on
 *   rules that are there no more as such
 */
export function stateText(
  path: string,
  place: StatePlace | undefined,
  state: State,
  { findings, rules }: Pick<CheckReport, "findings" | "rules">,
  presentation: Presentation,
): string {
  const known = new Set(rules.map(({ ownId }) => ownId));
  const { words, colours, locale } = presentation;
  const { stateWords } = words;
  const lines = [colours.bold(oneLine(path))];
  if (place === undefined || isEmptyState(state)) return [...lines, stateWords.nothing, ""].join("\n");
  lines.push(place === "workbook" ? stateWords.inWorkbook : stateWords.beside(basename(besidePath(path))));
  const list = (heading: string, entries: readonly string[], count = entries.length): void => {
    if (count === 0) return;
    lines.push("", colours.bold(`${heading}: ${String(count)}`));
    for (const entry of entries) lines.push(`  ${indented(entry)}`);
  };
  list(
    stateWords.explanations,
    explanationLines(state.explanations, findings, presentation),
    state.explanations.length,
  );
  list(
    stateWords.rules,
    state.rules.map(({ pattern, text, decision }) => {
      const gone = known.has(pattern) ? "" : ` (${stateWords.ruleGone})`;
      return `${stateWords.decisions[decision]}: ${text}${gone}`;
    }),
  );
  list(stateWords.taught, [
    ...(state.taught ?? []).map(
      ({ rule, sheet, from }) =>
        `${stateWords.sources[from]}: ${ruleText(rule)}${sheet === undefined ? "" : ` (${sheet})`}`,
    ),
    ...(state.linked ?? []).map(({ linked, from }) => `${stateWords.sources[from]}: ${linkedText(linked)}`),
  ]);
  list(
    stateWords.mappings,
    state.mappings.map(({ form, slot, source }) => `${form} ${slot} = ${source}`),
  );
  list(stateWords.lists, listLines(state, locale));
  list(
    stateWords.settings,
    Object.entries(state.settings).map(([name, value]) => `${name} = ${String(value)}`),
  );
  return `${lines.join("\n")}\n`;
}

/** What was told of columns and values of lists. */
function listLines({ lists }: State, locale: Locale): string[] {
  const nameOf = (name: string): string => {
    const field = FIELDS.find((known) => known === name);
    return field ? fieldName(field)[locale] : name;
  };
  const valueOf = (name: string, id: string): string => {
    const field = FIELDS.find((known) => known === name);
    return field ? valueName(field, id)[locale] : id;
  };
  return [
    ...(lists?.headings ?? []).map(({ heading, field }) => `“${heading}” = ${nameOf(field)}`),
    ...(lists?.values ?? []).map(
      ({ field, text, value }) => `${nameOf(field)}: “${text}” = ${valueOf(field, value)}`,
    ),
  ];
}

/** Two lines for each: what it is about, where that is still found, and what was said of it. */
function explanationLines(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
  { words, locale }: Presentation,
): string[] {
  const { stateWords } = words;
  return explanations.flatMap((one) => {
    const found = findings.filter(({ id }) => id === one.finding);
    const holding = found.find(
      ({ explanation }) => explanation?.values === one.values && explanation.reason === one.reason,
    );
    const finding = holding ?? found[0];
    const said = explainedText(one, words);
    if (!finding) return [stateWords.gone(one.finding), `  ${said}`];
    const about = `${finding.at} ${findingMessage(finding, locale)}`;
    return [about, `  ${holding ? said : `${said} (${stateWords.reopened})`}`];
  });
}

/** One line, with the blanks that it begins with. */
function indented(entry: string): string {
  return (/^ */.exec(entry)?.[0] ?? "") + oneLine(entry);
}
