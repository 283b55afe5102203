import { checkWorkbook, type CheckOptions } from "./check-workbook";
import type { DetectReport } from "./report";
import type { Workbook } from "./workbook/workbook";

/** What was detected, with those relations marked whose break a reviewer accepted, by the state in the options. */
export function withAcceptedRelations(
  report: DetectReport,
  workbook: Workbook,
  options: CheckOptions,
): DetectReport {
  if (!options.state?.explanations.some(({ status }) => status === "accepted")) return report;
  const { findings } = checkWorkbook(workbook, options);
  const ids = (wanted: boolean): Set<string | undefined> =>
    new Set(findings.flatMap(({ relation, accepted }) => (accepted === wanted ? [relation] : [])));
  const [accepted, open] = [ids(true), ids(false)];
  return {
    ...report,
    relations: report.relations.map((relation) =>
      relation.verdict === "inconsistent" && accepted.has(relation.id) && !open.has(relation.id)
        ? { ...relation, accepted: true }
        : relation,
    ),
  };
}
