import { withAcceptedRelations } from "../core/accepted-relations";
import { checkWorkbook } from "../core/check-workbook";
import { detectRelations } from "../core/detect-relations";
import type { CheckReport, DetectReport } from "../core/report";
import { stateIn } from "../core/state/read-state";
import { withStateNote } from "../core/state/state-note";
import type { Workbook } from "../core/workbook/workbook";
import type { RunOptions } from "./command";

/** Checks a workbook as what is remembered of it has it; a memory that cannot be used is a note. */
export function checkWithMemory(workbook: Workbook, { qualify, remembered, packs }: RunOptions): CheckReport {
  return withStateNote(checkWorkbook(workbook, { qualify, state: stateIn(remembered), packs }), remembered);
}

/** Detects as what is remembered has it, with what a reviewer accepted marked. */
export function detectWithMemory(
  workbook: Workbook,
  { qualify, remembered, packs }: RunOptions,
): DetectReport {
  const options = { qualify, state: stateIn(remembered), packs };
  return withAcceptedRelations(detectRelations(workbook, options), workbook, options);
}
