import { toDetectDocument } from "../core/detect-document";
import type { DetectReport } from "../core/report";
import type { FileState } from "../locales/words";
import type { Command, Running } from "./command";
import { detectedCounts, detectText } from "./formats/detect-text";

/** `khopso detect`: which tables there are and what should add up in them. */
export function detectCommand({ run, together }: Running<DetectReport>): Command<DetectReport> {
  return { run, together, merge, document: toDetectDocument, text: detectText, summary, needsAction };
}

function needsAction({ relations }: DetectReport): boolean {
  return relations.some(({ verdict, accepted = false }) => verdict === "inconsistent" && !accepted);
}

function summary(report: DetectReport) {
  const { inconsistent, undecided } = detectedCounts(report);
  return { findings: inconsistent, undecided, state: stateOf(report) };
}

function stateOf(report: DetectReport): FileState {
  const { consistent, undecided } = detectedCounts(report);
  if (needsAction(report)) return "inconsistent";
  if (undecided > 0) return "undecided";
  return consistent > 0 ? "consistent" : "nothing-to-check";
}

function merge(reports: readonly DetectReport[]): DetectReport {
  return {
    workbook: "",
    tables: reports.flatMap(({ tables }) => tables),
    patterns: reports.flatMap(({ patterns }) => patterns),
    relations: reports.flatMap(({ relations }) => relations),
  };
}
