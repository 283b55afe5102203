import { checkWorkbook } from "../core/check-workbook";
import { type Overview, overviewOf } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { Workbook } from "../core/workbook/workbook";

export interface HeldWorkbook {
  readonly hold: (workbook: Workbook) => void;
  readonly survey: () => Overview;
  readonly check: () => CheckReport;
}

/**
 * The one workbook a worker has before it. The look on opening is already the whole check, which is kept:
 * the answer then comes at once when it is asked for.
 */
export function heldWorkbook(): HeldWorkbook {
  let held: Workbook | undefined;
  let report: CheckReport | undefined;
  const check = (): CheckReport => {
    if (!held) throw new Error("asked to check before there was a workbook");
    return (report ??= checkWorkbook(held));
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
