import { type Condition, holds, type Measure } from "./condition";
import type { CountedThing, Group } from "./population";

/** Whether conditions hold of a thing; open where too little is known of it. */
export const [NO, OPEN, YES] = [0, 1, 2] as const;

/** Those of whom all conditions hold, and those of whom too little is known to say. */
export interface Count {
  readonly found: number;
  readonly unsettled: number;
}

export function count(group: Group, where: readonly Condition[], measure: Measure): Count {
  const [only, ...others] = where;
  if (!only) return { found: group.things.length, unsettled: 0 };
  if (others.length === 0) return countByValue(group, only, measure);
  const answers = answersOf(group, where, measure);
  let [found, unsettled] = [0, 0];
  for (const answer of answers) {
    if (answer === YES) found++;
    else if (answer === OPEN) unsettled++;
  }
  return { found, unsettled };
}

/** One condition is asked of each value, not of each thing. */
function countByValue(group: Group, condition: Condition, measure: Measure): Count {
  const { sizes } = group.column(condition.field);
  let [found, unsettled] = [0, 0];
  answersByValue(group, condition, measure).forEach((answer, code) => {
    if (answer === YES) found += sizes[code] ?? 0;
    else if (answer === OPEN) unsettled += sizes[code] ?? 0;
  });
  return { found, unsettled };
}

function answersByValue(group: Group, condition: Condition, measure: Measure): Uint8Array {
  return Uint8Array.from(group.column(condition.field).values, (value) => {
    const answer = holds(condition, { [condition.field]: value }, measure);
    return answer === undefined ? OPEN : answer ? YES : NO;
  });
}

/** The same as lists, in the order of the sources. */
export function whoIsCounted(
  group: Group,
  where: readonly Condition[],
  measure: Measure,
): { readonly found: readonly CountedThing[]; readonly unsettled: readonly CountedThing[] } {
  const answers = answersOf(group, where, measure);
  const those = (wanted: number): CountedThing[] => group.things.filter((_, i) => answers[i] === wanted);
  return { found: those(YES), unsettled: those(OPEN) };
}

/** For each thing the least of the answers to all conditions: `NO`, `OPEN` or `YES`. */
export function answersOf(group: Group, where: readonly Condition[], measure: Measure): Uint8Array {
  const answers = new Uint8Array(group.things.length).fill(YES);
  for (const condition of where) {
    const { codes } = group.column(condition.field);
    const byValue = answersByValue(group, condition, measure);
    for (let i = 0; i < answers.length; i++) {
      const answer = byValue[codes[i] ?? 0] ?? NO;
      if (answer < (answers[i] ?? NO)) answers[i] = answer;
    }
  }
  return answers;
}
