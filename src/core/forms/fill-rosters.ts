import type { Roster } from "../roster/roster";
import type { AgeBy } from "./condition";
import { type FillOptions, type FillPlan, fillForms } from "./fill-plan";
import { flowsBetween } from "./flows-between";
import type { Form } from "./form";
import { measureOf, type Period, yearBefore } from "./period";
import { populationOf } from "./population-of-roster";
import type { UnitFacts } from "./unit-facts";

/** A list of members and how its workbook is called in addresses, where there are several. */
export interface RosterSource {
  readonly roster: Roster;
  readonly workbook?: string;
}

export interface FillRequest {
  readonly forms: readonly Form[];
  readonly current: RosterSource;
  /** The list at the beginning of the period. */
  readonly previous?: RosterSource | undefined;
  readonly units?: readonly UnitFacts[];
  readonly period: Period;
  /** The day by which ages are counted; the period's last where it is not given. */
  readonly asOf?: string | undefined;
  readonly ageBy: AgeBy;
  readonly options?: FillOptions;
}

/** Plans forms from lists of members; nothing is written. */
export function fillFromRosters({
  forms,
  current,
  previous,
  units = [],
  period,
  asOf = period.end,
  ageBy,
  options = {},
}: FillRequest): FillPlan {
  const measure = measureOf(period, asOf, ageBy);
  const before = yearBefore({ ...period, asOf });
  const flows = previous && flowsBetween(previous.roster, current.roster);
  const population = populationOf(current.roster, measure, {
    units,
    ...(flows && { flows }),
    ...(current.workbook !== undefined && { workbook: current.workbook }),
    ...(previous?.workbook !== undefined && { previousWorkbook: previous.workbook }),
  });
  // Only for a year is the list at its beginning also the one of a year before.
  const isYearBefore = previous !== undefined && period.isYear;
  const last = measureOf(before, before.asOf, ageBy);
  return fillForms(
    forms,
    {
      current: population,
      measure,
      ...(isYearBefore && {
        previous: {
          measure: last,
          population: populationOf(previous.roster, last, {
            units,
            ...(previous.workbook !== undefined && { workbook: previous.workbook }),
          }),
        },
      }),
    },
    { period: period.name.vi, ...options },
  );
}
