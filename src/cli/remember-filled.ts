import { basename } from "node:path";

import type { SetState } from "../core/edit";
import type { FillPlan } from "../core/forms/fill-plan";
import type { FilledRecord } from "../core/forms/filled-record";
import { recordedCells, unsettledCells } from "../core/forms/refill";
import { stateIn, type StateReading, writeStatePart } from "../core/state/read-state";
import type { FillRequest } from "./fill-request";

type Action = Extract<FillRequest["action"], { kind: "fill" }>;

/**
 * What the written workbook is to remember: which figures are short of people of whom too little is known, so that a
 * check of it does not take them for wrong. None where every figure is whole.
 *
 * @param before what the workbook remembers that the forms are added to
 */
export function rememberFilled(
  { sheets, edits }: FillPlan,
  { periodAsked, asOf, ageBy, rounding, from, previous }: Action,
  before: StateReading | undefined,
): SetState | undefined {
  const files = [from, previous].flatMap((path) => (path === undefined ? [] : [basename(path)]));
  const records = sheets.flatMap((sheet, i): FilledRecord[] => {
    const { unsettled } = unsettledCells(sheet);
    if (!unsettled) return [];
    return [
      {
        form: sheet.form.id,
        sheet: sheet.name,
        period: periodAsked,
        ...(asOf !== undefined && { asOf }),
        ageBy,
        rounding,
        files,
        cells: recordedCells(sheet, edits[i]?.sheet),
        unsettled,
      },
    ];
  });
  const isForeign = before !== undefined && before.kind !== "state";
  if (records.length === 0 || isForeign) return undefined;
  const state = stateIn(before);
  const xml = writeStatePart({ ...state, filled: [...(state.filled ?? []), ...records] });
  return { kind: "set-state", xml };
}
