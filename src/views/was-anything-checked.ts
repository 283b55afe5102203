import type { CheckReport } from "../core/report";
import { testedTotals } from "../core/tested-totals";

/** Whether there was anything to check: where not, “all that was found could be checked” would mislead. */
export function wasAnythingChecked(report: CheckReport): boolean {
  const { consistent, inconsistent, undecided } = testedTotals(report);
  return consistent + inconsistent + undecided + report.undecided.length > 0;
}
