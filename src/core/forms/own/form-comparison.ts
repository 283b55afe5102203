/** What became of rows or columns of a form in another edition of it. */
export interface LineChange {
  readonly kind: (typeof LINE_CHANGES)[number];
  /** Codes of the old form; none for what was added. */
  readonly from: readonly string[];
  /** Codes of the new form; none for what was removed. */
  readonly to: readonly string[];
  /** Where not, a person is asked before anything is taken over. */
  readonly isSure: boolean;
}

export const LINE_CHANGES = ["same", "renamed", "moved", "split", "merged", "added", "removed"] as const;

/** Two editions of a form side by side. */
export interface FormComparison {
  /** In the order of the new form, what was removed behind the row it stood behind. */
  readonly rows: readonly LineChange[];
  readonly columns: readonly LineChange[];
}
