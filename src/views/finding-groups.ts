import { bySheet, groupBy } from "../core/address-list";
import type { CheckReport, Finding } from "../core/report";

/** Findings under one heading. */
export interface FindingGroup {
  readonly check: string;
  readonly findings: readonly Finding[];
}

export interface SheetFindings {
  /** "" where the findings name none. */
  readonly sheet: string;
  readonly groups: readonly FindingGroup[];
}

/** What does not agree, by sheet and, within a sheet, by check: the order in which it stands on the screen. */
export function findingGroups(report: Pick<CheckReport, "findings">): SheetFindings[] {
  return [...bySheet(report.findings, ({ at }) => at)].map(([sheet, onSheet]) => ({
    sheet,
    groups: [...groupBy(onSheet, ({ check }) => check)].map(([check, findings]) => ({
      check,
      findings: cellByCell(findings),
    })),
  }));
}

/** What is said of one cell stands together. */
function cellByCell(findings: readonly Finding[]): readonly Finding[] {
  return [...groupBy(findings, ({ at }) => at).values()].flat();
}
