import type { Finding, Suspect } from "../report";

/** A suggestion: cells with the values that together make figures agree. */
export type Suggested = readonly Suspect[];

/** The suggestions for one finding, best first; those that name no figure cannot be written and are left out. */
export function suggestionsFor({ suspects, alternatives }: Finding): readonly Suggested[] {
  return [suspects, ...alternatives].filter(
    (cells) => cells.length > 0 && cells.every(({ suggestion }) => suggestion !== null),
  );
}

/**
 * What is suggested without a rival for open findings, all together, each cell once. A finding with other
 * explanations that are nearly as good is left to the user.
 */
export function sureSuggestions(findings: readonly Finding[]): Suggested {
  const byCell = new Map<string, Suspect>();
  for (const finding of findings) {
    if (finding.accepted || finding.alternatives.length > 0) continue;
    for (const suspect of suggestionsFor(finding)[0] ?? [])
      if (!byCell.has(suspect.cell)) byCell.set(suspect.cell, suspect);
  }
  return [...byCell.values()];
}
