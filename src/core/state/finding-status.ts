import type { Finding } from "../report";

/** How far a finding has come: nobody has said anything, somebody gave a reason, a reviewer agreed. */
export type FindingStatus = "open" | "explained" | "accepted";

export const STATUSES: readonly FindingStatus[] = ["open", "explained", "accepted"];

export function statusOf({
  accepted,
  explanation,
}: Pick<Finding, "accepted" | "explanation">): FindingStatus {
  if (accepted) return "accepted";
  return explanation ? "explained" : "open";
}

/** How many findings stand at each. */
export function countStatuses(findings: readonly Finding[]): Readonly<Record<FindingStatus, number>> {
  const counts = { open: 0, explained: 0, accepted: 0 };
  for (const finding of findings) counts[statusOf(finding)]++;
  return counts;
}
