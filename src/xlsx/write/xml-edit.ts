import { PartError } from "../part-error";
import { unescapeXml } from "../xml-entities";
import type { XmlNode } from "./xml-nodes";

/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made; they must not overlap. Those at one place come in the order given. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, i) => ({ splice, i }));
  ordered.sort((a, b) => a.splice.start - b.splice.start || a.i - b.i);
  const pieces: string[] = [];
  let at = 0;
  for (const { splice } of ordered) {
    if (splice.start < at) throw new PartError("is to be changed twice at one place");
    pieces.push(xml.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

/** An attribute's value by its name as written; undefined where the element has none. */
export function attribute(
  xml: string,
  node: Pick<XmlNode, "start" | "inner">,
  name: string,
): string | undefined {
  for (const [, found, double, single] of xml.slice(node.start, node.inner).matchAll(ATTRIBUTE))
    if (found === name) return unescapeXml(double ?? single ?? "");
  return undefined;
}

/** True where the attribute is an xsd:boolean that says so. */
export function flag(xml: string, node: XmlNode, name: string, absent = false): boolean {
  const value = attribute(xml, node, name);
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}

/** A tag with an attribute set, at its place where it has it, else as the last; undefined takes it out. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const after = match.index + match[0].length;
    const written =
      value === undefined ? "" : `${/^\s+/.exec(match[0])?.[0] ?? " "}${name}="${escapeXml(value)}"`;
    return tag.slice(0, match.index) + written + tag.slice(after);
  }
  if (value === undefined) return tag;
  const end = /\s*\/?>$/.exec(tag);
  const at = end?.index ?? tag.length;
  return `${tag.slice(0, at)} ${name}="${escapeXml(value)}"${tag.slice(at)}`;
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Puts text behind the last child of an element. Where the element was an empty tag it gets an end
 * tag with a blank in it (`</dxfs >`), by which `withoutLast` knows to make it one again.
 */
export function appended(xml: string, node: XmlNode, text: string): Splice {
  if (!node.isEmptyTag) return { start: node.innerEnd, end: node.innerEnd, text };
  const tag = xml.slice(node.start, node.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return { start: node.end - 2, end: node.end, text: `>${text}</${name} >` };
}

/** A new element that is to vanish with its last child: two blanks in its end tag say so to `removed`. */
export function passingElement(name: string, attributes: string, inside: string): string {
  return `<${name}${attributes}>${inside}</${name}  >`;
}

/** Takes children out of an element again, and leaves all as `appended` or `passingElement` found it. */
export function removed(xml: string, node: XmlNode, children: readonly XmlNode[]): Splice[] {
  const blanks = /(\s*)>$/.exec(xml.slice(node.innerEnd, node.end))?.[1]?.length ?? 0;
  const gone = children.reduce((sum, { start, end }) => sum + end - start, 0);
  if (blanks === 0 || gone < node.innerEnd - node.inner)
    return children.map(({ start, end }) => ({ start, end, text: "" }));
  if (blanks === 2) return [{ start: node.start, end: node.end, text: "" }];
  return [{ start: node.inner - 1, end: node.end, text: "/>" }];
}

/** Text as it stands in an element or a value in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const UNPRINTABLE = /[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Surrogate}|_(?=x[\da-fA-F]{4}_)/gu;

/** Text as a cell holds it: what XML cannot hold becomes `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function escapeXstring(text: string): string {
  return escapeXml(
    text.replace(
      UNPRINTABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    ),
  );
}
