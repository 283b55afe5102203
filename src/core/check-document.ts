import { checks } from "./checks";
import { formatMessage, type Locale } from "./message";
import type { CheckReport, Finding, Note, Suspect, Tested, UncheckedEntry, UndecidedEntry } from "./report";
import type { Explanation } from "./state/state";

/** What `khopso check --json` prints of one workbook. The order of keys is the contract's. */
export interface CheckDocument {
  readonly workbook: string;
  readonly findings: readonly FindingDocument[];
  readonly undecided: readonly UndecidedEntry[];
  readonly tested: Readonly<Record<string, Tested>>;
  readonly notes: readonly Note[];
  readonly unchecked: readonly UncheckedEntry[];
}

/** A finding with its sentence in place of what the sentence is made of. */
export type FindingDocument = Omit<Finding, "pattern" | "messageId" | "data" | "explanation"> & {
  readonly message: string;
  readonly explanation?: ExplanationDocument;
};

/** What was said of a finding, without what binds it to the finding. */
export type ExplanationDocument = Omit<Explanation, "finding" | "values">;

/** A report with its findings said in one language. */
export function toCheckDocument(report: CheckReport, locale: Locale): CheckDocument {
  return {
    workbook: report.workbook,
    findings: report.findings.map((finding) => toFindingDocument(finding, locale)),
    undecided: report.undecided.map(({ at, check, reason }) => ({ at, check, reason })),
    tested: report.tested,
    notes: report.notes.map(({ code, at, detail, missing }) => ({
      code,
      ...(at !== undefined && { at }),
      ...(detail !== undefined && { detail }),
      ...(missing !== undefined && { missing }),
    })),
    unchecked: report.unchecked.map(({ at, reason }) => ({ at, reason })),
  };
}

/** The sentence of a finding. */
export function findingMessage({ check, messageId, data }: Finding, locale: Locale): string {
  const text = checks.find(({ id }) => id === check)?.messages[messageId];
  if (!text) throw new Error(`no message ${messageId} in the check ${check}`);
  return formatMessage(text, data, locale);
}

function toFindingDocument(finding: Finding, locale: Locale): FindingDocument {
  const { id, check, severity, at, related, relation, reported, computed, difference } = finding;
  return {
    id,
    check,
    severity,
    at,
    related,
    ...(relation !== undefined && { relation }),
    ...(reported !== undefined && { reported }),
    ...(computed !== undefined && { computed }),
    ...(difference !== undefined && { difference }),
    message: findingMessage(finding, locale),
    accepted: finding.accepted,
    ...(finding.explanation && { explanation: toExplanation(finding.explanation) }),
    suspects: finding.suspects.map(toSuspect),
    alternatives: finding.alternatives.map((cells) => cells.map(toSuspect)),
    ...(finding.consequences && {
      consequences: finding.consequences.map(({ cell, from, to }) => ({ cell, from, to })),
    }),
  };
}

function toExplanation({ status, reason, basis, date, by }: Explanation): ExplanationDocument {
  return {
    status,
    reason,
    ...(basis !== undefined && { basis }),
    ...(date !== undefined && { date }),
    ...(by !== undefined && { by }),
  };
}

function toSuspect({ cell, value, suggestion, reason, parts }: Suspect): Suspect {
  return { cell, value, suggestion, reason, ...(parts && { parts }) };
}
