import { bySheet, groupBy } from "../core/address-list";
import type { CheckReport, Finding, PatternEntry } from "../core/report";

/** Findings under one heading. */
export interface FindingGroup {
  readonly check: string;
  /** The rule they are cases of; none where the check looks at single cells. */
  readonly pattern: PatternEntry | undefined;
  readonly findings: readonly Finding[];
}

export interface SheetFindings {
  /** "" where the findings name none. */
  readonly sheet: string;
  readonly groups: readonly FindingGroup[];
}

/**
 * What does not agree, by sheet and, within a sheet, by the rule that is broken or else by check: the order in
 * which it stands on the screen. One rule can be broken in two ways, of which two checks speak.
 */
export function findingGroups({
  findings,
  patterns,
}: Pick<CheckReport, "findings" | "patterns">): SheetFindings[] {
  const byId = new Map(patterns.map((pattern) => [pattern.id, pattern]));
  return [...bySheet(findings, ({ at }) => at)].map(([sheet, onSheet]) => ({
    sheet,
    groups: [...groupBy(onSheet, ({ check, pattern = "" }) => `${check} ${pattern}`).values()].flatMap(
      (group) => {
        const [first] = group;
        if (!first) return [];
        const pattern = byId.get(first.pattern ?? "");
        return [{ check: first.check, pattern, findings: cellByCell(group) }];
      },
    ),
  }));
}

/** What is said of one cell stands together. */
function cellByCell(findings: readonly Finding[]): readonly Finding[] {
  return [...groupBy(findings, ({ at }) => at).values()].flat();
}
