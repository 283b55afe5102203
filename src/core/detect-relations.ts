import { countPatternEntries, countRelationEntries } from "./counts/count-entries";
import { type CountedList, countedLists } from "./counts/counted-list";
import { findCounts } from "./counts/find-counts";
import { readRoster } from "./roster/read-roster";
import { groupBy } from "./address-list";
import { groupLabels } from "./group-labels";
import { knownOfLists, type ListOptions } from "./list-options";
import { describePattern } from "./relations/pattern-text";
import type { Detection } from "./relations/detection";
import { relationIds } from "./relations/identify";
import { linkPatternEntries, linkRelationEntries } from "./relations/link-entries";
import { judgeLine } from "./relations/make-pattern";
import { partNames, type Pattern, totalName } from "./relations/pattern";
import {
  detectTaught,
  type Lessons,
  type LinkOfWorkbook,
  type RuleOfWorkbook,
  type TaughtDetection,
} from "./rules/detect-taught";
import type { DetectReport, PatternEntry, RelationEntry, TallyTableEntry } from "./report";
import type { TallyTable } from "./tables/tally-table";
import { rangeName, sheetPrefix } from "./workbook/address";
import type { Workbook } from "./workbook/workbook";

export interface DetectOptions extends Lessons, ListOptions {
  /** Addresses name the workbook too, `'[b.xlsx]Sheet'!A1`: for several workbooks in one document. */
  readonly qualify?: boolean;
  /** Counts tell the numbers of the rows behind them. */
  readonly withRows?: boolean | undefined;
}

/**
 * What a workbook holds and what should add up in it: tables, patterns and every relation with its
 * verdict, in the order of sheets and tables. Pure; reads nothing but its argument.
 */
export function detectRelations(workbook: Workbook, options: DetectOptions = {}): DetectReport {
  return reportOn(workbook, detectTaught(workbook, scopeOf(workbook, options), options), options);
}

/** What was detected in a workbook, as it is told. */
export function reportOn(
  workbook: Workbook,
  detection: TaughtDetection,
  options: DetectOptions,
): DetectReport {
  const prefixOf = addressPrefix(workbook, options);
  const { mapping, asOf } = knownOfLists(options, options.state);
  const lists = (): readonly CountedList[] => {
    const roster = readRoster(detection.view, mapping);
    return roster ? countedLists(detection.view, roster, options.qualify ? workbook.name : undefined) : [];
  };
  const counts = findCounts(detection, lists, prefixOf, asOf);
  return {
    workbook: workbook.name,
    tables: tableEntries(detection, prefixOf),
    patterns: [
      ...patternEntries(detection.all, prefixOf),
      ...linkRuleEntries(detection.allLinks, prefixOf),
      ...countPatternEntries(counts, prefixOf),
    ],
    relations: [
      ...detection.patterns.flatMap((pattern) => relationEntries(workbook, pattern, prefixOf(pattern.table))),
      ...linkRelationEntries(detection.links, prefixOf),
      ...countRelationEntries(counts, prefixOf, options.withRows),
    ],
  };
}

/** What goes into every id, so that two workbooks in one document share none. */
export function scopeOf(workbook: Workbook, { qualify = false }: DetectOptions): string {
  return qualify ? workbook.name : "";
}

/** The text before a cell's name in an address, such as `Sheet1!`. */
export type PrefixOf = (table: Pick<TallyTable, "sheet">) => string;

export function addressPrefix(workbook: Workbook, { qualify = false }: DetectOptions): PrefixOf {
  return ({ sheet }) => `${sheetPrefix(sheet.name, qualify ? workbook.name : undefined)}!`;
}

/** The rules as they are told, in their order. */
export function patternEntries(rules: readonly RuleOfWorkbook[], prefixOf: PrefixOf): PatternEntry[] {
  return rules.map(({ pattern, decision }) => {
    const { id, kind, holds, breaks, undecided, evidence } = pattern;
    return {
      id,
      kind,
      ...describePattern(pattern),
      holds,
      breaks,
      undecided,
      evidence,
      ...(decision && { decision }),
      at: prefixOf(pattern.table) + totalName(pattern, firstLine(pattern)),
    };
  });
}

/** The rules between places as they are told, in their order. */
export function linkRuleEntries(rules: readonly LinkOfWorkbook[], prefixOf: PrefixOf): PatternEntry[] {
  const entries = linkPatternEntries(
    rules.map(({ pattern }) => pattern),
    prefixOf,
  );
  return entries.map((entry, i) => {
    const decision = rules[i]?.decision;
    return decision ? { ...entry, decision } : entry;
  });
}

/** The first line of a pattern that holds its figures. */
export function firstLine({ verdicts }: Pattern): number {
  return Math.max(
    0,
    verdicts.findIndex((verdict) => verdict !== "empty"),
  );
}

function relationEntries(workbook: Workbook, pattern: Pattern, prefix: string): RelationEntry[] {
  const idOf = relationIds(pattern);
  const entries: RelationEntry[] = [];
  pattern.verdicts.forEach((verdict, k) => {
    const id = idOf(k);
    if (verdict === "empty") return;
    const { reason, rounding } =
      (pattern.kind === "sum" || pattern.kind === "equal") && verdict !== "undecided"
        ? {}
        : judgeLine(workbook, pattern, k);
    entries.push({
      id,
      pattern: pattern.id,
      kind: pattern.kind,
      total: prefix + totalName(pattern, k),
      parts: partNames(pattern, k).map((part) => prefix + part),
      ...(pattern.kind === "sum" && { signs: pattern.signs }),
      ...(pattern.kind === "of-which" && { joint: false }),
      ...(pattern.scale && { scale: pattern.scale }),
      ...(rounding && { rounding }),
      verdict,
      ...(reason && { reason }),
      evidence: pattern.evidence,
    });
  });
  return entries;
}

export function tableEntries(
  { tables, patterns }: Pick<Detection, "tables" | "patterns">,
  prefixOf: PrefixOf,
): TallyTableEntry[] {
  const patternsOf = groupBy(patterns, ({ table }) => table);
  return tables.map((table) => {
    const { headerTop, bodyTop, bodyBottom, left, right } = table.frame;
    const range = {
      row: headerTop,
      column: left,
      rowCount: bodyBottom - headerTop + 1,
      columnCount: right - left + 1,
    };
    const header = { ...range, rowCount: bodyTop - headerTop };
    const firstFigure = table.roles.findIndex((role) => role === "quantity" || role === "share");
    const stub = { ...range, row: bodyTop, rowCount: bodyBottom - bodyTop + 1, columnCount: firstFigure };
    return {
      range: prefixOf(table) + rangeName(range),
      header: header.rowCount > 0 ? rangeName(header) : "",
      stub: stub.columnCount > 0 ? rangeName(stub) : "",
      kind: table.kind,
      groups: groupLabels(table, patternsOf.get(table) ?? []),
    };
  });
}
