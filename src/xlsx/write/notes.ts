import { type Edit, NOTE_AUTHOR } from "../../core/edit";
import { parseAddress } from "../../core/parse-address";
import { cellName, parseRange, sheetPrefix } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/workbook";
import { WorkbookError } from "../../core/workbook/workbook-error";
import { unescapeXml, unescapeXstring } from "../xml-entities";
import { type Book, sheetPath } from "./book";
import { addContentType, removeContentType } from "./content-type-edit";
import { removeNoteShape, setNoteShape } from "./note-shapes";
import type { PackageEditor } from "./package-editor";
import { Refusals } from "./refusals";
import { addRelationship, relatedPart, relationshipsOf, removeRelationships } from "./relationship-edit";
import { prefixed } from "./styles-part";
import { appended, attribute, escapeXstring, removed, spliced } from "./xml-edit";
import { child, ownPrefix, parseNodes, type XmlNode } from "./xml-nodes";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/** Notes of ours by the place of their cell; null where one is to go. */
type Notes = ReadonlyMap<
  string,
  { readonly row: number; readonly column: number; readonly text: string | null }
>;

/**
 * Sets and takes off notes of ours: the comments part and the drawing that Excel wants for each.
 *
 * @throws WorkbookError `note-of-others` where a cell has a note or a thread of somebody else
 */
export function editNotes(
  editor: PackageEditor,
  book: Book,
  workbook: Workbook,
  edits: readonly Edit[],
): void {
  const refusals = new Refusals(editor.file);
  const lastRemoval = edits.map(({ kind }) => kind).lastIndexOf("remove-notes");
  if (lastRemoval >= 0) removeNotes(editor, book);
  for (const { name } of workbook.sheets) {
    const notes = new Map<string, { row: number; column: number; text: string | null }>();
    for (const edit of edits.slice(lastRemoval + 1)) {
      const place = edit.kind === "set-note" ? parseAddress(edit.at) : undefined;
      if (edit.kind !== "set-note" || place?.sheet !== name) continue;
      const { row, column } = place.range;
      notes.set(cellName(row, column), { row, column, text: edit.text });
    }
    if (notes.size === 0) continue;
    const path = sheetPath(book, name, editor.file);
    for (const cell of notesOfOthers(editor, path, notes))
      refusals.add("note-of-others", `${sheetPrefix(name)}!${cell}`);
    refusals.throwIfAny();
    editSheetNotes(editor, book, path, notes);
  }
}

/** Takes every note of ours off, known by its author. */
function removeNotes(editor: PackageEditor, book: Book): void {
  for (const { path } of book.sheets) {
    const comments = relatedPart(editor, path, "comments");
    const xml = comments === undefined ? undefined : ifReadable(editor, comments);
    if (comments === undefined || !xml?.includes(NOTE_AUTHOR)) continue;
    const notes = new Map<string, { row: number; column: number; text: null }>();
    editor.within(comments, () => {
      const { comments: all, ours } = commentsOf(xml);
      for (const node of all) {
        const ref = attribute(xml, node, "ref") ?? "";
        const place = ours === attribute(xml, node, "authorId") ? parseRange(ref) : undefined;
        if (place) notes.set(ref, { row: place.row, column: place.column, text: null });
      }
    });
    if (notes.size > 0) editSheetNotes(editor, book, path, notes);
  }
}

/** A part in an encoding that we do not write holds no note of ours. */
function ifReadable(editor: PackageEditor, path: string): string | undefined {
  try {
    return editor.textOrNone(path);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "not-writable") return undefined;
    throw error;
  }
}

/** The cells that are to get a note and have one of somebody else, or a thread. */
function notesOfOthers(editor: PackageEditor, sheet: string, notes: Notes): string[] {
  const taken = new Set<string>();
  for (const related of relationshipsOf(editor, sheet)) {
    const xml = editor.textOrNone(related.path);
    if (xml === undefined || related.isExternal) continue;
    if (related.type === "threadedComment")
      editor.within(related.path, () => {
        for (const node of parseNodes(xml, 1).children) taken.add(attribute(xml, node, "ref") ?? "");
      });
    if (related.type === "comments")
      editor.within(related.path, () => {
        const { comments, ours } = commentsOf(xml);
        for (const node of comments)
          if (attribute(xml, node, "authorId") !== ours) taken.add(attribute(xml, node, "ref") ?? "");
      });
  }
  return [...notes].flatMap(([cell, { text }]) => (text !== null && taken.has(cell) ? [cell] : []));
}

