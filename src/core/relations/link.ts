import type { Evidence, Severity, UndecidedReason } from "../report";
import type { Sheet } from "../workbook/workbook";
import type { LineVerdict } from "./pattern";

/** A cell anywhere: its sheet says of which workbook, where several are read together. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** One relation between cells that need not stand in one table: `shown` holds Σ sign·part. */
export interface Link {
  readonly id: string;
  readonly shown: CellPlace;
  /** One cell where the figure is shown in two places. */
  readonly parts: readonly CellPlace[];
  /** As long as `parts`. */
  readonly signs: readonly (1 | -1)[];
  readonly verdict: LineVerdict;
  readonly reason?: UndecidedReason;
  readonly reported: number;
  readonly computed: number;
}

export type LinkKind = "equal" | "sum";

/** What a rule between places rests on; each has its own sentence. */
export type LinkReason =
  | "formula"
  | "labels"
  | "carried"
  | "summary"
  | "opening"
  | "form"
  | "continued"
  | "stacked"
  | "running"
  | "taught";

/** What all relations of a rule between places have in common. */
export interface LinkRule {
  readonly id: string;
  readonly kind: LinkKind;
  readonly why: LinkReason;
  readonly evidence: readonly Evidence[];
  /** The workbook itself says so: by a formula, by its words. Figures that happen to agree never do. */
  readonly declared: boolean;
  /** Evidence of the figures against chance. */
  readonly bits: number;
  /** What a break of it is, where the form that declares it says so, or a user insists on it. */
  readonly severity?: Severity;
}

/**
 * One rule of kind `equal` (figures that are shown in two places) or `sum` (figures that are added over
 * sheets). A `Pattern` is bound to one table and one direction; its totals and parts share a line. A
 * link is not: it joins any cells, of one sheet, of several sheets, or of workbooks that are read
 * together, and so bears its cells itself. Links that say the same (one column carried to another
 * sheet) are one pattern, in the order of their cells. Whoever finds links gives them this shape.
 */
export interface LinkPattern extends LinkRule {
  readonly links: readonly Link[];
  readonly holds: number;
  readonly breaks: number;
  readonly undecided: number;
}

/** A pattern of links, its verdicts counted. */
export function linkPattern(rule: LinkRule, links: readonly Link[]): LinkPattern {
  const count = (verdict: LineVerdict): number => links.filter((link) => link.verdict === verdict).length;
  return {
    ...rule,
    links,
    holds: count("consistent"),
    breaks: count("inconsistent"),
    undecided: count("undecided"),
  };
}
