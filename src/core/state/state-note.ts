import type { CheckReport, Note } from "../report";
import type { StateReading } from "./read-state";

/** Says that what a file remembers could not be used. */
export interface StateNote extends Note {
  readonly code: "state-newer" | "state-unreadable";
}

/** Undefined where there is nothing to say: no state, or one that was used. */
export function stateNote(reading: StateReading | undefined): StateNote | undefined {
  switch (reading?.kind) {
    case "newer":
      return { code: "state-newer", detail: String(reading.version) };
    case "unreadable":
      return { code: "state-unreadable", ...(reading.where !== "" && { detail: reading.where }) };
    default:
      return undefined;
  }
}

/** The report, with a note first where the state of its workbook could not be used. */
export function withStateNote(report: CheckReport, reading: StateReading | undefined): CheckReport {
  const note = stateNote(reading);
  return note ? { ...report, notes: [note, ...report.notes] } : report;
}
