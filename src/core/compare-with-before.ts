import { withoutWorkbook } from "./address-list";
import type { CheckOptions } from "./check-workbook";
import duplicatePerson from "./checks/duplicate-person";
import personInTwoUnits from "./checks/person-in-two-units";
import type { Finding } from "./report";
import { checkTogether } from "./together";
import type { Workbook } from "./workbook/workbook";

/** What the workbook of the period before makes of this one. */
export interface Comparison {
  /** On cells of this workbook, whose addresses bear no workbook's name; others do. */
  readonly findings: readonly Finding[];
  /** How many figures were compared. */
  readonly compared: number;
}

/**
 * Opening figures beside the closing ones of the period before, figures that changed much since, a form on who came
 * and who left beside the lists of both years.
 */
export function compareWithBefore(workbook: Workbook, before: Workbook, options: CheckOptions): Comparison {
  // Two files of one name are two workbooks.
  const named = before.name === workbook.name ? { ...before, name: `${before.name} (1)` } : before;
  const between = checkTogether([
    { workbook, options },
    { workbook: named, options: {} },
  ]).at(-1);
  const own = `'[${workbook.name}]`;
  const isOwn = (address: string): boolean => address.startsWith(own);
  const told = (address: string): string => (isOwn(address) ? withoutWorkbook(address) : address);
  return {
    findings: (between?.findings ?? [])
      .filter(({ check, at }) => isOwn(at) && isOfFigures(check))
      .map((finding) => ({ ...finding, at: told(finding.at), related: finding.related.map(told) })),
    compared: Object.entries(between?.tested ?? {}).reduce(
      (sum, [check, { consistent, inconsistent }]) =>
        isOfFigures(check) ? sum + consistent + inconsistent : sum,
      0,
    ),
  };
}

/** Who stands on the lists of two periods is no mistake: that is what reconciling tells. */
function isOfFigures(check: string): boolean {
  return check !== duplicatePerson.id && check !== personInTwoUnits.id;
}
