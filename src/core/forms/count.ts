import { asker, type Condition, type Measure } from "./condition";
import type { CountedThing, Group } from "./population";

/** Whether conditions hold of a thing; open where too little is known of it. */
export const [NO, OPEN, YES] = [0, 1, 2] as const;

/** Those of whom all conditions hold, and those of whom too little is known to say. */
export interface Count {
  readonly found: number;
  readonly unsettled: number;
}

export function count(group: Group, where: readonly Condition[], measure: Measure): Count {
  const [only, second, ...others] = where;
  if (!only) return { found: group.size, unsettled: 0 };
  if (!second) return countByValue(group, only, measure);
  if (others.length === 0 && areFew(group, only, second)) return countByPair(group, only, second, measure);
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
  const answers = answersByValue(group, condition, measure);
  let [found, unsettled] = [0, 0];
  for (let code = 0; code < answers.length; code++) {
    if (answers[code] === YES) found += sizes[code] ?? 0;
    else if (answers[code] === OPEN) unsettled += sizes[code] ?? 0;
  }
  return { found, unsettled };
}

function areFew(group: Group, { field: a }: Condition, { field: b }: Condition): boolean {
  return group.column(a).values.length * group.column(b).values.length <= group.size;
}

/** Two conditions are asked of each pair of values. */
function countByPair(group: Group, one: Condition, other: Condition, measure: Measure): Count {
  const sizes = group.pairSizes(one.field, other.field);
  const [first, second] = [answersByValue(group, one, measure), answersByValue(group, other, measure)];
  let [found, unsettled] = [0, 0];
  for (let a = 0; a < first.length; a++) {
    const answer = first[a] ?? NO;
    if (answer === NO) continue;
    for (let b = 0; b < second.length; b++) {
      const least = Math.min(answer, second[b] ?? NO);
      if (least === YES) found += sizes[a * second.length + b] ?? 0;
      else if (least === OPEN) unsettled += sizes[a * second.length + b] ?? 0;
    }
  }
  return { found, unsettled };
}

/** What is answered of each value of the field. */
export function answersByValue(group: Group, condition: Condition, measure: Measure): Uint8Array {
  return group.answered(JSON.stringify([condition, measure]), () => {
    const { values } = group.column(condition.field);
    const holds = asker(condition, measure);
    const answers = new Uint8Array(values.length);
    for (let code = 0; code < answers.length; code++) {
      const answer = holds(values[code]);
      answers[code] = answer === undefined ? OPEN : answer ? YES : NO;
    }
    return answers;
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
  const answers = new Uint8Array(group.size).fill(YES);
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
