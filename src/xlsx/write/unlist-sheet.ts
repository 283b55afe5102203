import { PartError } from "../part-error";
import type { Book } from "./book";
import type { PackageEditor } from "./package-editor";
import { attribute, removed, type Splice, spliced, withAttribute } from "./xml-edit";
import { child, parseNodes, type XmlNode } from "./xml-nodes";

/**
 * Takes a sheet out of the workbook part, with the names that belong to it. Whatever counts the sheets counts anew.
 *
 * @param place its place among all sheets
 * @returns its `sheetId`
 */
export function unlistSheet(editor: PackageEditor, book: Book, place: number): string {
  const xml = editor.text(book.path);
  return editor.within(book.path, () => {
    const root = parseNodes(xml, 2);
    const list = child(root, "sheets");
    const node = list?.children.filter(({ name }) => name === "sheet")[place];
    if (!list || !node) throw new PartError("lists no such sheet");
    const splices = [
      ...removed(xml, list, [node]),
      ...nameSplices(xml, root, place),
      ...viewSplices(xml, root, place),
    ];
    editor.set(book.path, spliced(xml, splices));
    return attribute(xml, node, "sheetId") ?? "";
  });
}

function nameSplices(xml: string, root: XmlNode, place: number): Splice[] {
  const names = child(root, "definedNames");
  if (!names) return [];
  const sheetOf = (node: XmlNode): number => Number(attribute(xml, node, "localSheetId") ?? NaN);
  const gone = names.children.filter((node) => sheetOf(node) === place);
  // The schema has no list without a name.
  if (gone.length > 0 && gone.length === names.children.length)
    return [{ start: names.start, end: names.end, text: "" }];
  const later = names.children.filter((node) => sheetOf(node) > place);
  return [
    ...removed(xml, names, gone),
    ...later.map((node) => numbered(xml, node, "localSheetId", sheetOf(node) - 1)),
  ];
}

function viewSplices(xml: string, root: XmlNode, place: number): Splice[] {
  return (child(root, "bookViews")?.children ?? []).flatMap((view) => {
    const shown = ["activeTab", "firstSheet"].filter((name) => Number(attribute(xml, view, name)) >= place);
    if (shown.length === 0) return [];
    const tag = shown.reduce(
      (text, name) => withAttribute(text, name, String(Math.max(0, Number(attribute(xml, view, name)) - 1))),
      xml.slice(view.start, view.inner),
    );
    return [{ start: view.start, end: view.inner, text: tag }];
  });
}

function numbered(xml: string, node: XmlNode, name: string, value: number): Splice {
  const tag = withAttribute(xml.slice(node.start, node.inner), name, String(value));
  return { start: node.start, end: node.inner, text: tag };
}
