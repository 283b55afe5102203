import type { CheckContext } from "./check";
import { checks } from "./checks";
import { addressPrefix, type DetectOptions, patternEntries, scopeOf, tableEntries } from "./detect-relations";
import { withSuspects } from "./localize/workbook/with-suspects";
import { notesOf } from "./notes";
import { linkPatternEntries } from "./relations/link-entries";
import { detect } from "./relations/detection";
import type { CheckReport, Finding } from "./report";
import type { Roster, RosterMapping } from "./roster/roster";
import { readRoster } from "./roster/read-roster";
import { runChecks } from "./run-checks";
import { withExplanations } from "./state/explain";
import type { State } from "./state/state";
import { countUnits } from "./units";
import type { Workbook } from "./workbook/workbook";

export interface CheckOptions extends DetectOptions {
  /** What is remembered of the workbook: accepted findings are marked as such. */
  readonly state?: State;
  /** Findings on lists of members name the persons; by default they tell rows and columns only. */
  readonly names?: "hidden" | "shown";
  /** What a user said of headings and values of lists that were not understood. */
  readonly rosterMapping?: RosterMapping;
  /** The date of the lists, `2021-12-31`. */
  readonly asOf?: string;
}

/**
 * The whole of "Check": finds the tables and what should add up in them, runs every check, and says
 * what was found, what could not be decided and how much was looked at. Pure; the workbook is only read.
 */
export function checkWorkbook(workbook: Workbook, options: CheckOptions = {}): CheckReport {
  const detection = detect(workbook, scopeOf(workbook, options));
  const prefixOf = addressPrefix(workbook, options);
  const { names = "hidden", rosterMapping, asOf } = options;
  let roster: { readonly read: Roster | undefined } | undefined;
  const context: CheckContext = {
    workbook,
    detection,
    prefixOf,
    roster: () => (roster ??= { read: readRoster(detection.view, rosterMapping) }).read,
    names,
    ...(asOf !== undefined && { asOf }),
  };
  const results = runChecks(checks, context, scopeOf(workbook, options));
  const broken = new Set(results.findings.map(({ pattern }) => pattern));
  return {
    workbook: workbook.name,
    tables: tableEntries(detection, prefixOf),
    units: countUnits(detection),
    patterns: [
      ...patternEntries(detection.patterns.filter(({ id }) => broken.has(id))),
      ...linkPatternEntries(
        detection.links.filter(({ id }) => broken.has(id)),
        prefixOf,
      ),
    ],
    ...results,
    ...withSuspects(
      workbook,
      detection,
      { ...results, findings: explained(workbook, results.findings, options) },
      prefixOf,
    ),
    notes: notesOf(workbook, detection, prefixOf),
  };
}

/**
 * The ids of findings in a document of several workbooks name the workbook; what is remembered is bound to
 * those without.
 */
function explained(
  workbook: Workbook,
  findings: readonly Finding[],
  { qualify = false, state }: CheckOptions,
): readonly Finding[] {
  if (!state || state.explanations.length === 0) return findings;
  if (!qualify) return withExplanations(findings, state.explanations, workbook);
  const alone = checkWorkbook(workbook, { state }).findings;
  return findings.map((finding, i) => {
    const { accepted = false, explanation } = alone[i] ?? {};
    return explanation ? { ...finding, accepted, explanation } : finding;
  });
}
