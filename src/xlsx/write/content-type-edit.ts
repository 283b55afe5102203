import { resolvePath } from "../relationships";
import type { PackageEditor } from "./package-editor";
import { appended, attribute, escapeXml, removed, spliced } from "./xml-edit";
import { ownPrefix, parseNodes } from "./xml-nodes";

const PATH = "[Content_Types].xml";

/** Says the content type of a new part, unless its extension says it already. */
export function addContentType(editor: PackageEditor, part: string, type: string): void {
  const xml = editor.text(PATH);
  const root = editor.within(PATH, () => parseNodes(xml));
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const isDefault = root.children.some(
    (node) =>
      node.name === "Default" &&
      attribute(xml, node, "Extension")?.toLowerCase() === extension &&
      attribute(xml, node, "ContentType") === type,
  );
  if (isDefault) return;
  const element = `<${ownPrefix(xml, root)}Override PartName="${escapeXml(encodeURI(`/${part}`))}" ContentType="${escapeXml(type)}"/>`;
  editor.set(PATH, spliced(xml, [appended(xml, root, element)]));
}

/** Takes out what is said of a part that is no more. */
export function removeContentType(editor: PackageEditor, part: string): void {
  const xml = editor.text(PATH);
  const root = editor.within(PATH, () => parseNodes(xml));
  const gone = root.children.filter(
    (node) =>
      node.name === "Override" &&
      resolvePath("", attribute(xml, node, "PartName") ?? "").toLowerCase() === part.toLowerCase(),
  );
  editor.set(PATH, spliced(xml, removed(xml, root, gone)));
}
