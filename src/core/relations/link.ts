import type { Evidence, UndecidedReason } from "../report";
import type { Sheet } from "../workbook/workbook";
import type { LineVerdict } from "./pattern";

/** A cell anywhere. `workbook` is given where it is not the one that is looked at (several read together). */
export interface CellPlace {
  readonly workbook?: string;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** One relation `equal`: the cell `shown` holds the figure of the cell `source`. */
export interface Link {
  readonly id: string;
  readonly shown: CellPlace;
  readonly source: CellPlace;
  readonly verdict: LineVerdict;
  readonly reason?: UndecidedReason;
  readonly reported: number;
  readonly computed: number;
}

/**
 * One rule of kind `equal`: figures that are shown in two places. A `Pattern` is bound to one table and
 * one direction; its totals and parts share a line. A link is not: it joins any two cells, of one
 * sheet, of two sheets, or of two workbooks that are read together, and so bears its cells itself.
 * Links that say the same (one column carried to another sheet) are one pattern, in the order of
 * their cells. Whoever finds links otherwise than by formulas gives them this shape.
 */
export interface LinkPattern {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  /** The workbook itself says so: by a formula, by its words. Figures that happen to agree never do. */
  readonly declared: boolean;
  readonly links: readonly Link[];
  readonly holds: number;
  readonly breaks: number;
  readonly undecided: number;
}

/** A pattern of links, its verdicts counted. */
export function linkPattern(
  id: string,
  evidence: readonly Evidence[],
  declared: boolean,
  links: readonly Link[],
): LinkPattern {
  const count = (verdict: LineVerdict): number => links.filter((link) => link.verdict === verdict).length;
  const [holds, breaks] = [count("consistent"), count("inconsistent")];
  return { id, evidence, declared, links, holds, breaks, undecided: count("undecided") };
}
