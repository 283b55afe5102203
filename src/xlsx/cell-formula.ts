import { type ByteCursor, skipMarkup } from "./byte-cursor";
import { textOf } from "./byte-text";
import { afterQuote, type CellTag, valueStart } from "./cell-tag";
import { elementText } from "./element-text";
import type { SheetContents } from "./sheet-contents";
import { unescapeXstring } from "./xml-entities";
import { XmlScanner } from "./xml-scanner";

/**
 * Reads the `f` element whose tag begins at the cursor, moves behind it and gives the number that
 * stands for the formula in a `CellTable`, 0 where there is none.
 */
export function readFormula(cursor: ByteCursor, tag: CellTag, data: SheetContents): number {
  const { bytes, at } = cursor;
  if (bytes[at + 2] === 0x3e) return plainFormula(elementText(cursor), data);
  const { type, group } = readFormulaTag(bytes, at + 2);
  if (type === 0x64) return dataTableFormula(cursor, data);
  const text = elementText(cursor);
  if (type !== 0x73 || group === "") return plainFormula(text, data);
  const known = data.sharedFormulas.get(group);
  // Some programs repeat the text, each cell with its own references: then that is the formula.
  if (text !== "" && known !== undefined) return plainFormula(text, data);
  if (known !== undefined) return known;
  if (text === "") return 0;
  const code = data.builder.addSharedFormula(tag.row, tag.column, formulaText(text));
  data.sharedFormulas.set(group, code);
  return code;
}

/** The first letter of `t` (0 where it is absent) and `si` as written. */
function readFormulaTag(bytes: Uint8Array, start: number): { readonly type: number; readonly group: string } {
  let type = 0;
  let group = "";
  for (let at = start; bytes[at] !== 0x3e;) {
    const byte = bytes[at];
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x2f) {
      at++;
      continue;
    }
    const value = valueStart(bytes, at);
    const end = afterQuote(bytes, value, bytes[value - 1] ?? 0);
    if (byte === 0x74) type = bytes[value] ?? 0;
    else if (byte === 0x73 && bytes[at + 1] === 0x69) group = textOf(bytes, value, end - 1);
    at = end;
  }
  return { type, group };
}

function plainFormula(text: string, data: SheetContents): number {
  return text === "" ? 0 : data.builder.addFormula(formulaText(text));
}

function formulaText(text: string): string {
  const formula = unescapeXstring(text);
  return formula.startsWith("=") ? formula.slice(1) : formula;
}

/** A what-if table has no text: Excel shows it as `TABLE(row input cell, column input cell)`. */
function dataTableFormula(cursor: ByteCursor, data: SheetContents): number {
  const start = cursor.at;
  const isEmpty = skipMarkup(cursor);
  const tag = textOf(cursor.bytes, start, cursor.at);
  const scanner = new XmlScanner(isEmpty ? tag : `${tag}</f>`);
  scanner.next();
  const [first = "", second = ""] = [scanner.attribute("r1"), scanner.attribute("r2")];
  const inputs = scanner.flag("dt2D") ? [first, second] : scanner.flag("dtr") ? [first, ""] : ["", first];
  if (!isEmpty) {
    cursor.at = start;
    elementText(cursor);
  }
  return data.builder.addFormula(`TABLE(${inputs.join(",")})`);
}
