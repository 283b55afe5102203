import type { Locale } from "./message";
import { patternText } from "./relations/pattern-text";
import type { DetectReport, PatternEntry, RelationEntry, TallyTableEntry } from "./report";

/** What `khopso detect --json` prints of one workbook. The order of keys is the contract's. */
export interface DetectDocument {
  readonly workbook: string;
  readonly tables: readonly TallyTableEntry[];
  readonly patterns: readonly PatternDocument[];
  readonly relations: readonly RelationEntry[];
}

export interface PatternDocument extends Omit<PatternEntry, "messageId" | "data" | "at"> {
  /** The rule in words. */
  readonly text: string;
}

/** A report with its patterns said in one language. */
export function toDetectDocument(report: DetectReport, locale: Locale): DetectDocument {
  return {
    workbook: report.workbook,
    tables: report.tables.map(({ range, header, stub, kind, groups }) => ({
      range,
      header,
      stub,
      kind,
      groups,
    })),
    patterns: report.patterns.map((pattern) => toPatternDocument(pattern, locale)),
    relations: report.relations.map(toRelationDocument),
  };
}

function toPatternDocument(pattern: PatternEntry, locale: Locale): PatternDocument {
  const { id, kind, holds, breaks, undecided, evidence, decision } = pattern;
  const text = patternText(pattern, locale);
  return { id, kind, text, holds, breaks, undecided, evidence, ...(decision && { decision }) };
}

function toRelationDocument(relation: RelationEntry): RelationEntry {
  const {
    id,
    pattern,
    kind,
    total,
    parts,
    signs,
    joint,
    scale,
    rounding,
    verdict,
    accepted,
    reason,
    evidence,
    source,
  } = relation;
  return {
    id,
    pattern,
    kind,
    total,
    parts,
    ...(signs !== undefined && { signs }),
    ...(joint !== undefined && { joint }),
    ...(scale !== undefined && { scale }),
    ...(rounding !== undefined && { rounding }),
    verdict,
    ...(accepted && { accepted }),
    ...(reason !== undefined && { reason }),
    evidence,
    ...(source !== undefined && { source }),
  };
}
