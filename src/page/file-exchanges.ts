import type { RulePack } from "../core/rules/rule-pack";
import type { StateReading } from "../core/state/read-state";
import type { CheckedFile } from "../core/units-sent/sent-file";
import type { Workbook } from "../core/workbook/workbook";
import type { WorkbookExchanges } from "../worker/check-exchanges";
import type { BetweenFiles } from "./folder/between-files";
import type { FolderFile } from "./folder/folder-file";

/** What the page asks of its worker, which reads files itself; another format takes another worker. */
export interface FileExchanges extends WorkbookExchanges {
  readonly read: { readonly asked: { readonly file: File }; readonly answer: Workbook | "other-format" };
  /** One of several workbooks: what is kept of it for the table of all. */
  readonly sent: {
    readonly asked: { readonly file: File; readonly memory: File | undefined };
    readonly answer: CheckedFile | "other-format";
  };
  /** The names in a list of units. */
  readonly names: {
    readonly asked: { readonly file: File };
    readonly answer: readonly string[] | "other-format";
  };
  /** Workbooks beside each other. */
  readonly between: {
    readonly asked: { readonly files: readonly FolderFile[]; readonly packs: readonly RulePack[] };
    readonly answer: BetweenFiles | "other-format";
  };
  readonly remembered: { readonly asked: { readonly file: File }; readonly answer: CarriedState };
}

/** What a file carries of ours. */
export interface CarriedState {
  /** Undefined where it carries nothing. */
  readonly reading: StateReading | undefined;
  /** Whether its format can carry anything. */
  readonly canCarry: boolean;
}
