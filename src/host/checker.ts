import type { Overview } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { State } from "../core/state/state";
import type { Workbook } from "../core/workbook/workbook";

/** Runs the core on a workbook, out of the way of the screen. A stopped call rejects with an `AbortError`. */
export interface Checker {
  survey(workbook: Workbook, signal: AbortSignal): Promise<Overview>;
  /** @param state what is remembered of the workbook: what was explained and accepted is marked */
  check(workbook: Workbook, signal: AbortSignal, state?: State): Promise<CheckReport>;
}
