import { PartError } from "./part-error";
import { unescapeXml } from "./xml-entities";

/**
 * What stands at the scanner: an element's beginning or its end (also that of `<a/>`), character
 * data, or the end of the document.
 */
export type XmlEvent = "open" | "close" | "text" | "end";

/**
 * Reads an XML text from front to back, one event at a time, and never goes back: time is linear
 * and nothing is nested in memory, however deep the document. Not a validator: it refuses what is
 * cut, a DOCTYPE and what has no markup at all, and lets names of end tags be.
 *
 * Names of the root's namespace are given without prefix (`x:row` → `row`), all others as they
 * stand (`x14:row`), so that a reader needs no namespace table to tell them apart.
 */
export class XmlScanner {
  /** Of the element that was opened or closed last. */
  name = "";
  /** How many elements are open. The root is at depth 1 after its "open". */
  depth = 0;

  private at = 0;
  private rawText = "";
  private isCdata = false;
  private closeNext = false;
  private rootPrefixes: readonly string[] | undefined;
  private readonly attributeNames: string[] = [];
  private readonly attributeValues: string[] = [];
  private attributeCount = 0;

  constructor(private readonly xml: string) {}

  next(): XmlEvent {
    if (this.closeNext) return this.closed();
    for (;;) {
      const { xml, at } = this;
      if (at >= xml.length) return this.ended();
      if (xml.charCodeAt(at) !== 0x3c) {
        const end = xml.indexOf("<", at);
        this.at = end < 0 ? xml.length : end;
        // Blanks and BOMs around the root are no text of it.
        if (this.depth === 0) continue;
        this.rawText = xml.slice(at, this.at);
        this.isCdata = false;
        return "text";
      }
      const mark = xml.charCodeAt(at + 1);
      if (mark === 0x2f) {
        const end = this.indexAfter(">", at);
        this.name = this.localName(xml.slice(at + 2, end - 1).trimEnd());
        this.at = end;
        return this.closed();
      }
      if (mark === 0x3f) this.at = this.indexAfter("?>", at);
      else if (mark !== 0x21) return this.open();
      else if (xml.startsWith("<!--", at)) this.at = this.indexAfter("-->", at + 4);
      else if (!xml.startsWith("<![CDATA[", at)) throw new PartError("holds a document type declaration");
      else {
        this.at = this.indexAfter("]]>", at);
        this.rawText = xml.slice(at + 9, this.at - 3);
        this.isCdata = true;
        return "text";
      }
    }
  }

  /** The value of an attribute of the element just opened, by its name as written. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.attributeCount; i++) {
      if (this.attributeNames[i] === name) return unescapeXml(this.attributeValues[i] ?? "");
    }
    return undefined;
  }

  /** The value of `r:id`, whatever prefix the relationships' namespace has in this part. */
  relationshipId(): string | undefined {
    const index = this.attributeNames.findIndex((name, i) => i < this.attributeCount && name.endsWith(":id"));
    return index < 0 ? undefined : this.attributeValues[index];
  }

  /** True where the attribute is an xsd:boolean that says so. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** The characters of a "text" event. */
  text(): string {
    return this.isCdata ? this.rawText : unescapeXml(this.rawText);
  }

  /** Reads on to the end of the element just opened and gives all its characters, those of its children too. */
  elementText(): string {
    const inside = this.depth;
    let text = "";
    for (let event = this.next(); event !== "end"; event = this.next()) {
      if (event === "text") text += this.text();
      else if (event === "close" && this.depth < inside) break;
    }
    return text;
  }

  /** Reads on to the end of the element just opened. */
  skip(): void {
    const inside = this.depth;
    while (this.depth >= inside && this.next() !== "end");
  }

  private open(): XmlEvent {
    const { xml } = this;
    let at = this.at + 1;
    const nameStart = at;
    while (!endsName(xml.charCodeAt(at))) at++;
    const qualified = xml.slice(nameStart, at);
    this.attributeCount = 0;
    for (;;) {
      while (isBlank(xml.charCodeAt(at))) at++;
      const code = xml.charCodeAt(at);
      if (code === 0x3e) break;
      if (code === 0x2f) {
        this.closeNext = true;
        at++;
        continue;
      }
      at = this.readAttribute(at);
    }
    this.at = at + 1;
    this.rootPrefixes ??= this.prefixesOfRoot(qualified);
    this.name = this.localName(qualified);
    this.depth++;
    return "open";
  }

  private readAttribute(start: number): number {
    const { xml } = this;
    const equals = xml.indexOf("=", start);
    if (equals < 0) throw new PartError("ends in the middle of a tag");
    let open = equals + 1;
    while (isBlank(xml.charCodeAt(open))) open++;
    const quote = xml[open];
    if (quote !== '"' && quote !== "'") throw new PartError("holds an attribute without quotes");
    const close = this.indexAfter(quote, open + 1);
    const name = xml.slice(start, equals).trimEnd();
    this.attributeNames[this.attributeCount] = name;
    this.attributeValues[this.attributeCount++] = xml.slice(open + 1, close - 1);
    return close;
  }

  private closed(): XmlEvent {
    this.closeNext = false;
    if (--this.depth < 0) throw new PartError("closes an element that was not opened");
    return "close";
  }

  private ended(): XmlEvent {
    if (this.depth > 0) throw new PartError("ends in the middle");
    if (!this.rootPrefixes) throw new PartError("holds no XML");
    return "end";
  }

  private indexAfter(mark: string, from: number): number {
    const index = this.xml.indexOf(mark, from);
    if (index < 0) throw new PartError("ends in the middle of a tag");
    return index + mark.length;
  }

  /** The prefixes, colon included, that mean the namespace of the root element. */
  private prefixesOfRoot(root: string): readonly string[] {
    const own = root.slice(0, root.indexOf(":") + 1);
    const declaration = own === "" ? "xmlns" : `xmlns:${own.slice(0, -1)}`;
    const namespace = this.attribute(declaration);
    const names = this.attributeNames.slice(0, this.attributeCount);
    const others = names.filter(
      (name, i) => name.startsWith("xmlns:") && this.attributeValues[i] === namespace,
    );
    return [own, ...others.map((name) => `${name.slice(6)}:`)].filter((prefix) => prefix !== "");
  }

  private localName(qualified: string): string {
    if (!qualified.includes(":")) return qualified;
    const prefix = this.rootPrefixes?.find((known) => qualified.startsWith(known));
    return prefix === undefined ? qualified : qualified.slice(prefix.length);
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Also at the end of the text, where the code is NaN. */
function endsName(code: number): boolean {
  return isBlank(code) || code === 0x3e || code === 0x2f || Number.isNaN(code);
}
