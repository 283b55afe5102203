/** A figure that was read from a workbook of somebody else: of a unit, or one that gives it as it is. */
export interface GatheredSource {
  /** The unit whose figure it is; absent where the workbook is no unit's. */
  readonly unit?: string;
  readonly file: string;
  /** A1 with its sheet. */
  readonly at: string;
  readonly value: number;
}

/** Why a figure is not final. */
export interface Provisional {
  /**
   * `facts-missing`: of some people a list does not say what is asked of them. `list-errors`: what it says of some who
   * are asked for is certainly wrong somewhere.
   */
  readonly why:
    "missing-units" | "open-findings" | "not-given" | "internal-differs" | "facts-missing" | "list-errors";
  /** The units it hangs on. */
  readonly units: readonly string[];
  /** What is not said of some people: fields of lists. */
  readonly fields?: readonly string[];
  /** The cells of a list that are wrong; the first fifty of many. */
  readonly at?: readonly string[];
}

/** What workbooks of others give for a cell of a form. */
export interface Gathered {
  readonly kind: "consolidated" | "given";
  readonly value: number;
  readonly sources: readonly GatheredSource[];
  /** What units report as moved among themselves, and is left out of the value. */
  readonly internal?: number;
  /** Empty: the figure is final. */
  readonly provisional: readonly Provisional[];
}

/** The figures that were gathered, by the cell of the form; undefined where nobody gives one. */
export type GatheredOf = (form: string, row: string, column: string) => Gathered | undefined;
