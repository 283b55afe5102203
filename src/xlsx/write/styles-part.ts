import type { Book } from "./book";
import { addContentType, removeContentType } from "./content-type-edit";
import type { PackageEditor } from "./package-editor";
import { addRelationship, relatedPart, removeRelationships } from "./relationship-edit";
import { insertChild } from "./sheet-order";
import { appended, attribute, passingElement, removed, spliced, withAttribute } from "./xml-edit";
import { child, ownPrefix, parseNodes, type XmlNode } from "./xml-nodes";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** What Excel expects at the beginning of each list, where a file has no such list. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['font><sz val="11"/><name val="Calibri"/></font'],
  fills: ['fill><patternFill patternType="none"/></fill', 'fill><patternFill patternType="gray125"/></fill'],
  borders: ["border><left/><right/><top/><bottom/><diagonal/></border"],
  cellStyleXfs: ['xf numFmtId="0" fontId="0" fillId="0" borderId="0"/'],
  cellXfs: ['xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/'],
};

/** The styles part while formats are added to it. */
export interface StylesText {
  readonly path: string;
  readonly xml: string;
}

/** The styles part, an empty one where the workbook has none yet. */
export function stylesOf(editor: PackageEditor, book: Book): StylesText {
  const path = relatedPart(editor, book.path, "styles");
  if (path !== undefined && editor.has(path)) return { path, xml: editor.text(path) };
  const made = path ?? editor.freePath("xl/styles#.xml");
  if (path === undefined) addRelationship(editor, book.path, `${book.namespaces.relations}/styles`, made);
  addContentType(editor, made, TYPE);
  const empty = emptyStyles(book);
  editor.set(made, empty);
  return { path: made, xml: empty };
}

/** Takes the part out again where nothing stands in it but what `stylesOf` put there. */
export function dropEmptyStyles(editor: PackageEditor, book: Book): void {
  const path = relatedPart(editor, book.path, "styles");
  if (path === undefined || editor.textOrNone(path) !== emptyStyles(book)) return;
  editor.set(path, undefined);
  removeRelationships(editor, book.path, path);
  removeContentType(editor, path);
}

function emptyStyles({ namespaces }: Book): string {
  const lists = Object.entries(FIRST).map(
    ([name, items]) =>
      `<${name} count="${String(items.length)}">${items.map((item) => `<${item}>`).join("")}</${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespaces.main}">${lists.join("")}</styleSheet>`;
}

/**
 * Adds an item to the end of a list of the styles part and gives its number there.
 *
 * @param item without the prefix of the part, as `prefixed` makes it
 */
export function addStyle(
  editor: PackageEditor,
  styles: StylesText,
  list: string,
  item: string,
): { readonly styles: StylesText; readonly number: number } {
  const { path, xml } = styles;
  const root = editor.within(path, () => parseNodes(xml, 2));
  const prefix = ownPrefix(xml, root);
  const node = child(root, list);
  if (!node) {
    const first = (FIRST[list] ?? []).map((one) => `<${one}>`);
    const inside = [...first, item].join("");
    const element = passingElement(list, ` count="${String(first.length + 1)}"`, inside);
    const text = spliced(xml, [insertChild(root, ORDER, list, prefixed(element, prefix))]);
    return { styles: { path, xml: text }, number: first.length };
  }
  const withItem = spliced(xml, [appended(xml, node, prefixed(item, prefix))]);
  return { styles: { path, xml: counted(withItem, list, 1) }, number: node.children.length };
}

/** Takes items out of a list again. */
export function removeStyles(xml: string, list: XmlNode, items: readonly XmlNode[]): string {
  return counted(spliced(xml, removed(xml, list, items)), list.name, -items.length);
}

/** The `count` of a list after some were added to it; it stays absent where it was. */
function counted(xml: string, list: string, more: number): string {
  const node = child(parseNodes(xml, 1), list);
  const count = node && attribute(xml, node, "count");
  if (!node || count === undefined || !/^\d+$/.test(count)) return xml;
  const tag = withAttribute(xml.slice(node.start, node.inner), "count", String(Number(count) + more));
  return spliced(xml, [{ start: node.start, end: node.inner, text: tag }]);
}

/** Elements of ours with the prefix that the part uses. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
