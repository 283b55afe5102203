import { STATE_NAMESPACE } from "../../core/edit";
import { WorkbookError } from "../../core/workbook/workbook-error";
import type { Inflate } from "../inflate";
import { inflateFflate } from "../inflate-fflate";
import { PartError } from "../part-error";
import { refuseOtherKinds } from "../refuse-other-kinds";
import { type Book, openBook } from "./book";
import { addContentType, removeContentType } from "./content-type-edit";
import { PackageEditor } from "./package-editor";
import { addRelationship, relatedPart, relationshipsOf, removeRelationships } from "./relationship-edit";
import { attribute } from "./xml-edit";
import { ownPrefix, parseNodes } from "./xml-nodes";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** The same in every workbook: no workbook has two parts of ours. */
const ITEM_ID = "{6B1F0C52-9C0D-4E0B-9E57-4B686F705361}";

/**
 * What a workbook carries of ours, as it stands there; undefined where it carries nothing. It may come
 * from strangers.
 *
 * @throws WorkbookError where the bytes are no workbook
 */
export function readState(
  bytes: Uint8Array,
  name = "",
  inflate: Inflate = inflateFflate,
): string | undefined {
  refuseOtherKinds(bytes, name);
  const editor = new PackageEditor(bytes, name, inflate);
  return ourState(editor, openBook(editor));
}

/** The XML of our part; undefined where there is none. */
export function ourState(editor: PackageEditor, book: Book): string | undefined {
  const [path] = statePaths(editor, book);
  return path === undefined ? undefined : editor.text(path).replace(/^\ufeff/, "");
}

/**
 * Puts our custom XML part into the package, or takes it and all that leads to it out.
 *
 * @throws WorkbookError `value-refused` where the root is not in our namespace: it would not be found again
 */
export function setState(editor: PackageEditor, book: Book, xml: string | null): void {
  if (xml !== null && namespaceOf(xml) !== STATE_NAMESPACE)
    throw new WorkbookError("value-refused", editor.file, STATE_NAMESPACE);
  const [there, ...others] = statePaths(editor, book);
  for (const path of others) takeOut(editor, book, path);
  if (xml === null) {
    if (there !== undefined) takeOut(editor, book, there);
    return;
  }
  if (there !== undefined) {
    editor.set(there, xml);
    return;
  }
  const { relations } = book.namespaces;
  const item = editor.freePath("customXml/item#.xml");
  const properties = item.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  editor.set(item, xml);
  addContentType(editor, item, "application/xml");
  addRelationship(editor, book.path, `${relations}/customXml`, item);
  const namespace = relations.replace("/relationships", "/customXml");
  editor.set(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(editor, properties, PROPERTIES);
  addRelationship(editor, item, `${relations}/customXmlProps`, properties);
}

function takeOut(editor: PackageEditor, book: Book, item: string): void {
  const properties = relatedPart(editor, item, "customXmlProps");
  if (properties !== undefined) {
    removeRelationships(editor, item, properties);
    removeContentType(editor, properties);
    editor.set(properties, undefined);
  }
  removeRelationships(editor, book.path, item);
  removeContentType(editor, item);
  editor.set(item, undefined);
}

/** Excel keeps custom XML parts with the workbook part. Another program may have left more than one of ours. */
function statePaths(editor: PackageEditor, book: Book): string[] {
  const paths = relationshipsOf(editor, book.path).flatMap(({ type, path, isExternal }) =>
    type === "customXml" && !isExternal && namespaceOf(otherwiseEmpty(editor, path)) === STATE_NAMESPACE
      ? [path]
      : [],
  );
  return [...new Set(paths)];
}

/** A part of somebody else's in an encoding we do not write is certainly none of ours. */
function otherwiseEmpty(editor: PackageEditor, path: string): string {
  try {
    return editor.textOrNone(path) ?? "";
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "not-writable") return "";
    throw error;
  }
}

function namespaceOf(xml: string): string | undefined {
  try {
    const root = parseNodes(xml, 1);
    const prefix = ownPrefix(xml, root).slice(0, -1);
    return attribute(xml, root, prefix === "" ? "xmlns" : `xmlns:${prefix}`);
  } catch (error) {
    if (error instanceof PartError) return undefined;
    throw error;
  }
}
