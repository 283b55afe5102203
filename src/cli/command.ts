import type { Locale } from "../core/message";
import type { RulePack } from "../core/rules/rule-pack";
import type { StateReading } from "../core/state/read-state";
import type { SetMember } from "../core/together";
import type { Workbook } from "../core/workbook/workbook";
import type { Presentation } from "./formats/presentation";
import type { Given } from "./read-lists";
import type { SummaryRow } from "./formats/summary-table";

export interface RunOptions {
  readonly qualify: boolean;
  /** What came of reading what is remembered of the workbook; undefined where nothing is. */
  readonly remembered: StateReading | undefined;
  /** Rules that are applied beside those that are found. */
  readonly packs?: readonly RulePack[];
  /** How lists of members are taken. */
  readonly given?: Given;
}

/** What one command does with a workbook, and how its report `R` is shown. */
export interface Command<R> {
  run(workbook: Workbook, options: RunOptions): R;
  /** Reports on the workbooks of a set, and on what holds between them. */
  together(members: readonly SetMember<RunOptions>[]): readonly R[];
  /** Reports on the files of a set as one. */
  merge(reports: readonly R[]): R;
  document(report: R, locale: Locale): { readonly workbook: string };
  text(report: R, heading: string, presentation: Presentation): string;
  summary(report: R): Omit<SummaryRow, "file">;
  /** The exit code is 1. */
  needsAction(report: R): boolean;
}

/** What a command does with one workbook, and with several as a set. */
export type Running<R> = Pick<Command<R>, "run" | "together">;
