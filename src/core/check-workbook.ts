import type { CheckContext } from "./check";
import { checks } from "./checks";
import type { CountRelation } from "./counts/count-relation";
import { type CountedList, countedLists } from "./counts/counted-list";
import { findCounts } from "./counts/find-counts";
import { splitGaps } from "./counts/split-gaps";
import { statedCounts } from "./counts/stated-counts";
import {
  addressPrefix,
  type DetectOptions,
  patternEntries,
  type PrefixOf,
  scopeOf,
  tableEntries,
} from "./detect-relations";
import { knownOfLists } from "./list-options";
import { withSuspects } from "./localize/workbook/with-suspects";
import { notesOf } from "./notes";
import { linkPatternEntries } from "./relations/link-entries";
import { ruleEntries } from "./rules/rule-entries";
import { unplacedEntries } from "./rules/unplaced-entries";
import { detectTaught, type TaughtDetection } from "./rules/detect-taught";
import type { CheckReport, Finding } from "./report";
import { listEntry } from "./roster/list-entry";
import { listNotes } from "./roster/list-notes";
import type { Roster } from "./roster/roster";
import { readRoster } from "./roster/read-roster";
import { runChecks } from "./run-checks";
import { withExplanations } from "./state/explain";
import { listUnits } from "./units";
import { uncheckedPlaces } from "./unchecked";
import type { Workbook } from "./workbook/workbook";

/** What is remembered of the workbook acts: accepted findings are marked as such, decisions on rules are followed. */
export interface CheckOptions extends DetectOptions {
  /** Findings on lists of members name the persons; by default they tell rows and columns only. */
  readonly names?: "hidden" | "shown" | undefined;
}

/**
 * The whole of "Check": finds the tables and what should add up in them, runs every check, and says
 * what was found, what could not be decided and how much was looked at. Pure; the workbook is only read.
 */
export function checkWorkbook(workbook: Workbook, options: CheckOptions = {}): CheckReport {
  const { report, detection, prefixOf } = lookThrough(workbook, options);
  return { ...report, ...withSuspects([{ workbook, detection }], [], report, prefixOf) };
}

/** A workbook that every check has seen; which cells are probably wrong is not said yet. */
export interface LookedThrough {
  readonly workbook: Workbook;
  readonly detection: TaughtDetection;
  readonly prefixOf: PrefixOf;
  readonly report: CheckReport;
  /** The lists of members in it, and the figures of its tables that count them. */
  readonly lists: () => readonly CountedList[];
  readonly counts: () => readonly CountRelation[];
  /** What the checks were given. */
  readonly context: CheckContext;
}

export function lookThrough(workbook: Workbook, options: CheckOptions): LookedThrough {
  const detection = detectTaught(workbook, scopeOf(workbook, options), options);
  const prefixOf = addressPrefix(workbook, options);
  const { names = "hidden", state } = options;
  const { mapping, asOf, largeChange } = knownOfLists(options, state);
  let roster: { readonly read: Roster | undefined } | undefined;
  const rosterOf = (): Roster | undefined => (roster ??= { read: readRoster(detection.view, mapping) }).read;
  let counts: readonly CountRelation[] | undefined;
  const lists = (): readonly CountedList[] => {
    const read = rosterOf();
    return read ? countedLists(detection.view, read, options.qualify ? workbook.name : undefined) : [];
  };
  const countsOf = (): readonly CountRelation[] => (counts ??= findCounts(detection, lists, prefixOf, asOf));
  const context: CheckContext = {
    workbook,
    detection,
    prefixOf,
    roster: rosterOf,
    counts: countsOf,
    stated: () => {
      const read = rosterOf();
      return read ? statedCounts(detection.view, read) : [];
    },
    splits: () => splitGaps(detection.patterns, countsOf()),
    changes: () => [],
    largeChange,
    names,
    ...(asOf !== undefined && { asOf }),
  };
  const results = runChecks(checks, context, scopeOf(workbook, options));
  const read = rosterOf();
  const entry = read && listEntry(read, prefixOf);
  const units = listUnits(detection);
  const broken = new Set(results.findings.map(({ pattern }) => pattern));
  const report: CheckReport = {
    workbook: workbook.name,
    tables: tableEntries(detection, prefixOf),
    units: units.count,
    unitNames: units.names,
    patterns: [
      ...patternEntries(
        detection.all.filter(({ pattern }) => broken.has(pattern.id)),
        prefixOf,
      ),
      ...linkPatternEntries(
        detection.links.filter(({ id }) => broken.has(id)),
        prefixOf,
      ),
    ],
    rules: ruleEntries(detection, prefixOf),
    unplaced: unplacedEntries(detection),
    ...results,
    unchecked: uncheckedPlaces(workbook, detection, context.counts(), prefixOf, read),
    findings: explained(workbook, results.findings, options),
    ...(entry && { lists: entry }),
    notes: [...notesOf(workbook, detection, prefixOf), ...(entry ? listNotes(entry) : [])],
  };
  return { workbook, detection, prefixOf, report, lists, counts: context.counts, context };
}

/**
 * The ids of findings in a document of several workbooks name the workbook; what is remembered is bound to
 * those without.
 */
function explained(
  workbook: Workbook,
  findings: readonly Finding[],
  { qualify = false, ...lessons }: CheckOptions,
): readonly Finding[] {
  const { state } = lessons;
  if (!state || state.explanations.length === 0) return findings;
  if (!qualify) return withExplanations(findings, state.explanations, workbook);
  const alone = checkWorkbook(workbook, lessons).findings;
  return findings.map((finding, i) => {
    const { accepted = false, explanation } = alone[i] ?? {};
    return explanation ? { ...finding, accepted, explanation } : finding;
  });
}
