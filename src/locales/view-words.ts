import type { Overview } from "../core/overview";
import type { Locale } from "../core/message";
import type { Capabilities, ReadStep } from "../host/host";
import type { FillingWords } from "./filling-words";
import type { OwnFormWords } from "./own-form-words";
import type { SendingWords } from "./sending-words";
import type { MemoryWords } from "./memory-words";
import type { SuggestionWords } from "./suggestion-words";
import type { MinutesToolWords } from "./minutes-tool-words";
import type { MarkWords } from "./mark-words";
import type { FilterWords } from "./filter-words";
import type { WriteWords } from "./write-words";
import type { RuleWords } from "./rule-words";
import type { ListWords } from "./list-words";
import type { ReconcileViewWords } from "./reconcile-view-words";

/** What a run is at. */
export type Step = ReadStep | "checking";

/** How many of the rows, or columns, of a table follow a rule; of one between sheets, how many places. */
export interface PatternHolds {
  readonly holds: number;
  readonly of: number;
  readonly by: "rows" | "columns" | "places";
}

/** The words of the views, beside those they share with the command line. */
export interface ViewWords {
  readonly language: string;
  readonly languages: Readonly<Record<Locale, string>>;
  readonly check: string;
  readonly checkAgain: string;
  readonly stop: string;
  readonly stopped: string;
  readonly stoppedEarlier: string;
  /** Above results that are shown while there are no newer ones. */
  readonly earlier: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly surveying: string;
  overview(overview: Overview): string;
  readonly writesNothing: string;
  readonly result: string;
  readonly counts: { readonly checked: string; readonly differ: string; readonly notChecked: string };
  /** What the live line says when a run has ended. */
  ended(findings: number, undecided: number): string;
  readonly allAgree: string;
  readonly allAgreeNote: string;
  readonly nothingSeen: string;
  readonly nothingSeenNote: string;
  /** Goes on after the rule in words and a comma. */
  holdsAt(pattern: PatternHolds): string;
  readonly reported: string;
  readonly computed: string;
  readonly difference: string;
  readonly copy: string;
  copyOf(cell: string): string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly copyAll: string;
  readonly saveText: string;
  readonly saveJson: string;
  saved(file: string): string;
  went(cell: string): string;
  sheetHidden(sheet: string): string;
  /** How far a walk over the findings has come; before what `went` says. */
  findingOf(place: number, of: number): string;
  readonly lastFinding: string;
  readonly firstFinding: string;
  readonly noFindings: string;
  nothingSaidOf(cell: string): string;
  /** A button to cells that stand on another sheet than the finding. */
  goToSheet(sheet: string, cells: string): string;
  notCheckedAt(cell: string, reason: string): string;
  walkKeys(next: string, previous: string): string;
  more(count: number): string;
  readonly wholeWorkbook: string;
  readonly undecidedHeading: string;
  readonly undecidedNote: string;
  readonly nothingUndecided: string;
  /** Above rules that are not checked, as a user wants it. */
  readonly rulesOff: string;
  /** Goes to the list of what could not be checked. */
  readonly whyNotChecked: string;
  readonly filling: FillingWords;
  readonly ownForm: OwnFormWords;
  readonly sending: SendingWords;
  readonly memory: MemoryWords;
  readonly writes: WriteWords;
  readonly suggestions: SuggestionWords;
  readonly minutes: MinutesToolWords;
  readonly marks: MarkWords;
  readonly filters: FilterWords;
  readonly rules: RuleWords;
  readonly lists: ListWords;
  readonly reconcile: ReconcileViewWords;
  readonly stale: string;
  readonly failed: string;
  readonly unsupportedHeading: string;
  readonly unsupported: Readonly<Record<NonNullable<Capabilities["unsupported"]>, string>>;
}
