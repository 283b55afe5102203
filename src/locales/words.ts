import type { TaughtRule } from "../core/rules/rule";
import type { RuleDecision } from "../core/state/state";
import type { ExplainCommandWords } from "./explain-command-words";
import type { FillWords } from "./fill-words";
import type { FormWords } from "./form-words";
import type { ListCommandWords } from "./list-command-words";
import type { Evidence, RelationKind, Severity, TallyTableEntry } from "../core/report";

/** The words of the command line. A language that lacks one does not compile. */
export interface Words {
  readonly help: string;
  /** Ends a sentence about a bad command line. */
  readonly hint: string;
  readonly problems: {
    readonly noCommand: string;
    unknownCommand(name: string): string;
    readonly noPaths: string;
    unknownOption(name: string): string;
    optionWithoutValue(name: string): string;
    optionWithValue(name: string): string;
    unknownLanguage(name: string): string;
    readonly jsonAndNdjson: string;
    optionOfState(name: string): string;
    optionNotOfState(name: string): string;
    readonly stateOfOneFile: string;
    readonly setAndRemove: string;
    /** Neither, or both, of a copy and the file itself. */
    readonly noTarget: string;
    readonly targetWithoutWrite: string;
    optionOfCheck(name: string): string;
    readonly sheetOfOneFile: string;
    minutesEnding(path: string): string;
    optionOfRules(name: string): string;
    optionNotOfRules(name: string): string;
    readonly rulesOfOneFile: string;
    optionOfReconcile(name: string): string;
    optionNotOfReconcile(name: string): string;
    readonly twoLists: string;
    /** Of a workbook in which no list of members was found. */
    noMembers(file: string): string;
    sheetSaved(file: string): string;
    emptyFolder(path: string): string;
    outputFailed(reason: string): string;
  };
  readonly severities: Readonly<Record<Severity, string>>;
  readonly accepted: string;
  /** Before the reason of one who explained a finding. */
  readonly explained: string;
  readonly explainedAndAccepted: string;
  readonly basis: string;
  /** `2026-11-23` as readers write it. */
  day(date: string): string;
  readonly evidences: Readonly<Record<Evidence, string>>;
  readonly tableKinds: Readonly<Record<TallyTableEntry["kind"], string>>;
  readonly relationKinds: Readonly<Record<RelationKind, string>>;
  wholeSet(files: number): string;
  checkedLine(counts: CheckedCounts): string;
  detectedLine(counts: DetectedCounts): string;
  nothingToCheck(tables: number): string;
  /** What was looked for in lists of members, whatever was found. */
  listChecked(members: number): string;
  readonly nothingFound: string;
  findingsHeading(count: number): string;
  /** Reported less computed; the finding's sentence names both. */
  readonly difference: string;
  readonly cells: string;
  readonly perhaps: string;
  readonly or: string;
  moreExplanations(count: number): string;
  undecidedHeading(count: number): string;
  uncheckedHeading(count: number): string;
  moreCells(count: number): string;
  readonly notesHeading: string;
  readonly tablesHeading: string;
  header(range: string): string;
  labels(range: string): string;
  readonly patternsHeading: string;
  patternCounts(holds: number, breaks: number, undecided: number): string;
  by(evidence: string): string;
  inconsistentHeading(count: number): string;
  acceptedHeading(count: number): string;
  /** Of `khopso state`. */
  readonly stateWords: StateWords;
  /** Of `khopso rules` and of rule packs. */
  readonly ruleWords: RuleCommandWords;
  /** Of `khopso fill`. */
  readonly fillWords: FillWords;
  /** Of `khopso form`. */
  readonly formWords: FormWords;
  /** Of `khopso lists`, and of how lists are taken. */
  readonly listWords: ListCommandWords;
  /** Of `khopso explain`. */
  readonly explainWords: ExplainCommandWords;
  readonly summaryHeading: string;
  readonly summaryColumns: {
    readonly file: string;
    readonly findings: string;
    readonly undecided: string;
    readonly state: string;
  };
  readonly states: Readonly<Record<FileState, string>>;
  wrote(file: string): string;
  summaryTotal(files: number, toActOn: number, unread: number): string;
}

export interface StateWords {
  readonly nothing: string;
  readonly inWorkbook: string;
  beside(file: string): string;
  readonly explanations: string;
  /** Of an explanation whose figures have changed since. */
  readonly reopened: string;
  /** Of an explanation whose finding is there no more, by its id. */
  gone(finding: string): string;
  /** Of a decision whose rule is there no more. */
  readonly ruleGone: string;
  readonly rules: string;
  readonly taught: string;
  readonly sources: Readonly<Record<TaughtRule["from"], string>>;
  readonly mappings: string;
  readonly lists: string;
  readonly settings: string;
  readonly decisions: Readonly<Record<RuleDecision["decision"], string>>;
  /** @param where the place in the document, or "" */
  notAState(file: string, where: string): string;
  putIn(file: string): string;
  putBeside(file: string, beside: string): string;
  removed(file: string): string;
}

export interface RuleCommandWords {
  readonly none: string;
  readonly noneConfirmed: string;
  readonly noneToSave: string;
  leftOut(count: number): string;
  saved(count: number, file: string): string;
  /** @param where the place in the document, or "" */
  notAPack(file: string, where: string): string;
  newerPack(file: string): string;
  packTooLarge(file: string): string;
}

export interface CheckedCounts {
  readonly tables: number;
  readonly consistent: number;
  readonly inconsistent: number;
  readonly undecided: number;
  readonly empty: number;
}

export interface DetectedCounts extends Omit<CheckedCounts, "empty"> {
  readonly patterns: number;
}

/** What became of one file, worst last. */
export type FileState = "nothing-to-check" | "consistent" | "undecided" | "query" | "inconsistent" | "unread";
