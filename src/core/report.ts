import type { MessageData } from "./message";
import type { ListEntry } from "./roster/list-entry";
import type { LinkedRule } from "./rules/linked-rule";
import type { Rule } from "./rules/rule";
import type { Explanation, RuleDecision } from "./state/state";

/**
 * What checking and detecting give: plain data in the words of the contract, addresses in A1.
 * Sentences are not in it; `check-document.ts` and `detect-document.ts` add them in a language.
 */

export type RelationKind = "sum" | "of-which" | "average" | "share" | "change" | "equal" | "count";
export type Verdict = "consistent" | "inconsistent" | "undecided";
export type Evidence = "formula" | "code-row" | "header" | "layout" | "arithmetic" | "form" | "rule" | "user";
export type Severity = "error" | "query";

/** Why a relation could not be judged. Closed list. */
export type UndecidedReason =
  | "part-is-text"
  | "part-is-error"
  | "total-is-text"
  | "total-is-error"
  | "formula-without-value"
  | "ambiguous-number"
  | "base-unknown"
  | "contradicting-declarations"
  | "too-large"
  | "not-localised";

export interface TallyTableEntry {
  /** `Sheet1!A3:H20` */
  readonly range: string;
  /** `A3:H5`; "" where the table has no header rows. */
  readonly header: string;
  /** `A6:B20`; "" where it has no label columns. */
  readonly stub: string;
  readonly kind: "tally" | "roster" | "form" | "other";
  /** Cells of the labels that head a group of rows. */
  readonly groups: readonly string[];
}

/** One rule over many rows or columns. */
export interface PatternEntry {
  readonly id: string;
  readonly kind: RelationKind;
  readonly messageId: string;
  readonly data: MessageData;
  readonly holds: number;
  readonly breaks: number;
  readonly undecided: number;
  readonly evidence: readonly Evidence[];
  /** What a user said of it: one that is off is not checked. */
  readonly decision?: RuleDecision["decision"];
  /** Its total on the first line that it speaks of. */
  readonly at?: string;
}

/** A rule of a workbook for those who decide on it. */
export interface RuleEntry extends PatternEntry {
  readonly at: string;
  /** The parts on that line, the first few hundred of them. */
  readonly parts: readonly string[];
  /** What a decision on it names it by: its id where the workbook is alone. */
  readonly ownId: string;
  /** Keys of the rules among what is remembered that say the same (see `rule-key.ts`). */
  readonly taught: readonly string[];
  /** What is saved of it in a rule pack; absent where words do not suffice to find it again, or name people. */
  readonly rule?: Rule;
  /** The same of a rule between places. */
  readonly linked?: LinkedRule;
}

/** A rule that was given and has no place in this workbook. */
export interface UnplacedEntry {
  /** See `rule-key.ts`. */
  readonly key: string;
  readonly text: string;
  /** The caption or label that was not found; undefined where the rules given are too many to be tried. */
  readonly missing: string | undefined;
}

export interface RelationEntry {
  readonly id: string;
  readonly pattern: string;
  readonly kind: RelationKind;
  readonly total: string;
  readonly parts: readonly string[];
  /** As long as `parts`; for sums only. */
  readonly signs?: readonly (1 | -1)[];
  /** Of-which only: also the sum of the parts must not exceed the whole. */
  readonly joint?: boolean;
  /** Shares and changes only: 1 or 100. */
  readonly scale?: 1 | 100;
  /** Shares and changes only, where consistent: which rounding held. */
  readonly rounding?: "exact" | "half-up" | "truncated";
  readonly verdict: Verdict;
  /** True where it is inconsistent and a reviewer accepted that. */
  readonly accepted?: true;
  readonly reason?: UndecidedReason;
  readonly evidence: readonly Evidence[];
  /** Counts only: what is counted, and where. */
  readonly source?: CountSource;
}

/** What a recount asks: the rows of a range for which all of `where` holds. Row numbers are given on request only. */
export interface CountSource {
  /** Rectangles of a list of members, joined by commas where it has several. */
  readonly range: string;
  readonly where: readonly {
    /** Letters of the list's column; `""` where it is derived from several, or from the lines above the rows. */
    readonly column: string;
    readonly concept: string;
    readonly op: string;
    readonly value: string | boolean;
  }[];
  readonly asOf?: string;
  readonly rows?: readonly number[];
}

export interface DetectReport {
  readonly workbook: string;
  readonly tables: readonly TallyTableEntry[];
  readonly patterns: readonly PatternEntry[];
  readonly relations: readonly RelationEntry[];
}

export interface Suspect {
  readonly cell: string;
  readonly value: number | null;
  readonly suggestion: number | null;
  readonly reason: string;
  /** Of a total that was added up wrongly: the parts that were left out or counted twice. */
  readonly parts?: readonly string[];
}

/** A figure that follows where a finding is corrected as it is suggested. */
export interface Consequence {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
}

export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  /** One cell or one rectangle. */
  readonly at: string;
  readonly related: readonly string[];
  /** Id of the relation that does not hold. */
  readonly relation?: string;
  /** Id of the rule it is a case of, among the report's `patterns`. */
  readonly pattern?: string;
  readonly reported?: number;
  readonly computed?: number;
  /** reported − computed, exact. */
  readonly difference?: number;
  readonly accepted: boolean;
  /** What somebody said of it while its cells held what they hold now. */
  readonly explanation?: Explanation | undefined;
  readonly suspects: readonly Suspect[];
  readonly alternatives: readonly (readonly Suspect[])[];
  /** Totals and other figures that change with the suspects, those of other sheets first; the nearest few of many. */
  readonly consequences?: readonly Consequence[];
  /** Which sentence of the check says it, and with which values. */
  readonly messageId: string;
  readonly data: MessageData;
}

export interface UndecidedEntry {
  readonly at: string;
  readonly check: string;
  readonly reason: UndecidedReason;
}

/** Why figures are held against nothing. Closed list. */
export type UncheckedReason = "no-table" | "no-rule";

/** Figures of which no rule speaks: a rectangle, and why. */
export interface UncheckedEntry {
  readonly at: string;
  readonly reason: UncheckedReason;
}

/** How many relations (or cells, for checks of single cells) a check looked at, by outcome. */
export interface Tested {
  readonly consistent: number;
  readonly inconsistent: number;
  readonly undecided: number;
  /** Places of a relation that hold no figures. */
  readonly empty: number;
}

/** What a person should know of the workbook: hidden sheets, locked sheets, what was left out. */
export interface Note {
  readonly code: string;
  /** A sheet or a range; absent where it concerns the whole workbook. */
  readonly at?: string;
  readonly detail?: string;
  /** Of a rule that has no place here: the caption or label that was not found. */
  readonly missing?: string;
}

export interface CheckReport {
  readonly workbook: string;
  readonly tables: readonly TallyTableEntry[];
  /** How many units the tables list, and their names where they are not too many; see `listUnits`. */
  readonly units: number;
  readonly unitNames: readonly string[];
  /** The rules that findings are cases of. */
  readonly patterns: readonly PatternEntry[];
  /** All rules, those that are switched off among them. */
  readonly rules: readonly RuleEntry[];
  /** Given rules that have no place here. */
  readonly unplaced: readonly UnplacedEntry[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly UndecidedEntry[];
  readonly unchecked: readonly UncheckedEntry[];
  readonly tested: Readonly<Record<string, Tested>>;
  readonly notes: readonly Note[];
  /** What its lists of members are; absent where it has none. */
  readonly lists?: ListEntry;
}
