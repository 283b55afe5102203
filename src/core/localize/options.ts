import type { Solver } from "./solver";

/** How figures may be explained: all ways together, or one of them. */
export type LocalizeMethod = "auto" | "fewest" | "typo" | "sign" | "rounding" | "impute";

export interface LocalizeOptions {
  readonly method?: LocalizeMethod;
  /** How much a figure is trusted, 1 unless said; "Inf": it is never changed. */
  readonly weights?: Readonly<Record<string, number | "Inf">>;
  /** Figures that somebody insists on. */
  readonly fixed?: readonly string[];
  /** How far equations may be off; for `rounding` the largest gap that rounding explains, 2 unless said. */
  readonly tolerance?: number;
  readonly bounds?: Readonly<Record<string, readonly [number | null, number | null]>>;
  readonly allow?: {
    /** Whose signs may be changed; all where this is not said. */
    readonly flip?: readonly string[];
    /** Pairs that may have been exchanged. */
    readonly swap?: readonly (readonly [string, string])[];
  };
  /** Figures that are whole numbers. */
  readonly whole?: readonly string[];
  /** Figures that cannot be negative. */
  readonly nonNegative?: readonly string[];
  /** Figures whose cell is blank: they count as the value they are given with, and may be what is missing. */
  readonly blank?: readonly string[];
  /** Figures that stand as text, which sums of spreadsheets pass over. */
  readonly texts?: readonly string[];
  /** Figures in hidden rows or columns. */
  readonly hidden?: readonly string[];
  /** What figures were in the period before. */
  readonly previous?: Readonly<Record<string, number>>;
  /** Figures as they stand beside and below each other: for pastes one off and copied rows. */
  readonly grids?: readonly FigureGrid[];
  /** Steps that each connected part of the search may take. */
  readonly budget?: number;
  /** What is asked beyond the budget. */
  readonly solver?: Solver;
}

/** Rows of variables, null where no figure stands. */
export type FigureGrid = readonly (readonly (string | null)[])[];

export type LocalizeStatus = "valid" | "corrected" | "partial" | "invalid" | "uncheckable" | "not-localised";

/** What may have happened to a figure. */
export type ErrorReason =
  | "digit-replaced"
  | "digit-added"
  | "digit-omitted"
  | "digits-swapped"
  | "factor-ten"
  | "factor-thousand"
  | "sign"
  | "values-swapped"
  | "rounding"
  | "shifted"
  | "copied"
  | "missing-value"
  | "part-left-out"
  | "part-counted-twice"
  | "text-skipped"
  | "hidden-rows"
  | "previous-period"
  | "other";

/** Figures that, changed together, satisfy the edits. */
export interface Solution {
  /** The new values; null where the edits do not settle one. */
  readonly changes: Readonly<Record<string, number | null>>;
  readonly weight: number;
  readonly reasons: Readonly<Record<string, ErrorReason>>;
  /** Of a total that was added up wrongly: the parts that were left out or counted twice. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  /** Bits of surprise at these mistakes and no others: what orders solutions of equal weight. */
  readonly surprise: number;
}

export interface Localization {
  readonly status: LocalizeStatus;
  readonly solutions: readonly Solution[];
}

/** @throws TypeError where an option is of no use */
export function checkOptions(options: LocalizeOptions): void {
  const { weights = {}, tolerance = 0, bounds = {} } = options;
  for (const [variable, weight] of Object.entries(weights))
    if (weight !== "Inf" && !(weight >= 0)) throw new TypeError(`the weight of ${variable} is below 0`);
  if (!(tolerance >= 0)) throw new TypeError("a tolerance is a number of 0 or more");
  for (const [variable, [low, high]] of Object.entries(bounds))
    if (low !== null && high !== null && low > high) throw new TypeError(`the bounds of ${variable} cross`);
  const methods = ["auto", "fewest", "typo", "sign", "rounding", "impute"];
  if (!methods.includes(options.method ?? "auto"))
    throw new TypeError(`unknown method: ${String(options.method)}`);
}
