import type { Finding } from "../report";
import type { Roster } from "../roster/roster";
import type { AgeBy } from "./condition";
import { type FillOptions, type FillPlan, fillForms } from "./fill-plan";
import { flowsBetween } from "./flows-between";
import { type Doubts, doubtsIn, NO_DOUBTS } from "./doubts";
import type { Form } from "./form";
import type { GatheredOf } from "./gathered";
import type { Workbook } from "../workbook/workbook";
import type { LiveHome } from "./live/live-figures";
import { listsAndPeriod } from "./lists-and-period";
import { measureOf, type Period, yearBefore } from "./period";
import { NOBODY } from "./population";
import { populationOf } from "./population-of-roster";
import type { UnitFacts } from "./unit-facts";
import type { Rounding } from "./rounding";

/** A list of members and how its workbook is called in addresses, where there are several. */
export interface RosterSource {
  readonly roster: Roster;
  readonly workbook?: string;
  /** What is certainly wrong in it and open; see `listErrors`. */
  readonly errors?: readonly Finding[];
}

export interface FillRequest {
  readonly forms: readonly Form[];
  /** The list of members; without one, only what others give is filled. */
  readonly current?: RosterSource | undefined;
  /** The list at the beginning of the period. */
  readonly previous?: RosterSource | undefined;
  readonly units?: readonly UnitFacts[];
  readonly period: Period;
  /** The day by which ages are counted; the period's last where it is not given. */
  readonly asOf?: string | undefined;
  readonly ageBy: AgeBy;
  readonly rounding?: Rounding | undefined;
  /** Figures that workbooks of units, or of others, give. */
  readonly gathered?: GatheredOf | undefined;
  /** Live formulas over this workbook: lists that name no workbook stand in it, and what it gives itself. */
  readonly liveIn?: Workbook | undefined;
  readonly options?: FillOptions;
}

const NO_UNITS: readonly UnitFacts[] = [];

/** Plans forms from lists of members; nothing is written. */
export function fillFromRosters({
  forms,
  current,
  previous,
  units = NO_UNITS,
  period,
  asOf = period.end,
  ageBy,
  rounding,
  gathered,
  liveIn,
  options = {},
}: FillRequest): FillPlan {
  const measure = measureOf(period, asOf, ageBy, rounding);
  const before = yearBefore({ ...period, asOf });
  const flows = previous && current && flowsBetween(previous.roster, current.roster);
  const doubtsOf = (source: RosterSource | undefined): Doubts =>
    source ? doubtsIn(source.roster, source.errors ?? [], source.workbook) : NO_DOUBTS;
  const [doubts, previousDoubts] = [doubtsOf(current), doubtsOf(previous)];
  const population = current
    ? populationOf(current.roster, measure, {
        ...{ units, doubts, previousDoubts },
        ...(flows && { flows }),
        ...(current.workbook !== undefined && { workbook: current.workbook }),
        ...(previous?.workbook !== undefined && { previousWorkbook: previous.workbook }),
      })
    : NOBODY;
  // Only for a year is the list at its beginning also the one of a year before.
  const isYearBefore = previous !== undefined && period.isYear;
  const last = measureOf(before, before.asOf, ageBy, rounding);
  const questions = listsAndPeriod(current?.roster, previous?.roster, period);
  const plan = fillForms(
    forms,
    {
      current: population,
      measure,
      ...(gathered && { gathered }),
      ...(isYearBefore && {
        previous: {
          measure: last,
          population: populationOf(previous.roster, last, {
            ...{ units, doubts: previousDoubts },
            ...(previous.workbook !== undefined && { workbook: previous.workbook }),
          }),
        },
      }),
    },
    {
      period: period.name.vi,
      ...(liveIn && { live: liveHome(liveIn, current, previous) }),
      ...options,
    },
  );
  return questions.length > 0 ? { ...plan, questions } : plan;
}

/** The lists that stand in a workbook: those that name no other. */
export function liveHome(
  workbook: Workbook,
  current: RosterSource | undefined,
  previous: RosterSource | undefined,
): LiveHome {
  return {
    workbook,
    ...(current && current.workbook === undefined && { current: current.roster }),
    ...(previous && previous.workbook === undefined && { previous: previous.roster }),
  };
}
