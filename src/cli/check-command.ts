import { toCheckDocument } from "../core/check-document";
import type { CheckReport, Note, Tested } from "../core/report";
import type { FileState } from "../locales/words";
import type { Command, Running } from "./command";
import { checkText } from "./formats/check-text";
import { addTested, testedTotals } from "../core/tested-totals";

/** `khopso check`: where figures do not agree. */
export function checkCommand({ run, together }: Running<CheckReport>): Command<CheckReport> {
  return { run, together, merge, document: toCheckDocument, text: checkText, summary, needsAction };
}

function needsAction({ findings }: CheckReport): boolean {
  return findings.some(
    ({ accepted, severity, relation }) => !accepted && (severity === "error" || relation !== undefined),
  );
}

function summary(report: CheckReport) {
  const { findings, undecided } = report;
  return { findings: findings.length, undecided: undecided.length, state: stateOf(report) };
}

function stateOf(report: CheckReport): FileState {
  if (needsAction(report)) return "inconsistent";
  if (report.findings.some(({ accepted }) => !accepted)) return "query";
  if (report.undecided.length > 0) return "undecided";
  const { consistent, inconsistent } = testedTotals(report);
  return consistent + inconsistent > 0 || report.lists ? "consistent" : "nothing-to-check";
}

function merge(reports: readonly CheckReport[]): CheckReport {
  const tested: Record<string, Tested> = {};
  for (const report of reports) {
    for (const [check, counts] of Object.entries(report.tested)) {
      const before = tested[check];
      tested[check] = before ? addTested(before, counts) : counts;
    }
  }
  return {
    workbook: "",
    tables: reports.flatMap(({ tables }) => tables),
    units: reports.reduce((sum, { units }) => sum + units, 0),
    unitNames: [...new Set(reports.flatMap(({ unitNames }) => unitNames))],
    patterns: reports.flatMap(({ patterns }) => patterns),
    rules: reports.flatMap(({ rules }) => rules),
    unplaced: reports.flatMap(({ unplaced }) => unplaced),
    findings: reports.flatMap(({ findings }) => findings),
    undecided: reports.flatMap(({ undecided }) => undecided),
    unchecked: reports.flatMap(({ unchecked }) => unchecked),
    tested,
    notes: reports.flatMap(({ workbook, notes }) => notes.map((note) => noteOf(workbook, note))),
  };
}

/** A note on a whole workbook says which one when there are several. */
function noteOf(workbook: string, note: Note): Note {
  return note.at === undefined && workbook !== "" ? { ...note, at: `[${workbook}]` } : note;
}
