import type { CheckReport, Note } from "./report";
import { testedTotals } from "./tested-totals";

/** What is seen in a workbook before anything is asked of it: one line on opening. */
export interface Overview {
  readonly tables: number;
  /** Relations that hold figures. */
  readonly relations: number;
  readonly hiddenSheets: number;
  readonly lockedSheets: number;
}

export function overviewOf(report: Pick<CheckReport, "tables" | "tested" | "notes">): Overview {
  const { consistent, inconsistent, undecided } = testedTotals(report);
  const noted = (...codes: readonly Note["code"][]): number =>
    report.notes.filter(({ code }) => codes.includes(code)).length;
  return {
    tables: report.tables.length,
    relations: consistent + inconsistent + undecided,
    hiddenSheets: noted("sheet-hidden", "sheet-very-hidden"),
    lockedSheets: noted("sheet-protected"),
  };
}
