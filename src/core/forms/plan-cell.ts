import { type Condition, type Measure, UNIT_NAME, yearsUntil } from "./condition";
import { answersByValue, count, OPEN } from "./count";
import type { CellCount, Counted, Form, FormLeaf, FormRow } from "./form";
import { doubtsAbout } from "./doubts";
import type { Gathered } from "./gathered";
import { namedUnits } from "./named-units";
import type { Group, Population } from "./population";
import { rounded } from "./rounding";

/** What a figure of a form will be, and why. */
export type CellPlan =
  | {
      readonly kind: "counted";
      readonly value: number;
      readonly asked: Asked;
      /** How many could belong there: too little is known of them. */
      readonly unsettled: number;
      /** What is not known of these: fields of lists. */
      readonly unknown: readonly string[];
      /** Cells of lists with open errors that touch it. */
      readonly doubtful?: readonly string[];
      /** Who is counted too, because no list tells them apart. */
      readonly alsoCounts?: CellCount["alsoCounts"];
      /** What others give for the same cell, where that is another figure. */
      readonly elsewhere?: Gathered;
    }
  | { readonly kind: "unfilled"; readonly reason: Unfilled };

/** What is counted; `whoIsCounted` lists them. */
export interface Asked {
  readonly of: Exclude<Counted, "units">;
  readonly where: readonly Condition[];
  readonly measure: "count" | "mean-age";
}

export type Unfilled =
  /** No list of members tells it. */
  | { readonly kind: "not-counted" }
  /** Nor do the workbooks of units or others that were given. */
  | { readonly kind: "not-given" }
  /** Such as last year's list; `before` of what came and went in the period before. */
  | { readonly kind: "no-source"; readonly of: Exclude<Counted, "units">; readonly before?: true }
  /** A mean of nobody. */
  | { readonly kind: "nobody" }
  /** Columns that the sources lack. */
  | { readonly kind: "no-column"; readonly fields: readonly string[] }
  /** Organizations that no list names. */
  | { readonly kind: "no-unit"; readonly names: readonly string[] }
  /** The sources leave open which of several values is meant, and the cell is about one of these. */
  | { readonly kind: "several-meanings"; readonly fields: readonly string[] };

/** The figure of a row and a column, counted; nothing is taken from other cells. */
export function planCell(
  form: Form,
  row: FormRow,
  column: FormLeaf,
  population: Population,
  measure: Measure,
): CellPlan {
  const asked = askedOf(form, row, column);
  if (!asked) return { kind: "unfilled", reason: { kind: "not-counted" } };
  const { of, where } = asked;
  const alsoCounts = form.counts?.[row.code]?.alsoCounts;
  const group = population.groups[of];
  if (!group) return { kind: "unfilled", reason: { kind: "no-source", of } };
  const isMean = asked.measure === "mean-age";
  const needed = [...where.map(({ field }) => field), ...(isMean ? [BIRTH] : [])];
  const blank = where.filter((one) => isBlank(group, one)).map(({ field }) => field);
  const lacking = [...needed.filter((field) => !population.fields.has(field)), ...blank];
  const fields = [...new Set(lacking)];
  if (fields.length > 0) return { kind: "unfilled", reason: { kind: "no-column", fields } };
  const units = namedUnits(population, where);
  if (units.unknown.length > 0)
    return { kind: "unfilled", reason: { kind: "no-unit", names: units.unknown } };
  if (units.isSeveral) return { kind: "unfilled", reason: { kind: "several-meanings", fields: [UNIT_NAME] } };
  const touching = population.doubtful?.[of];
  const doubtful = touching ? doubtsAbout(touching, where, measure, isMean ? [BIRTH] : []) : [];
  const inDoubt = doubtful.length > 0 ? { doubtful } : {};
  if (isMean) return meanAge(group, asked, measure, inDoubt);
  const { found, unsettled } = count(group, where, measure);
  const open = unsettled > 0 ? where.filter((one) => leavesOpen(group, one, measure)) : [];
  if (open.length > 0)
    return { kind: "unfilled", reason: { kind: "several-meanings", fields: open.map(({ field }) => field) } };
  const unknown = unsettled > 0 ? where.filter((one) => isPartlyUnknown(group, one, measure)) : [];
  return {
    kind: "counted",
    value: found,
    asked,
    unsettled,
    unknown: [...new Set(unknown.map(({ field }) => field))],
    ...inDoubt,
    ...(alsoCounts !== undefined && { alsoCounts }),
  };
}

const BIRTH = "person.birthDate";

/** A column that says nothing of anybody is as good as none, unless it is asked who has something there. */
function isBlank(group: Group, { field, known }: Condition): boolean {
  if (known !== undefined || group.size === 0) return false;
  return group.column(field).values.every((value) => value === undefined);
}

/** Whether a source that names several values at once, or one that takes in several, leaves the condition open. */
function leavesOpen(group: Group, condition: Condition, measure: Measure): boolean {
  const { field, is, not } = condition;
  if (!is && !not) return false;
  const answers = answersByValue(group, condition, measure);
  return group.column(field).values.some((value, code) => value !== undefined && answers[code] === OPEN);
}

function isPartlyUnknown(group: Group, condition: Condition, measure: Measure): boolean {
  return answersByValue(group, condition, measure).includes(OPEN);
}

/** What row and column ask together; undefined where that is nothing that is counted. */
function askedOf(form: Form, { code }: FormRow, { id, role }: FormLeaf): Asked | undefined {
  const counts: CellCount | undefined = form.counts?.[code];
  if (!counts || (role !== "value" && role !== "previous")) return undefined;
  const beside = form.columnCounts?.[id] ?? {};
  if (beside.typed) return undefined;
  const of = counts.of === "units" ? beside.of : counts.of;
  if (of === undefined || of === "units") return undefined;
  // Where columns say what they count, one that does not is none of ours.
  if (counts.of === "units" && form.columnCounts?.[id] === undefined) return undefined;
  return {
    of,
    where: [...counts.where, ...(beside.where ?? [])],
    measure: counts.measure ?? "count",
  };
}

/** Of those whose age is known for certain. */
function meanAge(
  group: Group,
  asked: Asked,
  measure: Measure,
  inDoubt: { readonly doubtful?: readonly string[] },
): CellPlan {
  const { values, sizes } = group.column(BIRTH);
  const years = yearsUntil(measure);
  let [sum, known] = [0, 0];
  values.forEach((born, code) => {
    const [fewest, most] = born === undefined ? [0, 1] : years(born);
    if (fewest !== most) return;
    const size = sizes[code] ?? 0;
    sum += fewest * size;
    known += size;
  });
  if (known === 0) return { kind: "unfilled", reason: { kind: "nobody" } };
  const value = rounded(sum / known, measure.rounding);
  const unsettled = group.size - known;
  return { kind: "counted", value, asked, unsettled, unknown: unsettled > 0 ? [BIRTH] : [], ...inDoubt };
}
