import type { Roster } from "../../roster/roster";
import type { Workbook } from "../../workbook/workbook";
import type { Measure } from "../condition";
import type { FormLeaf } from "../form";
import type { FillSources, PlannedCell } from "../plan-form";
import type { Group } from "../population";
import { asValue, type LiveCell } from "./live-cell";
import { LiveList } from "./live-list";
import { liveSum } from "./live-sum";

/** The workbook that the forms are written into, and the lists that stand in it. */
export interface LiveHome {
  readonly workbook: Workbook;
  readonly current?: Roster;
  readonly previous?: Roster;
}

/** How the figures of forms are written; undefined for what is none, or follows from others of its form. */
export type LiveFigures = (cell: PlannedCell, column: FormLeaf) => LiveCell | undefined;

export function liveFigures({ workbook, current, previous }: LiveHome, sources: FillSources): LiveFigures {
  const listOf = (
    roster: Roster | undefined,
    group: Group | undefined,
    measure: Measure | undefined,
  ): LiveList | undefined =>
    roster && group && measure ? new LiveList(workbook, roster, group, measure) : undefined;
  const { groups } = sources.current;
  const now = listOf(current, groups.members, sources.measure);
  const opening = listOf(previous, groups.opening, sources.measure);
  const before = listOf(previous, sources.previous?.population.groups.members, sources.previous?.measure);
  return (cell, { role }) => {
    switch (cell.kind) {
      case "counted": {
        const { asked } = cell;
        const list = role === "previous" ? before : asked.of === "opening" ? opening : now;
        return list ? list.formula(asked) : asValue("list-elsewhere");
      }
      case "gathered":
        return liveSum(cell.gathered, workbook);
      case "derived":
      case "unfilled":
        return undefined;
    }
  };
}
