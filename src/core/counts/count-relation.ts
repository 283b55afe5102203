import type { Condition, Measure } from "../forms/condition";
import type { UndecidedReason } from "../report";
import type { Group } from "../forms/population";
import type { Roster } from "../roster/roster";
import type { TallyTable } from "../tables/tally-table";

/** One figure of a table beside the recount of a list of members. */
export interface CountRelation {
  /** By what the cell is called, never by where it stands. */
  readonly id: string;
  readonly table: TallyTable;
  /** Of the table's grid. */
  readonly row: number;
  readonly column: number;
  readonly verdict: "consistent" | "inconsistent" | "undecided";
  readonly reason?: UndecidedReason;
  readonly reported: number;
  /** The nearest that the list allows: of some too little may be known to say. */
  readonly computed: number;
  /** How many may be counted or not, because the list does not tell. */
  readonly unsettled: number;
  readonly where: readonly Condition[];
  /** The unit that the row is of; undefined: everybody is asked. */
  readonly unit?: string;
  /** The members among whom is counted. */
  readonly among: Roster;
  /** What is counted, member by member, and by what it is measured. */
  readonly group: Group;
  readonly measure: Measure;
  readonly asOf?: string;
  /** Nothing shows that the table counts this very list. */
  readonly isBaseDoubtful: boolean;
}

/** A relation that has no id yet. */
export type Uncounted = Omit<CountRelation, "id">;

export interface Recount {
  readonly found: number;
  readonly unsettled: number;
}

/** The computed figure: what was reported where the list allows it, else the nearest that it allows. */
export function nearest(reported: number, { found, unsettled }: Recount): number {
  return Math.min(Math.max(reported, found), found + unsettled);
}

/** What ages and periods are measured by on a day. */
export function measureOn(asOf: string): Measure {
  return {
    asOf,
    period: { start: `${asOf.slice(0, 4)}-01-01`, end: asOf },
    ageBy: "completed-years",
  };
}

/** How far a table's total may be from the size of the list and still be a count of it. */
const FAR = 0.05;
const FEW = 2;

export type Base = "same" | "near" | "other";

export function baseOf(reported: number, counted: number): Base {
  const gap = Math.abs(reported - counted);
  if (gap === 0) return "same";
  return gap <= Math.max(FEW, FAR * counted) ? "near" : "other";
}
