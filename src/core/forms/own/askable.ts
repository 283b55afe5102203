import { BADGES } from "../badges";
import type { Field } from "../../roster/field";
import { vocabularyOf } from "../../roster/vocabulary";
import type { Condition } from "../condition";
import { COUNTED, type Counted } from "../form";
import types from "../organization-types.json";

/** How a field may be asked: which of its values, years since its day, its day, whether there is anything. */
export type Question = "values" | "years" | "days" | "known";

/** Something that can be asked of those who are counted. */
export interface Askable {
  readonly field: string;
  readonly questions: readonly Question[];
  /** Ids to choose among. */
  readonly values: readonly string[];
}

const OF_MEMBERS: readonly (readonly [string, readonly Question[]])[] = [
  ["person.gender", ["values"]],
  ["person.birthDate", ["years", "days"]],
  ["person.ethnicity", ["values"]],
  ["person.religion", ["values"]],
  ["party.stage", ["values"]],
  ["party.admitDate", ["years", "days"]],
  ["party.officialDate", ["days", "known"]],
  ["party.cardNo", ["known"]],
  ["union.date", ["known", "days"]],
  ["status.date", ["known", "days"]],
  ["edu.general", ["values", "known"]],
  ["edu.professional", ["values", "known"]],
  ["edu.title", ["values", "known"]],
  ["theory.level", ["values", "known"]],
  ["work.occupation", ["values", "known"]],
  ["work.position", ["known"]],
  ["party.position", ["values", "known"]],
  ["status", ["values", "known"]],
  ["rating", ["values", "known"]],
  ["discipline", ["values", "known"]],
  ["badge.new", ["values"]],
  ["badge", ["known"]],
  ["reward", ["known"]],
  ["policy", ["known"]],
  ["lang", ["known"]],
  ["it", ["known"]],
  ["person.id", ["known"]],
  ["party.fileNo", ["known"]],
];

const OF_ORGANIZATIONS: readonly (readonly [string, readonly Question[]])[] = [
  ["unit.type", ["values"]],
  ["unit.kind", ["values"]],
  ["branch.kind", ["values"]],
  ["unit.admitted", ["known"]],
];

const DERIVED: Readonly<Record<string, readonly string[]>> = {
  "badge.new": ["none", ...BADGES],
  "party.stage": ["official", "probationary"],
  "unit.kind": ["committee", "branch"],
  "branch.kind": ["section", "branch"],
  "unit.type": [...new Set(types.values.flatMap(({ is }) => (is.length === 1 ? is : [])))],
};

const ORGANIZATIONS: ReadonlySet<Counted> = new Set(["units", "organizations", "branches"]);

/** What can be asked of those who are counted, in the order in which it is offered. */
export function askableOf(of: Counted): readonly Askable[] {
  return (ORGANIZATIONS.has(of) ? OF_ORGANIZATIONS : OF_MEMBERS).map(([field, questions]) => ({
    field,
    questions,
    values: DERIVED[field] ?? vocabularyOf(field as Field)?.values.map(({ id }) => id) ?? [],
  }));
}

/** Whom a row may count, in the order in which they are offered. */
export const COUNTABLE: readonly Counted[] = COUNTED;

/** The question that a condition asks. */
export function questionOf({ age, from, to, known }: Condition): Question {
  if (known !== undefined) return "known";
  if (age) return "years";
  return from !== undefined || to !== undefined ? "days" : "values";
}

/** A condition to begin with when a question is chosen. */
export function emptyCondition(field: string, question: Question): Condition {
  switch (question) {
    case "values":
      return { field, is: [] };
    case "years":
      return { field, age: [null, null] };
    case "days":
      return { field, from: "period.start", to: "period.end" };
    case "known":
      return { field, known: true };
  }
}

/** Whether a condition asks anything: values are chosen, an end is given. */
export function isComplete({ is, not, age, from, to, known }: Condition): boolean {
  if (known !== undefined) return true;
  if (age) {
    const [least, most] = age;
    return (least !== null || most !== null) && (least === null || most === null || least <= most);
  }
  if (from !== undefined || to !== undefined) return true;
  return (is ?? not ?? []).length > 0;
}
