import { basename } from "node:path";

import type { SetState } from "../core/edit";
import type { FillPlan } from "../core/forms/fill-plan";
import { knownElsewhere } from "../core/forms/known-elsewhere";
import { recordedCells, unsettledCells } from "../core/forms/refill";
import { stateIn, type StateReading } from "../core/state/read-state";
import type { FillRequest } from "./fill-request";

type Action = Extract<FillRequest["action"], { kind: "fill" }>;

/**
 * What the written workbook is to remember of its forms; none where there is nothing to know, or where it remembers
 * something that cannot be read.
 *
 * @param before what the workbook remembers that the forms are added to
 */
export function rememberFilled(
  { sheets, edits }: FillPlan,
  { periodAsked, asOf, ageBy, rounding, from, previous }: Action,
  before: StateReading | undefined,
): SetState | undefined {
  if (before !== undefined && before.kind !== "state") return undefined;
  const files = [from, previous].flatMap((path) => (path === undefined ? [] : [basename(path)]));
  const records = sheets.map((sheet, i) => ({
    form: sheet.form.id,
    sheet: sheet.name,
    period: periodAsked,
    ...(asOf !== undefined && { asOf }),
    ageBy,
    rounding,
    cells: recordedCells(sheet, edits[i]?.sheet),
    ...unsettledCells(sheet),
  }));
  return knownElsewhere(records, files, stateIn(before));
}
