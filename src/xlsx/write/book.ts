import type { Workbook } from "../../core/workbook/workbook";
import { WorkbookError } from "../../core/workbook/workbook-error";
import { unescapeXstring } from "../xml-entities";
import type { PackageEditor } from "./package-editor";
import { relatedPart, relationshipsOf } from "./relationship-edit";
import { attribute } from "./xml-edit";
import { child, ownPrefix, parseNodes } from "./xml-nodes";

/** Where the parts of a workbook stand. */
export interface Book {
  /** The workbook part. */
  readonly path: string;
  /** Of every kind, in the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  readonly namespaces: Namespaces;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  /** The last word of its relationship's type: `worksheet`, `chartsheet`. */
  readonly type: string;
}

/** The names that differ between transitional and strict files (ECMA-376 parts 1 and 4). */
export interface Namespaces {
  readonly main: string;
  /** Also what the types of relationships begin with. */
  readonly relations: string;
  readonly drawing: string;
  readonly chart: string;
  readonly spreadsheetDrawing: string;
}

const OPEN_XML = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

const TRANSITIONAL_NAMES: Namespaces = {
  main: `${OPEN_XML}/spreadsheetml/2006/main`,
  relations: `${OPEN_XML}/officeDocument/2006/relationships`,
  drawing: `${OPEN_XML}/drawingml/2006/main`,
  chart: `${OPEN_XML}/drawingml/2006/chart`,
  spreadsheetDrawing: `${OPEN_XML}/drawingml/2006/spreadsheetDrawing`,
};

const STRICT_NAMES: Namespaces = {
  main: `${STRICT}/spreadsheetml/main`,
  relations: `${STRICT}/officeDocument/relationships`,
  drawing: `${STRICT}/drawingml/main`,
  chart: `${STRICT}/drawingml/chart`,
  spreadsheetDrawing: `${STRICT}/drawingml/spreadsheetDrawing`,
};

/**
 * Finds the parts of a workbook that the reader has read.
 *
 * @param workbook what was read: a name typed in an old encoding is then known by how it reads
 */
export function openBook(editor: PackageEditor, workbook?: Workbook): Book {
  const readable = new Map(
    workbook?.sheets.map(({ name, originalName }) => [originalName ?? name, name] as const),
  );
  const related = relatedPart(editor, "", "officeDocument");
  const path = related !== undefined && editor.has(related) ? related : "xl/workbook.xml";
  const xml = editor.text(path);
  const root = editor.within(path, () => parseNodes(xml, 2));
  const relationships = new Map(relationshipsOf(editor, path).map((one) => [one.id, one]));
  const sheets = (child(root, "sheets")?.children ?? [])
    .filter(({ name }) => name === "sheet")
    .map((node): SheetPart => {
      const tag = xml.slice(node.start, node.inner);
      const id = /\s[^\s=:]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
      const target = relationships.get(id?.[1] ?? id?.[2] ?? "");
      const name = unescapeXstring(attribute(xml, node, "name") ?? "");
      return {
        name: readable.get(name) ?? name,
        path: target?.path ?? "",
        type: target?.type ?? "",
      };
    });
  const own = ownPrefix(xml, root).slice(0, -1);
  const namespace = attribute(xml, root, own === "" ? "xmlns" : `xmlns:${own}`);
  return {
    path,
    sheets,
    namespaces: namespace === STRICT_NAMES.main ? STRICT_NAMES : TRANSITIONAL_NAMES,
  };
}

/** The path of a worksheet's part. @throws WorkbookError `no-such-cell` where there is none of that name */
export function sheetPath(book: Book, sheet: string, file: string): string {
  const found = book.sheets.find(({ name, type }) => name === sheet && isWorksheet(type));
  if (!found) throw new WorkbookError("no-such-cell", file, sheet);
  return found.path;
}

function isWorksheet(type: string): boolean {
  return type === "worksheet" || type === "";
}
