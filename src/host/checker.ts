import type { Edit, NewContent } from "../core/edit";
import type { FillWish, FillRefusal } from "../core/forms/fill-workbook";
import type { SentDocument } from "../core/consolidate/sent-document";
import type { FillDocument } from "../core/forms/fill-document";
import type { Fillable } from "../core/forms/fillable";
import type { FilledRecord } from "../core/forms/filled-record";
import type { Form } from "../core/forms/form";
import type { FormComparison } from "../core/forms/own/form-comparison";
import type { FormProposing } from "../core/forms/own/form-proposal";
import type { Refill } from "../core/forms/refill";
import type { WhereFrom } from "../core/forms/origin-of-figure";
import type { Locale } from "../core/message";
import type { Comparison } from "../core/compare-with-before";
import type { CountTrace } from "../core/counts/trace-count";
import type { Overview } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { Binding, PickedRule } from "../core/rules/bind-picked";
import type { PackFit } from "../core/rules/fit-pack";
import type { RulePack } from "../core/rules/rule-pack";
import type { ReconcileDocument } from "../core/reconcile/reconcile-document";
import type { State } from "../core/state/state";
import type { Preview } from "../core/suggestions/preview-edits";
import type { UnitAlias } from "../core/units-sent/unit-alias";
import type { Workbook } from "../core/workbook/workbook";

/** Whether people are named, or told by their rows alone. */
export type Names = "hidden" | "shown";

/** Runs the core on a workbook, out of the way of the screen. A stopped call rejects with an `AbortError`. */
export interface Checker {
  survey(workbook: Workbook, signal: AbortSignal): Promise<Overview>;
  /**
   * @param state what is remembered of the workbook: what was explained and accepted is marked, decisions on rules are followed
   * @param names whether findings on lists of members say who they are about; they do not by default
   */
  check(workbook: Workbook, signal: AbortSignal, state?: State, names?: Names): Promise<CheckReport>;
  /** What a check would find after the edits, set against what it finds now. Nothing is written. */
  preview(workbook: Workbook, edits: readonly Edit[], signal: AbortSignal, state?: State): Promise<Preview>;
  /** Makes a rule of cells that the user picked. */
  bind(workbook: Workbook, picked: PickedRule, signal: AbortSignal): Promise<Binding>;
  /** Tries the rules of a pack on the workbook. */
  fit(workbook: Workbook, pack: RulePack, signal: AbortSignal): Promise<PackFit>;
  /** The forms, and what the workbook holds to fill them from. */
  fillable(workbook: Workbook, signal: AbortSignal, state?: State): Promise<Fillable>;
  /** Plans forms; nothing is written. The plan is kept for `whereFrom`. */
  fill(
    workbook: Workbook,
    wish: FillAsked,
    signal: AbortSignal,
    state?: State,
    progress?: (step: FillStep) => void,
  ): Promise<PlannedFill>;
  /** Where a figure of a sheet comes from that was planned, or filled earlier from lists of this workbook. */
  whereFrom(
    workbook: Workbook,
    asked: WhereFromAsked,
    signal: AbortSignal,
    state?: State,
  ): Promise<WhereFromAnswer>;
  /** Reads a sheet of the workbook as an empty form. */
  readForm(workbook: Workbook, sheet: string, signal: AbortSignal, state?: State): Promise<FormProposing>;
  /** Sets a form beside another that is known, or beside the one most like it; undefined where there is none. */
  compareForm(
    workbook: Workbook,
    asked: CompareFormAsked,
    signal: AbortSignal,
    state?: State,
  ): Promise<ComparedForm | undefined>;
  /** From a cell that counts a list of members to the rows behind it; undefined where it counts none. */
  trace(workbook: Workbook, at: string, signal: AbortSignal, state?: State): Promise<CountTrace | undefined>;
  /**
   * Puts the workbook beside another file: lists of members, and figures of two periods. Absent where no files are read.
   *
   * @throws WorkbookError where the file cannot be read
   */
  readonly reconcile?: (
    workbook: Workbook,
    wish: ReconcileWish,
    progress: (step: ReconcileStep) => void,
    signal: AbortSignal,
  ) => Promise<Reconciled>;
}

