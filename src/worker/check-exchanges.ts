import type { Overview } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { State } from "../core/state/state";
import type { Workbook } from "../core/workbook/workbook";

/** What any worker that holds a workbook can be asked. */
export interface WorkbookExchanges {
  readonly survey: { readonly asked: object; readonly answer: Overview };
  readonly check: { readonly asked: { readonly state?: State | undefined }; readonly answer: CheckReport };
}

/** What a worker can be asked that is given its workbook, not a file. */
export interface CheckExchanges extends WorkbookExchanges {
  readonly take: { readonly asked: { readonly workbook: Workbook }; readonly answer: null };
}
