import type { CountTrace } from "../core/counts/trace-count";
import type { Edit } from "../core/edit";
import type { FillWish } from "../core/forms/fill-workbook";
import type { Fillable } from "../core/forms/fillable";
import type { FormProposing } from "../core/forms/own/form-proposal";
import type { Overview } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { Binding, PickedRule } from "../core/rules/bind-picked";
import type { PackFit } from "../core/rules/fit-pack";
import type { RulePack } from "../core/rules/rule-pack";
import type { State } from "../core/state/state";
import type { Preview } from "../core/suggestions/preview-edits";
import type { SentFile } from "../core/units-sent/sent-file";
import type { UnitAlias } from "../core/units-sent/unit-alias";
import type { UnitList } from "../core/units-sent/unit-table";
import type { Names, Reconciled, ReconcileWish, UnitFile } from "../host/checker";
import type { Workbook } from "../core/workbook/workbook";
import type {
  ComparedForm,
  CompareFormAsked,
  FillStep,
  PlannedFill,
  WhereFromAnswer,
  WhereFromAsked,
} from "../host/checker";

/** What units sent, as far as it was read where the forms are filled. */
export interface SentHere {
  readonly files: readonly UnitFile[];
  /** Those that could not be read. */
  readonly failed: readonly SentFile[];
  readonly list: UnitList | undefined;
  readonly aliases: readonly UnitAlias[];
}

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
  readonly fillable: { readonly asked: { readonly state?: State | undefined }; readonly answer: Fillable };
  readonly fill: {
    readonly asked: {
      readonly wish: FillWish;
      /** What was read before this is asked. */
      readonly sent?: SentHere | undefined;
      readonly state?: State | undefined;
    };
    readonly answer: PlannedFill;
    readonly step?: FillStep;
  };
  /** Reads a file of a unit and keeps it, where it is not kept yet; another format takes another worker. */
  readonly unitFile: {
    readonly asked: { readonly file: UnitFile };
    readonly answer: "read" | "other-format";
  };
  /** Reads the names in a list of units. */
  readonly unitNames: {
    readonly asked: { readonly file: File };
    readonly answer: readonly string[] | "other-format";
  };
  /** Reads a file and keeps nothing of it. */
  readonly readBeside: {
    readonly asked: { readonly file: File };
    readonly answer: Workbook | "other-format";
  };
  /** Reads a sheet as an empty form. */
  readonly readForm: {
    readonly asked: { readonly sheet: string; readonly state?: State | undefined };
    readonly answer: FormProposing;
  };
  readonly compareForm: {
    readonly asked: { readonly asked: CompareFormAsked; readonly state?: State | undefined };
    readonly answer: ComparedForm | undefined;
  };
  readonly whereFrom: {
    readonly asked: { readonly asked: WhereFromAsked; readonly state?: State | undefined };
    readonly answer: WhereFromAnswer;
  };
}

/** What a worker can be asked that is given its workbook, not a file. */
export interface CheckExchanges extends WorkbookExchanges {
  readonly take: { readonly asked: { readonly workbook: Workbook }; readonly answer: null };
}
