import { checkWorkbook } from "../core/check-workbook";
import { type Overview, overviewOf } from "../core/overview";
import type { CheckReport } from "../core/report";
import { withExplanations } from "../core/state/explain";
import { EMPTY_STATE, type State } from "../core/state/state";
import type { Workbook } from "../core/workbook/workbook";

export interface HeldWorkbook {
  readonly hold: (workbook: Workbook) => void;
  readonly survey: () => Overview;
  readonly check: (state?: State) => CheckReport;
}

/**
 * The one workbook a worker has before it. The look on opening is already the whole check, which is kept:
 * the answer then comes at once when it is asked for.
 */
export function heldWorkbook(): HeldWorkbook {
  let held: Workbook | undefined;
  let report: CheckReport | undefined;
  const check = (state = EMPTY_STATE): CheckReport => {
    if (!held) throw new Error("asked to check before there was a workbook");
    report ??= checkWorkbook(held);
    return { ...report, findings: withExplanations(report.findings, state.explanations, held) };
  };
  return {
    hold: (workbook) => {
      held = workbook;
      report = undefined;
    },
    survey: () => overviewOf(check()),
    check,
  };
}