/** The places of our notes on a sheet: `B3`. */
export function ourNotes(editor: PackageEditor, sheet: string): string[] {
  const path = relatedPart(editor, sheet, "comments");
  const xml = path === undefined ? undefined : editor.textOrNone(path);
  if (path === undefined || xml === undefined) return [];
  return editor.within(path, () => {
    const { comments, ours } = commentsOf(xml);
    return comments.flatMap((node) =>
      ours !== undefined && attribute(xml, node, "authorId") === ours
        ? [attribute(xml, node, "ref") ?? ""]
        : [],
    );
  });
}

interface Comments {
  readonly root: XmlNode;
  readonly authors: XmlNode | undefined;
  readonly list: XmlNode | undefined;
  readonly comments: readonly XmlNode[];
  /** Our number among the authors; undefined where we are not among them. */
  readonly ours: string | undefined;
}

function commentsOf(xml: string): Comments {
  const root = parseNodes(xml, 2);
  const authors = child(root, "authors");
  const list = child(root, "commentList");
  const number = authors?.children.findIndex(
    ({ inner, innerEnd }) => unescapeXstring(unescapeXml(xml.slice(inner, innerEnd))) === NOTE_AUTHOR,
  );
  const ours = number === undefined || number < 0 ? undefined : String(number);
  return { root, authors, list, comments: list?.children ?? [], ours };
}

function editSheetNotes(editor: PackageEditor, book: Book, sheet: string, notes: Notes): void {
  const there = relatedPart(editor, sheet, "comments");
  const isSet = [...notes.values()].some(({ text }) => text !== null);
  if (there === undefined && !isSet) return;
  const path = there ?? editor.freePath("xl/comments#.xml");
  const empty = emptyComments(book);
  let xml = editor.textOrNone(path) ?? empty;
  if (there === undefined) {
    addRelationship(editor, sheet, `${book.namespaces.relations}/comments`, path);
    addContentType(editor, path, TYPE);
  }
  for (const [cell, { row, column, text }] of notes) {
    const before = xml;
    xml = editor.within(path, () => withNote(xml, cell, text));
    if (text !== null) setNoteShape(editor, book, sheet, row, column);
    else if (xml !== before) removeNoteShape(editor, sheet, row, column);
  }
  xml = editor.within(path, () => withoutIdleAuthor(xml));
  if (xml === empty) {
    editor.set(path, undefined);
    removeRelationships(editor, sheet, path);
    removeContentType(editor, path);
  } else editor.set(path, xml);
}

function emptyComments({ namespaces }: Book): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespaces.main}"><authors></authors><commentList></commentList></comments>`;
}

/** The part with our note on a cell, or without it. */
function withNote(given: string, cell: string, text: string | null): string {
  const xml = text === null ? given : withOurAuthor(given);
  const { root, list, comments, ours } = commentsOf(xml);
  const old = comments.find(
    (node) => attribute(xml, node, "ref") === cell && attribute(xml, node, "authorId") === ours,
  );
  if (!list || ours === undefined) return xml;
  if (text === null) return old ? spliced(xml, removed(xml, list, [old])) : xml;
  const comment = `<comment ref="${cell}" authorId="${ours}"><text><t xml:space="preserve">${escapeXstring(text)}</t></text></comment>`;
  const written = prefixed(comment, ownPrefix(xml, root));
  return spliced(xml, [
    old ? { start: old.start, end: old.end, text: written } : appended(xml, list, written),
  ]);
}

function withOurAuthor(xml: string): string {
  const { root, authors, ours } = commentsOf(xml);
  if (ours !== undefined || !authors) return xml;
  return spliced(xml, [
    appended(xml, authors, prefixed(`<author>${NOTE_AUTHOR}</author>`, ownPrefix(xml, root))),
  ]);
}

/** We go from the authors with our last note, unless others come after us: they are known by their number. */
function withoutIdleAuthor(xml: string): string {
  const { authors, comments, ours } = commentsOf(xml);
  const last = authors?.children.at(-1);
  const isIdle = comments.every((node) => attribute(xml, node, "authorId") !== ours);
  if (!authors || !last || !isIdle || ours !== String(authors.children.length - 1)) return xml;
  return spliced(xml, removed(xml, authors, [last]));
}
