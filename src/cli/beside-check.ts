import type { CheckReport } from "../core/report";
import { commonCauses } from "../core/units-sent/causes";
import { causesText } from "./formats/causes-text";
import type { RunRequest } from "./parse-arguments";
import { writeReviewFiles } from "./review-files";
import type { Beside } from "./run-command";

/** Beside the results of a check: files for the units, and what they have in common. */
export function besideCheck(request: RunRequest): Beside<CheckReport> {
  const reports: CheckReport[] = [];
  return {
    seen: ({ path }, workbook, report) => {
      // All else of a report is printed by now, and may be large.
      const { findings, patterns } = report;
      reports.push({ ...EMPTY, workbook: report.workbook, findings, patterns });
      return writeReviewFiles(request, path, workbook, report);
    },
    text: (presentation) => causesText(commonCauses(reports, presentation.locale), presentation),
  };
}

const EMPTY = { tables: [], units: 0, rules: [], unplaced: [], undecided: [], tested: {}, notes: [] };
