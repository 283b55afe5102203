import { withAcceptedRelations } from "../core/accepted-relations";
import { checkWorkbook } from "../core/check-workbook";
import { detectRelations } from "../core/detect-relations";
import type { CheckReport, DetectReport } from "../core/report";
import { stateIn } from "../core/state/read-state";
import { withStateNote } from "../core/state/state-note";
import type { Workbook } from "../core/workbook/workbook";
import type { RunOptions } from "./command";

/** Checks a workbook as what is remembered of it has it; a memory that cannot be used is a note. */
export function checkWithMemory(workbook: Workbook, { qualify, remembered }: RunOptions): CheckReport {
  return withStateNote(checkWorkbook(workbook, { qualify, state: stateIn(remembered) }), remembered);
}

/** Detects, with what a reviewer accepted marked. */
export function detectWithMemory(workbook: Workbook, { qualify, remembered }: RunOptions): DetectReport {
  const report = detectRelations(workbook, { qualify });
  return withAcceptedRelations(report, workbook, { qualify, state: stateIn(remembered) });
}
