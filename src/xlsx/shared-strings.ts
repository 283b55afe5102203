import { readRichText } from "./rich-text";
import type { StringTable } from "../core/workbook/string-table";
import { unescapeXml, unescapeXstring } from "./xml-entities";
import { XmlScanner } from "./xml-scanner";
import { xmlText } from "./xml-text";

/**
 * Reads the shared strings part: for each of its items, in order, the index in `into`.
 *
 * Most items are `<si><t>…</t></si>`, which are cut out of the text without a scanner; any other
 * is handed to one as a small document of its own. A part whose root has a prefix is scanned whole.
 *
 * @throws PartError where the part is cut
 */
export function readSharedStrings(bytes: Uint8Array, into: StringTable): Int32Array {
  const xml = xmlText(bytes);
  const indexes: number[] = [];
  const root = /<sst[\s>]/.exec(xml.slice(0, 4096));
  if (!root || xml.slice(0, root.index).includes("<!DOCTYPE")) return scanAll(xml, into);
  let at = root.index;
  for (;;) {
    const item = xml.indexOf("<", at + 1);
    if (item < 0) break;
    if (!xml.startsWith("<si>", item)) {
      // White space, comments and `</sst>` may stand between items; `<si/>` and `<si …>` are items too.
      if (xml.startsWith("<!--", item)) at = xml.indexOf("-->", item);
      else if (xml.startsWith("</sst", item)) return Int32Array.from(indexes);
      else if (xml.startsWith("<si", item)) return scanAll(xml, into);
      else at = item;
      if (at < 0) break;
      continue;
    }
    const simple = plainTextStart(xml, item + 4);
    const end = simple < 0 ? -1 : xml.indexOf("<", simple);
    if (end >= 0 && xml.startsWith("</t></si>", end)) {
      const raw = xml.slice(simple, end);
      indexes.push(into.indexOf(unescapeXstring(unescapeXml(raw))));
      at = end + 8;
      continue;
    }
    const close = xml.indexOf("</si>", item);
    // Within CDATA an end tag is text: only a scanner that begins at the root can tell.
    if (close < 0 || xml.slice(item, close).includes("<![CDATA[")) break;
    const scanner = new XmlScanner(xml.slice(item, close + 5));
    scanner.next();
    const { text, raised } = readRichText(scanner);
    indexes.push(into.indexOf(text, raised));
    at = close + 4;
  }
  // Cut, or CDATA: texts already taken are found again in `into`.
  return scanAll(xml, into);
}

/** Where the characters of `<t>` or `<t xml:space="preserve">` begin, or -1 where something else stands. */
function plainTextStart(xml: string, at: number): number {
  if (xml.startsWith("<t>", at)) return at + 3;
  return xml.startsWith('<t xml:space="preserve">', at) ? at + 24 : -1;
}

function scanAll(xml: string, into: StringTable): Int32Array {
  const indexes: number[] = [];
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open" || scanner.name !== "si") continue;
    const { text, raised } = readRichText(scanner);
    indexes.push(into.indexOf(text, raised));
  }
  return Int32Array.from(indexes);
}
