import type { TallyTable } from "../tables/tally-table";
import { cellName } from "../workbook/address";
import type { Evidence, RelationKind, Severity, UndecidedReason, Verdict } from "../report";
import type { Direction } from "./line-view";

/** The verdict on one line: the three of the contract, and `empty` where the line holds no such figures. */
export type LineVerdict = Verdict | "empty";

/** What judging one line gives. */
export interface Judgement {
  readonly verdict: LineVerdict;
  readonly reason?: UndecidedReason;
  readonly reported?: number;
  readonly computed?: number;
  readonly rounding?: "exact" | "half-up" | "truncated";
}

/**
 * One rule over many parallel lines of a table; every line is a relation. Positions and lines are
 * grid indexes of the table's body (see `Direction`).
 */
export interface Pattern {
  readonly id: string;
  readonly kind: RelationKind;
  readonly table: TallyTable;
  readonly direction: Direction;
  readonly total: number;
  readonly parts: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly evidence: readonly Evidence[];
  /** The sheet itself says so, as against figures that happen to agree. */
  readonly declared: boolean;
  /** By figures alone, of positions that do not stand together: a suggestion, however well it holds. */
  readonly scattered?: boolean;
  /** Parts that may leave somebody out or count one twice: where nothing bears the rule out, worth asking, no more. */
  readonly loose?: boolean;
  /** A user said so: what breaks it is an error. */
  readonly insisted?: boolean;
  /** Evidence of the figures against chance. */
  readonly bits: number;
  /** Its whole numbers are rounded to this unit: each stands for the values half of it around. */
  readonly roundedTo?: number;
  /** What a break of it is, where the form that declares it says so. */
  readonly severity?: Severity;
  /** Declared by the sheet and denied by its figures on most lines: which is wrong cannot be judged. */
  readonly contradicted?: boolean;
  /** How many of its lines miss by no more than rounding could make them, and how many by more. */
  readonly gaps?: { readonly small: number; readonly large: number };
  /** Lines that miss by no more than people may make of whom too little is known, where a form was filled by us. */
  readonly unsettled?: ReadonlySet<number>;
  /** All gaps of the table are so small that rounding may have made them: worth asking, no more. */
  readonly perhapsRounded?: boolean;
  readonly scale?: 1 | 100;
  /** Shares only: a part of a whole by its name or its percent, and not a price, a rate, any quotient. */
  readonly isShare?: boolean;
  /** Shares, changes and means: decimals that their figures usually show; 0,5 among 0,53 stands for 0,50. */
  readonly decimals?: number;
  /** Shares of a column's own total: the line on which the denominator stands, for each line. */
  readonly baseLines?: Int32Array;
  readonly lines: Int32Array;
  /** As long as `lines`. */
  readonly verdicts: readonly LineVerdict[];
  readonly holds: number;
  readonly breaks: number;
  readonly undecided: number;
}

/** Row and column of the sheet where a position on a line stands. */
export function placeOf(
  table: TallyTable,
  direction: Direction,
  position: number,
  line: number,
): { row: number; column: number } {
  const [row, column] = direction === "across" ? [line, position] : [position, line];
  return { row: table.frame.bodyTop + row, column: table.frame.left + column };
}

/** A1 of a pattern's total on its k-th line, and of its parts there. */
export function totalName(pattern: Pattern, k: number): string {
  const { row, column } = placeOf(pattern.table, pattern.direction, pattern.total, pattern.lines[k] ?? 0);
  return cellName(row, column);
}

export function partNames(pattern: Pattern, k: number): string[] {
  const line = pattern.lines[k] ?? 0;
  return pattern.parts.map((part, i) => {
    const base = i === 1 ? pattern.baseLines?.[k] : undefined;
    const { row, column } = placeOf(pattern.table, pattern.direction, part, base ?? line);
    return cellName(row, column);
  });
}

/** The lines of a pattern with their verdicts, counted. */
export function counted(
  lines: Int32Array,
  verdicts: readonly LineVerdict[],
): Pick<Pattern, "lines" | "verdicts" | "holds" | "breaks" | "undecided"> {
  let [holds, breaks, undecided] = [0, 0, 0];
  for (const verdict of verdicts) {
    if (verdict === "consistent") holds++;
    else if (verdict === "inconsistent") breaks++;
    else if (verdict === "undecided") undecided++;
  }
  return { lines, verdicts, holds, breaks, undecided };
}
