import { parseRange } from "../core/workbook/address";
import type { Comment } from "../core/workbook/workbook";
import { readRichText } from "./rich-text";
import { unescapeXstring } from "./xml-entities";
import { XmlScanner } from "./xml-scanner";
import { xmlText } from "./xml-text";

/** Reads a comments part (notes, ECMA-376 part 1, 18.7). */
export function readComments(bytes: Uint8Array): Comment[] {
  const comments: Comment[] = [];
  const scanner = new XmlScanner(xmlText(bytes));
  let place = parseRange("");
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    if (scanner.name === "comment") place = parseRange(scanner.attribute("ref") ?? "");
    else if (scanner.name === "text" && place) {
      const { text, raised } = readRichText(scanner);
      comments.push({ row: place.row, column: place.column, text: text + raised });
    }
  }
  return comments;
}

/** Reads a threaded comments part ([MS-XLSX] 2.6.205): the texts of a thread, joined by line ends. */
export function readThreadedComments(bytes: Uint8Array): Comment[] {
  const threads = new Map<string, { row: number; column: number; text: string }>();
  const scanner = new XmlScanner(xmlText(bytes));
  let ref = "";
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    if (scanner.name === "threadedComment") ref = scanner.attribute("ref") ?? "";
    else if (scanner.name === "text") {
      const text = unescapeXstring(scanner.elementText());
      const thread = threads.get(ref);
      const place = parseRange(ref);
      if (thread) thread.text += `\n${text}`;
      else if (place) threads.set(ref, { row: place.row, column: place.column, text });
    }
  }
  return [...threads.values()];
}

/** The comments of a sheet in reading order. A thread stands also as a note that tells old programs of it: that one goes. */
export function mergeComments(notes: readonly Comment[], threads: readonly Comment[]): Comment[] {
  const threaded = new Set(threads.map(({ row, column }) => `${String(row)},${String(column)}`));
  const own = notes.filter(({ row, column }) => !threaded.has(`${String(row)},${String(column)}`));
  return [...own, ...threads].sort((a, b) => a.row - b.row || a.column - b.column);
}
