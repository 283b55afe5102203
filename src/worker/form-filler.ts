import { forms } from "../core/forms";
import { toFillDocument } from "../core/forms/fill-document";
import type { FillPlan } from "../core/forms/fill-plan";
import { type FillWish, fillWorkbook } from "../core/forms/fill-workbook";
import { type Fillable, fillableFrom } from "../core/forms/fillable";
import type { FilledRecord } from "../core/forms/filled-record";
import { originOfFigure } from "../core/forms/origin-of-figure";
import { knownOfLists } from "../core/list-options";
import { parseAddress } from "../core/parse-address";
import type { RosterMapping } from "../core/roster/roster";
import { EMPTY_STATE, type State } from "../core/state/state";
import type { Workbook } from "../core/workbook/workbook";
import type { PlannedFill, WhereFromAnswer, WhereFromAsked } from "../host/checker";

/** Fills forms from a workbook; remembers the latest plan, by which figures are followed back. */
export interface FormFiller {
  readonly workbook: Workbook;
  /** The same with another state of the workbook, as after writing. */
  over(workbook: Workbook): FormFiller;
  fillable(state?: State): Fillable;
  fill(wish: FillWish, state?: State): PlannedFill;
  whereFrom(asked: WhereFromAsked, state?: State): WhereFromAnswer;
}

/** @param earlier the plan of an earlier state of the workbook */
export function formFiller(workbook: Workbook, earlier?: FillPlan): FormFiller {
  let plan: FillPlan | undefined;
  return {
    workbook,
    over: (other) => formFiller(other, plan ?? earlier),
    fillable: (state) => fillableFrom(workbook, forms, state?.filled),
    fill: (wish, state) => {
      const filled = fillWorkbook(workbook, wish, forms, state?.filled, mappingIn(state));
      if (filled.kind === "refused") return filled;
      ({ plan } = filled);
      const { edits, again, records } = filled;
      return {
        kind: "planned",
        documents: { vi: toFillDocument(plan, "vi"), en: toFillDocument(plan, "en") },
        edits,
        sheets: plan.edits,
        again,
        records,
      };
    },
    whereFrom: ({ at, hasNames }, state) => {
      const followed = (one: FillPlan | undefined) => one && originOfFigure(one, at, hasNames);
      const record = state?.filled?.find(({ sheet }) => sheet === parseAddress(at)?.sheet);
      const wish = record && wishOf(record);
      if (!followed(plan) && wish) {
        // Counted anew: the lists may say something else by now.
        const again = fillWorkbook(workbook, wish, forms, state?.filled, mappingIn(state));
        if (again.kind === "planned") ({ plan } = again);
      }
      const origin = followed(plan) ?? followed(earlier);
      if (origin) return { kind: "found", origin };
      const files = wish ? [] : (record?.files ?? []);
      return files.length > 0 ? { kind: "other-files", files } : { kind: "no-figure" };
    },
  };
}

/** What the user said of lists; it is remembered with the workbook. */
function mappingIn(state: State | undefined): RosterMapping {
  return knownOfLists({}, state ?? EMPTY_STATE).mapping;
}

/** The wish of an earlier filling; undefined where it was filled from files beside. */
function wishOf({
  form,
  period,
  asOf,
  ageBy,
  list,
  previous,
  units,
  files,
}: FilledRecord): FillWish | undefined {
  if (!list || (files?.length ?? 0) > 0) return undefined;
  return {
    forms: [form],
    period,
    ageBy,
    ...(asOf !== undefined && { asOf }),
    list: { sheets: list },
    ...(previous && { previous: { sheets: previous } }),
    ...(units && { units: { sheets: units } }),
  };
}
