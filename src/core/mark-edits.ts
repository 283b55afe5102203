import { bySheet, groupBy, splitAddress } from "./address-list";
import { findingMessage } from "./check-document";
import type { Edit, OverlayTone } from "./edit";
import type { Locale } from "./message";
import type { Finding } from "./report";
import { cellName, sheetPrefix } from "./workbook/address";
import type { Sheet, Workbook } from "./workbook/workbook";

/** What the marks of a report are laid without. */
export interface MarkLimits {
  /** Notes on every cell by default; on those without any note; on none, where the program has none. */
  readonly notes?: "all" | "free" | "none";
  /** Nothing on protected sheets, where marks are refused. */
  readonly withoutProtected?: boolean;
}

/** The edits that take every mark of a finding and every note of ours off. */
export const UNMARK: readonly Edit[] = [
  { kind: "remove-overlays", tones: ["error", "query"] },
  { kind: "remove-notes" },
];

/**
 * The edits that mark the open findings in the sheet in place of what we marked before: the cell in the tone of its
 * worst finding, and a note with the sentences. What was accepted needs no looking at.
 */
export function markEdits(
  workbook: Workbook,
  findings: readonly Finding[],
  locale: Locale,
  { notes: wanted = "all", withoutProtected = false }: MarkLimits = {},
): readonly Edit[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const open = findings.filter(({ accepted, at }) => {
    const sheet = sheets.get(splitAddress(at).sheet);
    return !accepted && sheet !== undefined && !(withoutProtected && sheet.protected);
  });
  const byCell = groupBy(open, ({ at }) => at);
  const marks: Edit[] = [];
  for (const [, cells] of bySheet([...byCell], ([at]) => at))
    for (const [tone, ofTone] of groupBy(cells, ([, its]) => toneOf(its)))
      marks.push({ kind: "add-overlay", at: ofTone.map(([at]) => at), tone });
  const taken = new Set(wanted === "free" ? workbook.sheets.flatMap(commentedCells) : []);
  const noted = groupBy(wanted === "none" ? [] : open, ({ at }) => firstCell(at));
  const notes = [...noted].flatMap(([at, its]): Edit[] =>
    taken.has(at) ? [] : [{ kind: "set-note", at, text: noteOf(its, locale) }],
  );
  return [...UNMARK, ...marks, ...notes];
}

/** Sheets with open findings that marks may be refused on. */
export function protectedSheets(workbook: Workbook, findings: readonly Finding[]): readonly string[] {
  const on = new Set(findings.flatMap(({ accepted, at }) => (accepted ? [] : [splitAddress(at).sheet])));
  return workbook.sheets.flatMap((sheet) => (sheet.protected && on.has(sheet.name) ? [sheet.name] : []));
}

function toneOf(findings: readonly Finding[]): OverlayTone {
  return findings.some(({ severity }) => severity === "error") ? "error" : "query";
}

function noteOf(findings: readonly Finding[], locale: Locale): string {
  return [...new Set(findings.map((finding) => findingMessage(finding, locale)))].join("\n");
}

/** A note stands on one cell. */
function firstCell(at: string): string {
  const { cell } = splitAddress(at);
  return at.slice(0, at.length - cell.length) + cell.replace(/:.*$/, "");
}

function commentedCells({ name, comments }: Sheet): string[] {
  return comments.map(({ row, column }) => `${sheetPrefix(name)}!${cellName(row, column)}`);
}
