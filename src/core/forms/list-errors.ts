import type { Check, ListContext } from "../check";
import datesOutOfOrder from "../checks/dates-out-of-order";
import duplicatePerson from "../checks/duplicate-person";
import personInTwoUnits from "../checks/person-in-two-units";
import { addressPrefix } from "../detect-relations";
import { knownOfLists } from "../list-options";
import type { Finding } from "../report";
import type { Roster } from "../roster/roster";
import { runChecks } from "../run-checks";
import { withExplanations } from "../state/explain";
import type { State } from "../state/state";
import type { Workbook } from "../workbook/workbook";

const CHECKS: readonly Check<string, ListContext>[] = [datesOutOfOrder, duplicatePerson, personInTwoUnits];

/**
 * What is certainly wrong in a list of members and has been accepted by nobody: the same findings, of the same ids, as
 * a check of the whole workbook gives.
 *
 * @param state what is remembered of the workbook
 */
export function listErrors(workbook: Workbook, roster: Roster, state?: State): readonly Finding[] {
  const { asOf } = knownOfLists({}, state);
  const context: ListContext = {
    roster: () => roster,
    prefixOf: addressPrefix(workbook, {}),
    names: "hidden",
    ...(asOf !== undefined && { asOf }),
  };
  const { findings } = runChecks(CHECKS, context);
  const errors = findings.filter(({ severity }) => severity === "error");
  return withExplanations(errors, state?.explanations ?? [], workbook).filter(({ accepted }) => !accepted);
}
