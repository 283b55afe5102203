import { knownOfLists, type ListOptions } from "../list-options";
import { readRoster } from "../roster/read-roster";
import { rosterDate } from "../roster/title-date";
import type { Roster } from "../roster/roster";
import type { State } from "../state/state";
import { viewWorkbook } from "../tables/sheet-view";
import type { Workbook } from "../workbook/workbook";
import { periodBetween } from "./period-between";
import { type ReconcileDocument, type ReconcileOptions, toReconcileDocument } from "./reconcile-document";
import { reconcileRosters } from "./reconcile-rosters";
import { reversedOrder } from "./reversed-order";

/** One of two lists: the workbook it is in, its members, and the date that it says it is of. */
export interface ListSide {
  readonly workbook: Workbook;
  readonly roster: Roster;
  readonly date: string | undefined;
}

/** Undefined where the workbook holds no list of members. */
export function listSide(
  workbook: Workbook,
  given: ListOptions,
  state: State | undefined,
): ListSide | undefined {
  const view = viewWorkbook(workbook);
  const { mapping, asOf } = knownOfLists(given, state);
  const roster = readRoster(view, mapping);
  return roster && { workbook, roster, date: asOf ?? rosterDate(view, roster) };
}

/** Two lists side by side; the names tell the workbooks apart. */
export function reconcileSides(
  before: Omit<ListSide, "workbook">,
  now: Omit<ListSide, "workbook">,
  names: Pick<ReconcileOptions, "before" | "now" | "names">,
): ReconcileDocument {
  const period = periodBetween(before.date, now.date);
  const reversed = reversedOrder(before, now, names);
  return toReconcileDocument(reconcileRosters(before.roster, now.roster), {
    ...names,
    ...(period && { period }),
    ...(reversed && { reversed }),
  });
}
