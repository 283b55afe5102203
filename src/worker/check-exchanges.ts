import type { CountTrace } from "../core/counts/trace-count";
import type { Edit } from "../core/edit";
import type { Overview } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { Binding, PickedRule } from "../core/rules/bind-picked";
import type { PackFit } from "../core/rules/fit-pack";
import type { RulePack } from "../core/rules/rule-pack";
import type { State } from "../core/state/state";
import type { Preview } from "../core/suggestions/preview-edits";
import type { Names, Reconciled, ReconcileWish } from "../host/checker";
import type { Workbook } from "../core/workbook/workbook";

/** What any worker that holds a workbook can be asked. */
export interface WorkbookExchanges {
  readonly survey: { readonly asked: object; readonly answer: Overview };
  readonly check: {
    readonly asked: { readonly state?: State | undefined; readonly names?: Names | undefined };
    readonly answer: CheckReport;
  };
  readonly preview: {
    readonly asked: { readonly edits: readonly Edit[]; readonly state?: State | undefined };
    readonly answer: Preview;
  };
  readonly bind: { readonly asked: { readonly picked: PickedRule }; readonly answer: Binding };
  /** Reads the other of two lists; another format takes another worker. */
  readonly readOther: { readonly asked: { readonly file: File }; readonly answer: "read" | "other-format" };
  readonly reconcile: {
    readonly asked: Omit<ReconcileWish, "other">;
    readonly answer: Reconciled;
  };
  readonly trace: {
    readonly asked: { readonly at: string; readonly state?: State | undefined };
    readonly answer: CountTrace | undefined;
  };
  readonly fit: { readonly asked: { readonly pack: RulePack }; readonly answer: PackFit };
}

/** What a worker can be asked that is given its workbook, not a file. */
export interface CheckExchanges extends WorkbookExchanges {
  readonly take: { readonly asked: { readonly workbook: Workbook }; readonly answer: null };
}
