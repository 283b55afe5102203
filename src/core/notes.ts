import type { PrefixOf } from "./detect-relations";
import type { TaughtDetection } from "./rules/detect-taught";
import { ruleNotes } from "./rules/rule-notes";
import type { Note } from "./report";
import type { TableFrame } from "./tables/find-frames";
import { type Range, rangeName } from "./workbook/address";
import type { Sheet, Workbook } from "./workbook/workbook";

/** What a person should know before trusting the findings: what is hidden, locked, left out. */
export function notesOf(workbook: Workbook, detection: TaughtDetection, prefixOf: PrefixOf): Note[] {
  const { unread, limited, betweenLimited } = detection;
  const notes: Note[] = [];
  for (const sheet of workbook.sheets) {
    const at = prefixOf({ sheet }).slice(0, -1);
    if (sheet.visibility !== "visible" && sheet.cells.column.length > 0)
      notes.push({ code: "sheet-hidden", at });
    if (sheet.protected) notes.push({ code: "sheet-protected", at });
    const rows = hiddenCount(sheet, "hiddenRows");
    const columns = hiddenCount(sheet, "hiddenColumns");
    if (rows > 0) notes.push({ code: "rows-hidden", at, detail: String(rows) });
    if (columns > 0) notes.push({ code: "columns-hidden", at, detail: String(columns) });
  }
  if (workbook.structureProtected) notes.push({ code: "structure-protected" });
  for (const { sheet, frame } of limited) {
    notes.push({ code: "search-limited", at: prefixOf({ sheet }) + rangeName(areaOf(frame)) });
  }
  if (betweenLimited) notes.push({ code: "between-limited" });
  for (const { sheetIndex, frame } of unread) {
    const sheet = workbook.sheets[sheetIndex];
    if (!sheet) continue;
    notes.push({ code: "table-too-large", at: prefixOf({ sheet }) + rangeName(areaOf(frame)) });
  }
  notes.push(...ruleNotes(detection, prefixOf));
  for (const { code, sheet, detail } of workbook.remarks) {
    notes.push({ code, ...(sheet !== undefined && { at: sheet }), ...(detail !== undefined && { detail }) });
  }
  return notes;
}

function areaOf({ headerTop, bodyBottom, left, right }: TableFrame): Range {
  return {
    row: headerTop,
    column: left,
    rowCount: bodyBottom - headerTop + 1,
    columnCount: right - left + 1,
  };
}

/** Hidden rows or columns among those that hold cells. */
function hiddenCount(sheet: Sheet, which: "hiddenRows" | "hiddenColumns"): number {
  const used = which === "hiddenRows" ? sheet.cells.rowCount : sheet.cells.columnCount;
  let count = 0;
  for (const { first, last } of sheet[which]) count += Math.max(0, Math.min(last, used - 1) - first + 1);
  return count;
}
