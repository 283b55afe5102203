import type { Book } from "./book";
import { addContentType, removeContentType } from "./content-type-edit";
import type { PackageEditor } from "./package-editor";
import { addRelationship, relationshipsOf, removeRelationships } from "./relationship-edit";
import { insertChild, SHEET_ORDER } from "./sheet-order";
import { prefixed } from "./styles-part";
import { spliced } from "./xml-edit";
import { child, ownPrefix, parseNodes } from "./xml-nodes";

// Notes are drawn in VML ([MS-OE376] part 4). Excel's own VML is not always well-formed, so it is never parsed here.

const TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const BOX =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const EMPTY = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${BOX}</xml>`;
const SHAPE = /<v:shape\s[^>]*>(?:(?!<\/v:shape>)[^])*<\/v:shape>/g;

/** Draws the box of a note, hidden until the mouse is over the cell, unless the cell has one. */
export function setNoteShape(
  editor: PackageEditor,
  book: Book,
  sheet: string,
  row: number,
  column: number,
): void {
  const path = drawingOf(editor, sheet) ?? addDrawing(editor, book, sheet);
  const xml = editor.text(path);
  if (shapesAt(xml, row, column).length > 0) return;
  const end = xml.lastIndexOf("</xml>");
  if (end < 0) return;
  const used = [...xml.matchAll(/_x0000_s(\d{1,9})/g)].map(([, number]) => Number(number));
  const number = Math.max(1024, ...used) + 1;
  const box = xml.includes('id="_x0000_t202"') ? "" : BOX;
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 3, 31, row + 4, 1].join(", ");
  const shape = `<v:shape id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
  editor.set(path, xml.slice(0, end) + box + shape + xml.slice(end));
}

/** Takes the box of a note out, and the drawing where it held nothing else and was ours. */
export function removeNoteShape(editor: PackageEditor, sheet: string, row: number, column: number): void {
  const path = drawingOf(editor, sheet);
  if (path === undefined) return;
  let xml = editor.text(path);
  for (const shape of shapesAt(xml, row, column)) xml = xml.replace(shape, () => "");
  editor.set(path, xml);
  if (xml !== EMPTY) return;
  const part = editor.text(sheet);
  const node = child(
    editor.within(sheet, () => parseNodes(part, 1)),
    "legacyDrawing",
  );
  if (node) editor.set(sheet, spliced(part, [{ start: node.start, end: node.end, text: "" }]));
  editor.set(path, undefined);
  removeRelationships(editor, sheet, path);
  removeContentType(editor, path);
}

function shapesAt(xml: string, row: number, column: number): string[] {
  const place = new RegExp(
    `<x:Row>\\s*${String(row)}\\s*</x:Row>\\s*<x:Column>\\s*${String(column)}\\s*</x:Column>`,
  );
  return [...xml.matchAll(SHAPE)].flatMap(([shape]) =>
    shape.includes('ObjectType="Note"') && place.test(shape) ? [shape] : [],
  );
}

/** The drawing that the sheet names for its notes and buttons. */
function drawingOf(editor: PackageEditor, sheet: string): string | undefined {
  const xml = editor.text(sheet);
  const node = child(
    editor.within(sheet, () => parseNodes(xml, 1)),
    "legacyDrawing",
  );
  const id = node && /:id\s*=\s*["']([^"']*)/.exec(xml.slice(node.start, node.end))?.[1];
  const path = relationshipsOf(editor, sheet).find((one) => one.id === id)?.path;
  return path !== undefined && editor.has(path) ? path : undefined;
}

function addDrawing(editor: PackageEditor, book: Book, sheet: string): string {
  const path = editor.freePath("xl/drawings/vmlDrawing#.vml");
  const { relations } = book.namespaces;
  editor.set(path, EMPTY);
  addContentType(editor, path, TYPE);
  const id = addRelationship(editor, sheet, `${relations}/vmlDrawing`, path);
  const xml = editor.text(sheet);
  const root = editor.within(sheet, () => parseNodes(xml, 1));
  const element = prefixed("<legacyDrawing", ownPrefix(xml, root));
  const text = `${element} xmlns:r="${relations}" r:id="${id}"/>`;
  editor.set(sheet, spliced(xml, [insertChild(root, SHEET_ORDER, "legacyDrawing", text)]));
  return path;
}
