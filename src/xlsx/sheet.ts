import type { Comment, ExcelTable, Sheet } from "../core/workbook/workbook";
import { mergeComments, readComments, readThreadedComments } from "./comments";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
import { readTablePart } from "./table-part";
import type { SheetEntry } from "./workbook-part";
import { readWorksheetPart, type SheetSurroundings } from "./worksheet-part";

/** Reads a worksheet with the parts that belong to it; undefined where its part is missing. */
export function readSheet(
  from: Package,
  entry: SheetEntry,
  path: string,
  surroundings: SheetSurroundings,
): Sheet | undefined {
  const part = from.read(path, (bytes) => readWorksheetPart(bytes, surroundings));
  if (!part) return undefined;
  const tables: ExcelTable[] = [];
  let notes: readonly Comment[] = [];
  let threads: readonly Comment[] = [];
  for (const related of readRelationships(from, path).values()) {
    if (related.type === "table") {
      const table = from.read(related.path, readTablePart);
      if (table) tables.push(table);
    } else if (related.type === "comments") notes = notes.concat(from.read(related.path, readComments) ?? []);
    else if (related.type === "threadedComment")
      threads = threads.concat(from.read(related.path, readThreadedComments) ?? []);
  }
  const { name, visibility } = entry;
  return { name, visibility, ...part, tables, comments: mergeComments(notes, threads) };
}
