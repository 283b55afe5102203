/**
 * A rule that people gave or saved: what should equal what, bound by the captions over columns and the labels of
 * rows, never by addresses, so that it outlives inserted rows and finds its place in other workbooks. It is a rule
 * of every parallel line of a table: all rows where it speaks of columns, all columns where it speaks of rows.
 */
export interface Rule {
  readonly kind: RuleKind;
  /** `across`: its places are columns; `down`: they are rows. */
  readonly direction: "across" | "down";
  /** Of an "of which" the whole, of a share the share. */
  readonly total: RulePlace;
  /** Of a share [numerator, denominator]. */
  readonly parts: readonly RuleTerm[];
  /** Of a share that is written in hundredths: 100. */
  readonly scale?: 100;
}

export const RULE_KINDS = ["sum", "of-which", "share", "equal"] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

export function isRuleKind(kind: string): kind is RuleKind {
  return (RULE_KINDS as readonly string[]).includes(kind);
}

/** A column or row by its folded captions or label, from the top down: `đảng viên/nam`. */
export interface RulePlace {
  readonly label: string;
  /** Which of several that are called so, from 1; absent of the first. */
  readonly nth?: number;
}

export interface RuleTerm extends RulePlace {
  /** Absent where it is added. */
  readonly sign?: -1;
  /** With all between it and this one. */
  readonly to?: RulePlace;
}

/** A rule among what is remembered of a workbook. */
export interface TaughtRule {
  readonly rule: Rule;
  /** The sheet whose tables it is a rule of; absent where it is one of all sheets. */
  readonly sheet?: string;
  /** Given by a user here, or taken over from a rule pack. */
  readonly from: "user" | "pack";
}
