import type { Candidate, Support } from "./candidate";

/** A candidate that was taken as a rule of the table. */
export interface Chosen extends Candidate {
  readonly support: Support;
  readonly score: number;
  /** The lines it is a rule of, where not all. */
  readonly only?: readonly number[];
  /** Its whole numbers are rounded to this unit, and only so it holds. */
  readonly roundedTo?: number;
  /** Declared by the sheet and denied by its figures on most lines. */
  readonly contradicted?: boolean;
}
