import type { Form } from "../form";

/** What was made of an empty sheet: a form, why each of it was taken so, and what a person should look at. */
export interface FormProposal {
  readonly form: Form;
  /** One for each row of the form, in its order. */
  readonly rows: readonly RowReason[];
  /** One for each column, from left to right. */
  readonly columns: readonly ColumnReason[];
  /** One for each relation of the form. */
  readonly relations: readonly RelationReason[];
}

/** Why a row stands under another, and why it counts what it counts. */
export interface RowReason {
  readonly place: "indent" | "numbering" | "both" | "neither";
  readonly counts: CountReason;
  /** It should be looked at: indent and numbering differ, or what it counts is a guess. */
  readonly isUnsure: boolean;
}

export type CountReason =
  /** Says the same as a row of a form that is known. */
  | { readonly why: "known-form"; readonly form: string; readonly row: string }
  /** Its words are a value of a column of member lists. */
  | { readonly why: "value"; readonly field: string }
  /** It says an age, years or days. */
  | { readonly why: "range"; readonly field: string }
  /** It says who came, who left, or how many there are. */
  | { readonly why: "flow" }
  /** A heading: it counts nothing. */
  | { readonly why: "heading" }
  /** It follows from other rows. */
  | { readonly why: "sum" }
  /** Nobody knows yet what it counts. */
  | { readonly why: "unknown" }
  /** A person said it. */
  | { readonly why: "chosen" };

export interface ColumnReason {
  readonly why: "caption" | "code-row" | "values" | "position";
  readonly counts?: CountReason;
  readonly isUnsure: boolean;
}

export interface RelationReason {
  readonly why: (typeof RELATION_REASONS)[number];
  readonly isUnsure: boolean;
}

export const RELATION_REASONS = [
  "code-row",
  "printed-sum",
  "split-word",
  "of-which-word",
  "flow-words",
  "subtraction-words",
  "children",
  "analysis",
  "blocks",
  "units",
  "counts",
  "percent-column",
  "known-form",
  "chosen",
] as const;

/** Why a sheet could not be read as a form. */
export type FormRefusal = "no-sheet" | "no-header" | "no-rows" | "no-figures" | "too-large";

export type FormProposing =
  ({ readonly kind: "proposed" } & FormProposal) | { readonly kind: "refused"; readonly why: FormRefusal };