export type ReconcileStep = "reading-other" | "reconciling";

/** Which list is put beside that of the workbook, and how. */
export interface ReconcileWish {
  readonly other: File;
  /** The other file's list is the earlier one. */
  readonly isOtherBefore: boolean;
  readonly names: Names;
  readonly state: State | undefined;
}

export interface Reconciled {
  /** Absent where one of the workbooks holds no list of members. */
  readonly document?: ReconcileDocument | undefined;
  /** The first of them that holds none. */
  readonly withoutList?: string | undefined;
  /** What the figures of the period before make of those of the workbook; nothing where the other file is of later. */
  readonly comparison?: Comparison | undefined;
}

/** What is to be filled; files of units are read where the filling is done, one after the other. */
export interface FillAsked extends FillWish {
  readonly sent?: SentByUnits;
}

/** What the user chose of units. */
export interface SentByUnits {
  readonly files: readonly UnitFile[];
  /** Who should send, in a file; without it the organizations of the list of members. */
  readonly list?: File;
  /** How units write their names, beyond what is remembered of the workbook. */
  readonly aliases: readonly UnitAlias[];
}

export interface UnitFile {
  readonly file: File;
  /** Its path within a folder that was given, with `/`; its name where it was given alone. */
  readonly path: string;
}

export type FillStep =
  /** `done` of `all` files are read. */
  | { readonly kind: "reading"; readonly file: string; readonly done: number; readonly all: number }
  | { readonly kind: "reading-lists" }
  /** `done` of `all` forms are counted. */
  | { readonly kind: "counting"; readonly done: number; readonly all: number }
  | { readonly kind: "checking" };

/** What filling would do, as plain data. */
export type PlannedFill =
  | { readonly kind: "refused"; readonly why: FillRefusal }
  | {
      readonly kind: "planned";
      /** The plan and its proof, in both languages. */
      readonly documents: Readonly<Record<Locale, FillDocument>>;
      /** How the forms call their rows and columns, by the id of the form. */
      readonly captions: Readonly<Record<string, FormCaptions>>;
      readonly edits: readonly Edit[];
      /** The sheets alone, all as new ones, and what is to be known of them: for a workbook of their own. */
      readonly alone: readonly NewContent[];
      readonly again: readonly Refill[];
      /** What is to be known of the user's own sheets that are filled. */
      readonly own: OwnSheets;
      readonly records: readonly FilledRecord[];
      /** Findings in the lists that are certainly wrong and open: what is counted there may change. */
      readonly openErrors?: number;
      /** Who has sent what, where files of units were given. */
      readonly sent?: SentUnits;
    };

/** Sheets of the user's own that figures are written into. */
export interface OwnSheets {
  /** Cells whose formula stays. */
  readonly kept: readonly string[];
  /** Sheets that are protected: locked cells of them take nothing. */
  readonly protectedSheets: readonly string[];
  /** Cells that are left as they are because they are locked on these; absent where that was not asked. */
  readonly locked?: readonly string[];
  /** Forms that were wanted in the user's own sheets and have none there: these are written anew. */
  readonly anew: readonly string[];
}

/** Words by code of the row, and by id of the column. */
export interface FormCaptions {
  readonly rows: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

export interface SentUnits extends SentDocument {
  /** Those who should send; empty where nobody says who should. */
  readonly names: readonly string[];
}

export interface CompareFormAsked {
  readonly now: Form;
  /** The id of the form that it is set beside; the one most like it where none is given. */
  readonly before?: string;
}

/** A form beside an earlier one. */
export interface ComparedForm {
  readonly before: Form;
  readonly comparison: FormComparison;
}

export interface WhereFromAsked {
  /** A cell, with its sheet. */
  readonly at: string;
  readonly hasNames: boolean;
}

export type WhereFromAnswer =
  | { readonly kind: "found"; readonly origin: WhereFrom }
  /** The cell is no figure of a sheet that was filled. */
  | { readonly kind: "no-figure" }
  /** It was filled from files that are not here now. */
  | { readonly kind: "other-files"; readonly files: readonly string[] };
