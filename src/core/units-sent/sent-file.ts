import { bySheet, groupBy, joinAddresses, splitAddress } from "../address-list";
import type { Period } from "../between/period";
import { periodIn } from "../between/period";
import type { FileErrorCode } from "../error-text";
import { foldLabel } from "../labels/fold-label";
import type { CheckReport, Note, Tested, UncheckedReason, UndecidedReason } from "../report";
import { fixedFindings } from "../state/explain";
import { EMPTY_STATE } from "../state/state";
import { testedTotals } from "../tested-totals";
import type { Workbook } from "../workbook/workbook";
import { type CauseCase, causeCases } from "./cause-case";
import { type PlaceSaid, placesSaid } from "./place-said";
import { type UnitInWorkbook, unitInWorkbook } from "./unit-in-workbook";

/** One file of a deadline: what came of reading and checking it, without the workbook. Plain data. */
export interface SentFile {
  /** Its name, or its path relative to the folder that was given, with `/`. */
  readonly file: string;
  /** When it was changed last, in milliseconds, where whoever hands it in knows. */
  readonly modified?: number | undefined;
  readonly outcome: CheckedFile | UnreadFile;
}

export interface UnreadFile {
  readonly kind: "unread";
  readonly code: FileErrorCode;
  readonly detail: string;
}

export interface CheckedFile {
  readonly kind: "checked";
  readonly counts: FindingCounts;
  /** Relations between figures. */
  readonly tested: Tested;
  readonly tables: number;
  /** Whether lists of members were looked at: they are checked where nothing adds up too. */
  readonly hasLists: boolean;
  readonly places: readonly PlaceSaid[];
  /** Explanations whose findings are there no more. */
  readonly fixed: number;
  readonly causes: readonly CauseCase[];
  readonly undecided: readonly PlacesByReason<UndecidedReason>[];
  /** Where figures stand that nothing is held against. */
  readonly unchecked: readonly PlacesByReason<UncheckedReason>[];
  readonly notes: readonly Note[];
  readonly unit: UnitInWorkbook;
  readonly period: Period | undefined;
  /** The units that its tables list: a summary lists those that should send. */
  readonly lists: readonly string[];
  /** Names of its sheets and ids of its rules: what a corrected copy shares with the first. */
  readonly sheets: readonly string[];
  readonly rules: readonly string[];
}

/** Findings by what is to be done: the first two are open, the others have been spoken of. */
export interface FindingCounts {
  readonly errors: number;
  readonly queries: number;
  /** Somebody gave a reason and nobody has agreed yet. */
  readonly explained: number;
  readonly accepted: number;
}

export interface PlacesByReason<R> {
  readonly reason: R;
  readonly count: number;
  /** `Biểu 1: C5:C9, D12`, a text a sheet; the first of many. */
  readonly cells: readonly string[];
}

/** So many cells are named of each reason. */
export const MOST_CELLS = 40;
const MOST_RULES = 2_000;

/**
 * What is kept of a workbook that was checked, for the table, the letters and the minutes of all of them.
 *
 * @param state what it remembers
 */
export function checkedFile(workbook: Workbook, report: CheckReport, state = EMPTY_STATE): CheckedFile {
  const unit = unitInWorkbook(workbook, report);
  const periods = [unit.titles.join(" \n "), workbook.name].map(periodIn);
  return {
    kind: "checked",
    counts: countFindings(report),
    tested: testedTotals(report),
    tables: report.tables.length,
    hasLists: report.lists !== undefined,
    places: placesSaid(workbook, report),
    fixed: fixedFindings(state, report.findings).length,
    causes: causeCases(report),
    undecided: placesByReason(report.undecided),
    unchecked: placesByReason(report.unchecked),
    notes: report.notes,
    unit,
    period: periods.find((period) => period !== undefined),
    lists: report.unitNames,
    sheets: workbook.sheets.map(({ name }) => foldLabel(name)).sort(),
    rules: report.rules.slice(0, MOST_RULES).map(({ ownId }) => ownId),
  };
}

export function countFindings({ findings }: Pick<CheckReport, "findings">): FindingCounts {
  const counts = { errors: 0, queries: 0, explained: 0, accepted: 0 };
  for (const { accepted, explanation, severity, relation } of findings) {
    if (accepted) counts.accepted++;
    else if (explanation) counts.explained++;
    else if (severity === "error" || relation !== undefined) counts.errors++;
    else counts.queries++;
  }
  return counts;
}

function placesByReason<R>(
  entries: readonly { readonly at: string; readonly reason: R }[],
): PlacesByReason<R>[] {
  return [...groupBy(entries, ({ reason }) => reason)].map(([reason, places]) => {
    const shown = places.slice(0, MOST_CELLS);
    const cells = [...bySheet(shown, ({ at }) => at)].map(([sheet, onSheet]) => {
      const names = joinAddresses(onSheet.map(({ at }) => splitAddress(at).cell)).join(", ");
      return sheet === "" ? names : `${sheet}: ${names}`;
    });
    return { reason, count: places.length, cells };
  });
}
