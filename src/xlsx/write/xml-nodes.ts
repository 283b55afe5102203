import { PartError } from "../part-error";

/** Where an element stands in the text of a part. Offsets, so that what is not touched is not written anew. */
export interface XmlNode {
  /** Without the prefix that means the namespace of the root (`x:row` → `row`), any other as written. */
  readonly name: string;
  /** Of its `<`. */
  readonly start: number;
  /** Behind the `>` of its first tag. */
  readonly inner: number;
  /** Where its content ends: `inner` for an empty tag (`<a/>`). */
  readonly innerEnd: number;
  /** Behind its last `>`. */
  readonly end: number;
  /** `<a/>` */
  readonly isEmptyTag: boolean;
  readonly children: readonly XmlNode[];
}

/** One tag, found by `nextTag`. */
export interface Tag {
  start: number;
  end: number;
  /** As written. */
  name: string;
  kind: "open" | "close" | "empty";
}

/**
 * The next tag at or after a place; comments, processing instructions and CDATA sections are passed
 * over. False where there is none any more.
 *
 * @throws PartError where the text ends in one, and for a DOCTYPE
 */
export function nextTag(xml: string, from: number, into: Tag): boolean {
  let start = from;
  for (;;) {
    start = xml.indexOf("<", start);
    if (start < 0) return false;
    const mark = xml.charCodeAt(start + 1);
    if (mark === 0x3f) start = behind(xml, "?>", start);
    else if (mark !== 0x21) break;
    else if (xml.startsWith("<!--", start)) start = behind(xml, "-->", start + 4);
    else if (xml.startsWith("<![CDATA[", start)) start = behind(xml, "]]>", start);
    else throw new PartError("holds a document type declaration");
  }
  const isClose = xml.charCodeAt(start + 1) === 0x2f;
  const nameStart = isClose ? start + 2 : start + 1;
  let at = nameStart;
  while (!endsName(xml.charCodeAt(at))) at++;
  into.name = xml.slice(nameStart, at);
  for (let quote = 0; ; at++) {
    const code = xml.charCodeAt(at);
    if (at >= xml.length) throw new PartError("ends in the middle of a tag");
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) break;
  }
  into.start = start;
  into.end = at + 1;
  into.kind = isClose ? "close" : xml.charCodeAt(at - 1) === 0x2f ? "empty" : "open";
  return true;
}

/** A tag to be filled by `nextTag`. */
export function newTag(): Tag {
  return { start: 0, end: 0, name: "", kind: "open" };
}

/**
 * The elements of a part as a tree; the root is what is given.
 *
 * @param depth how deep the tree goes; 1 are the children of the root. What is deeper is passed over.
 * @throws PartError where the part is cut or its tags do not match
 */
export function parseNodes(xml: string, depth = Infinity): XmlNode {
  interface Open {
    name: string;
    written: string;
    start: number;
    inner: number;
    children: XmlNode[];
  }
  const tag = newTag();
  const open: Open[] = [];
  let prefixes: readonly string[] = [];
  let root: XmlNode | undefined;
  for (let at = 0; nextTag(xml, at, tag); at = tag.end) {
    const { start, end, kind } = tag;
    if (kind !== "close") {
      if (root) throw new PartError("holds two roots");
      if (open.length === 0) prefixes = prefixesOf(xml.slice(start, end), tag.name);
      const children: XmlNode[] = [];
      open.push({ name: localName(tag.name, prefixes), written: tag.name, start, inner: end, children });
      if (kind === "open") continue;
    }
    const last = open.pop();
    if (!last || (kind === "close" && last.written !== tag.name))
      throw new PartError("closes an element that was not opened");
    const node: XmlNode = {
      name: last.name,
      start: last.start,
      inner: last.inner,
      innerEnd: kind === "empty" ? end : start,
      end,
      isEmptyTag: kind === "empty",
      children: last.children,
    };
    if (open.length === 0) root = node;
    else if (open.length <= depth) open.at(-1)?.children.push(node);
  }
  if (!root || open.length > 0) throw new PartError("ends in the middle");
  return root;
}

/** The first child of a name. */
export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((one) => one.name === name);
}

/** The prefix with its colon that the root bears, "" for none: what is added must bear it too. */
export function ownPrefix(xml: string, root: XmlNode): string {
  return /^<([^\s/>:]+:)/.exec(xml.slice(root.start, root.inner))?.[1] ?? "";
}

/** The name without the prefix that means the root's namespace. */
export function localName(name: string, prefixes: readonly string[]): string {
  if (!name.includes(":")) return name;
  const prefix = prefixes.find((known) => name.startsWith(known));
  return prefix === undefined ? name : name.slice(prefix.length);
}

/** The prefixes, colon included, that mean the namespace of the root, whose tag is given. */
export function prefixesOf(tag: string, name: string): string[] {
  const own = name.slice(0, name.indexOf(":") + 1);
  const declared = [...tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, prefix = "", double, single]) => [prefix === "" ? "" : `${prefix}:`, double ?? single ?? ""] as const,
  );
  const namespace = declared.find(([prefix]) => prefix === own)?.[1];
  const same = declared.filter(([, uri]) => uri === namespace).map(([prefix]) => prefix);
  return [own, ...same].filter((prefix) => prefix !== "");
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new PartError("ends in the middle");
  return at + mark.length;
}

/** Also at the end of the text, where the code is NaN. */
function endsName(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3e ||
    code === 0x2f ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    Number.isNaN(code)
  );
}
