/** A sheet that was filled as a form: by it what a person typed since is told from what we wrote. */
export interface FilledRecord {
  /** Id of the form. */
  readonly form: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** As it was asked for: `2021`, `2021-Q3`. */
  readonly period: string;
  readonly asOf?: string;
  /** An `AgeBy`. */
  readonly ageBy: "completed-years" | "calendar-years";
  /** A `Rounding`. */
  readonly rounding?: "1" | "2" | "1-down" | "2-down";
  /**
   * Sheets of the workbook that were the list, that of the period before, the tallies of units, those with figures that
   * were given; none were in files.
   */
  readonly list?: readonly string[];
  readonly previous?: readonly string[];
  readonly units?: readonly string[];
  readonly figures?: readonly string[];
  /** Names of the files that were chosen beside the workbook. */
  readonly files?: readonly string[];
  /** What was written, by A1 without the sheet: a value, or a formula with `=` before it. */
  readonly cells: Readonly<Record<string, number | string>>;
  /** The lines under the table, an empty one where one was taken away; absent where there are none. */
  readonly remarks?: readonly string[];
  /** The cells that were marked because their figures may still change, A1 without the sheet; absent where none were. */
  readonly provisional?: readonly string[];
  /** How many people the figure of a cell may be short of, as too little is known of them; absent where of none. */
  readonly unsettled?: Readonly<Record<string, number>>;
}
