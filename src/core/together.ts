import { findChanges } from "./between/find-changes";
import { type CheckOptions, type LookedThrough, lookThrough } from "./check-workbook";
import type { CheckContext } from "./check";
import countDiffers from "./checks/count-differs";
import figuresDiffer from "./checks/figures-differ";
import largeChange from "./checks/large-change";
import totalNotSum from "./checks/total-not-sum";
import duplicatePerson from "./checks/duplicate-person";
import personInTwoUnits from "./checks/person-in-two-units";
import { countBetween } from "./counts/count-between";
import { type ListOfFile, type ListsBetween, listsBetween } from "./counts/lists-between";
import {
  addressPrefix,
  type DetectOptions,
  linkRuleEntries,
  type PrefixOf,
  reportOn,
  scopeOf,
} from "./detect-relations";
import { withSuspects } from "./localize/workbook/with-suspects";
import { linkPatternEntries, linkRelationEntries } from "./relations/link-entries";
import type { CheckReport, DetectReport } from "./report";
import type { LinkPattern } from "./relations/link";
import { detectTaught } from "./rules/detect-taught";
import { linkRules } from "./rules/rule-entries";
import { ruleNotes } from "./rules/rule-notes";
import { type TaughtBetween, teachBetween } from "./rules/teach-between";
import { unplacedEntries } from "./rules/unplaced-entries";
import { runChecks } from "./run-checks";
import { explainedBetween } from "./state/explain-between";
import { unitOfList } from "./units-sent/unit-of-list";
import type { Sheet, Workbook } from "./workbook/workbook";

/** A workbook of a set; no two have one name. */
export interface SetMember<Options> {
  readonly workbook: Workbook;
  readonly options: Options;
}

/**
 * Checks workbooks as one set: a report on each, in their order, and last one on what holds between them, of
 * no workbook. Addresses name the workbook. Which cells are probably wrong is asked of all relations together.
 */
export function checkTogether(members: readonly SetMember<CheckOptions>[]): readonly CheckReport[] {
  const looked = members.map(({ workbook, options }) => lookThrough(workbook, { ...options, qualify: true }));
  const [first] = looked;
  if (!first) return [];
  const taught = teachBetween(
    looked.map(({ detection }, i) => ({ detection, lessons: members[i]?.options ?? {} })),
  );
  const links = checkedLinks(taught);
  const prefixOf = prefixesOf(members);
  let known: ListsBetween | undefined;
  const lists = (): ListsBetween => (known ??= listsBetween(looked.flatMap(listsOfFile)));
  const context: CheckContext = {
    ...first.context,
    detection: { ...first.detection, patterns: [], links },
    prefixOf,
    roster: () => lists().roster,
    counts: () => countBetween(looked, prefixOf, lists().lists, first.context.asOf),
    stated: () => [],
    splits: () => ({ whole: 0, gaps: [] }),
    changes: () => findChanges(looked.map(({ detection }) => detection)),
  };
  const results = runChecks(CHECKS, context);
  const broken = new Set(results.findings.map(({ pattern }) => pattern));
  const between: CheckReport = {
    workbook: "",
    tables: [],
    units: 0,
    unitNames: [],
    patterns: linkPatternEntries(
      links.filter(({ id }) => broken.has(id)),
      prefixOf,
    ),
    rules: linkRules(taught.rules, taught.tables, "workbooks", prefixOf),
    unchecked: [],
    unplaced: unplacedEntries({ unplaced: [], unplacedLinks: taught.unplaced }),
    ...results,
    findings: explainedBetween(results.findings, members),
    notes: [
      ...(taught.limited ? [{ code: "between-limited" }] : []),
      ...ruleNotes(
        { all: [], allLinks: taught.rules, unplaced: [], unplacedLinks: taught.unplaced },
        prefixOf,
      ),
    ],
  };
  const reports = [...looked.map(({ report }) => report), between];
  const all = reports.flatMap(({ findings }) => findings);
  const told = withSuspects(looked, links, { findings: all, undecided: between.undecided }, prefixOf);
  let next = 0;
  return reports.map((report) => {
    const findings = told.findings.slice(next, (next += report.findings.length));
    return { ...report, findings, ...(report === between && { undecided: told.undecided }) };
  });
}

/** What may hold, or not, between workbooks. */
const CHECKS = [figuresDiffer, totalNotSum, countDiffers, duplicatePerson, personInTwoUnits, largeChange];

function listsOfFile({ workbook, lists }: LookedThrough): ListOfFile[] {
  return lists().map((list) => ({ list, workbook: workbook.name, unit: unitOfList(workbook, list.roster) }));
}

/** Detects in workbooks as in one set: a report on each, in their order, and last one on what holds between them. */
export function detectTogether(members: readonly SetMember<DetectOptions>[]): readonly DetectReport[] {
  const detected = members.map(({ workbook, options }) => {
    const own = { ...options, qualify: true };
    const detection = detectTaught(workbook, scopeOf(workbook, own), own);
    return { detection, lessons: options, report: reportOn(workbook, detection, own) };
  });
  const taught = teachBetween(detected);
  const prefixOf = prefixesOf(members);
  return [
    ...detected.map(({ report }) => report),
    {
      workbook: "",
      tables: [],
      patterns: linkRuleEntries(taught.rules, prefixOf),
      relations: linkRelationEntries(checkedLinks(taught), prefixOf),
    },
  ];
}

function checkedLinks({ rules }: TaughtBetween): readonly LinkPattern[] {
  return rules.filter(({ decision }) => decision !== "off").map(({ pattern }) => pattern);
}

function prefixesOf(members: readonly SetMember<unknown>[]): PrefixOf {
  const workbooks = new Map<Sheet, Workbook>(
    members.flatMap(({ workbook }) => workbook.sheets.map((sheet) => [sheet, workbook] as const)),
  );
  return (table) => {
    const workbook = workbooks.get(table.sheet);
    if (!workbook) throw new Error("a sheet of no workbook of the set");
    return addressPrefix(workbook, { qualify: true })(table);
  };
}
