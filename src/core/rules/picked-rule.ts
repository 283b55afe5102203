import type { TaughtLink } from "./linked-rule";
import type { RuleKind, TaughtRule } from "./rule";

/** A rule by cells that a user picked: the total and its parts, on one line of a table or, of a sum, anywhere. */
export interface PickedRule {
  readonly kind: RuleKind;
  /** One cell, with its sheet. */
  readonly total: string;
  readonly parts: readonly PickedPart[];
}

export interface PickedPart {
  /** A cell or a rectangle of one row or column, with its sheet. */
  readonly at: string;
  /** Absent where it is added. */
  readonly sign?: -1;
}

/** Picked cells as a rule that is bound by words, or why they make none. */
export type Binding =
  | { readonly kind: "bound"; readonly taught: TaughtRule | TaughtLink; readonly text: string }
  | { readonly kind: "refused"; readonly reason: BindRefusal; readonly at: string };

export type BindRefusal =
  | "not-one-cell"
  | "no-table"
  | "other-table"
  | "not-one-line"
  | "unlabelled"
  | "twice"
  | "not-two-parts"
  | "not-one-part"
  | "too-many"
  | "share-down";
