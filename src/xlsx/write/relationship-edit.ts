import { type Relationship, resolvePath } from "../relationships";
import { appended, attribute, escapeXml, removed, spliced } from "./xml-edit";
import type { PackageEditor } from "./package-editor";
import { ownPrefix, parseNodes } from "./xml-nodes";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;

/** A relationship as it stands in its part. */
export interface WrittenRelationship extends Relationship {
  readonly id: string;
  readonly isExternal: boolean;
}

/** The part that holds the relationships of another; of the package itself for "". */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relationships of a part as it is now. */
export function relationshipsOf(editor: PackageEditor, path: string): WrittenRelationship[] {
  const rels = relationshipsPath(path);
  const xml = editor.textOrNone(rels);
  if (xml === undefined) return [];
  return editor.within(rels, () =>
    parseNodes(xml)
      .children.filter(({ name }) => name === "Relationship")
      .map((node) => {
        const type = attribute(xml, node, "Type") ?? "";
        const folder = path.slice(0, path.lastIndexOf("/") + 1);
        return {
          id: attribute(xml, node, "Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          path: resolvePath(folder, attribute(xml, node, "Target") ?? ""),
          isExternal: attribute(xml, node, "TargetMode") === "External",
        };
      }),
  );
}

/** The path of the first relationship of a type that stays in the package. */
export function relatedPart(editor: PackageEditor, path: string, type: string): string | undefined {
  return relationshipsOf(editor, path).find((one) => one.type === type && !one.isExternal)?.path;
}

/**
 * Adds a relationship from one part to another and gives its id.
 *
 * @param type the whole URI
 */
export function addRelationship(editor: PackageEditor, path: string, type: string, target: string): string {
  const rels = relationshipsPath(path);
  const taken = new Set(relationshipsOf(editor, path).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const xml = editor.textOrNone(rels) ?? EMPTY;
  const root = editor.within(rels, () => parseNodes(xml));
  const element = `<${ownPrefix(xml, root)}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(encodeURI(`/${target}`))}"/>`;
  editor.set(rels, spliced(xml, [appended(xml, root, element)]));
  return id;
}

/** Takes out the relationships that lead to a part; a relationships part of ours goes with its last. */
export function removeRelationships(editor: PackageEditor, path: string, target: string): void {
  const rels = relationshipsPath(path);
  const xml = editor.textOrNone(rels);
  if (xml === undefined) return;
  const root = editor.within(rels, () => parseNodes(xml));
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const gone = root.children.filter(
    (node) =>
      attribute(xml, node, "TargetMode") !== "External" &&
      resolvePath(folder, attribute(xml, node, "Target") ?? "").toLowerCase() === target.toLowerCase(),
  );
  const left = spliced(xml, removed(xml, root, gone));
  editor.set(rels, left === EMPTY ? undefined : left);
}
