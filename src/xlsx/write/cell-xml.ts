import type { EditValue } from "../../core/edit";
import { isError, type Result } from "../../core/evaluate/scalar";
import { escapeXml, escapeXstring, withAttribute } from "./xml-edit";

/** What is written into one cell. `result` of a formula is what it shows; undefined leaves that to the program that opens it. */
export type CellWrite =
  | { readonly kind: "value"; readonly value: EditValue }
  | { readonly kind: "formula"; readonly formula: string; readonly result: Result }
  /** The formula stays, in other words only where `formula` is given. */
  | { readonly kind: "result"; readonly result: Result };

/** A cell's inside and its `t`. */
export interface CellInside {
  readonly type: string | undefined;
  readonly xml: string;
}

/**
 * Texts stand in the cell itself: the shared strings, which may be megabytes that all sheets count in,
 * are not touched; Excel, LibreOffice and every reader known to us read both.
 */
export function valueXml(value: EditValue, prefix: string): CellInside {
  if (value === null) return { type: undefined, xml: "" };
  if (typeof value === "number")
    return { type: undefined, xml: `<${prefix}v>${numberXml(value)}</${prefix}v>` };
  if (typeof value === "boolean") return { type: "b", xml: `<${prefix}v>${value ? "1" : "0"}</${prefix}v>` };
  const text = `<${prefix}t${preserved(value)}>${escapeXstring(value)}</${prefix}t>`;
  return { type: "inlineStr", xml: `<${prefix}is>${text}</${prefix}is>` };
}

/** @param formula its `f` element */
export function formulaXml(formula: string, result: Result, prefix: string): CellInside {
  if (result === undefined) return { type: undefined, xml: formula };
  const v = (text: string): string => `${formula}<${prefix}v>${text}</${prefix}v>`;
  // An empty cell that a formula refers to shows as 0.
  if (result === null) return { type: undefined, xml: v("0") };
  if (typeof result === "number") return { type: undefined, xml: v(numberXml(result)) };
  if (typeof result === "boolean") return { type: "b", xml: v(result ? "1" : "0") };
  if (isError(result)) return { type: "e", xml: v(escapeXml(result.error)) };
  return { type: "str", xml: v(escapeXstring(result)) };
}

/** The `f` element of a formula without `=`. */
export function formulaElement(formula: string, prefix: string): string {
  return `<${prefix}f>${escapeXstring(formula.replace(/^=/, ""))}</${prefix}f>`;
}

/** A whole cell; `tag` is that of the cell that was there, whose format it keeps. */
export function cellXml(tag: string, inside: CellInside, prefix: string): string {
  const typed = withAttribute(tag, "t", inside.type);
  if (inside.xml === "") return typed.endsWith("/>") ? typed : typed.replace(/\s*>$/, "/>");
  return `${typed.replace(/\s*\/?>$/, ">")}${inside.xml}</${prefix}c>`;
}

function numberXml(value: number): string {
  return String(value === 0 ? 0 : value).toUpperCase();
}

/** White space at the ends, and line breaks, would else be a matter of taste of the reader. */
function preserved(text: string): string {
  return /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
}
