import type { Edit, NewSheet } from "../../core/edit";
import { cellAddress } from "../../core/undo/held";
import { mentionsSheet, sheetDifference, usesOfSheet } from "../../core/undo/sheet-difference";
import { sheetPrefix } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/workbook";
import { WorkbookError } from "../../core/workbook/workbook-error";
import { unescapeXml } from "../xml-entities";
import type { Book, SheetPart } from "./book";
import { dropCalculationChain } from "./calculation";
import { removeContentType } from "./content-type-edit";
import type { PackageEditor } from "./package-editor";
import { relatedPart, relationshipsOf, relationshipsPath, removeRelationships } from "./relationship-edit";
import { dropEmptyStyles } from "./styles-part";
import { unlistSheet } from "./unlist-sheet";
import { parseNodes } from "./xml-nodes";

/** What a program that saved the workbook may have hung on a sheet of ours. */
const OF_OURS: ReadonlySet<string> = new Set(["drawing", "printerSettings"]);

/**
 * Takes a sheet out that we added, with the parts that only it leads to. Formats that its cells had stay in the
 * styles, where nothing refers to them.
 *
 * @param workbook what comes of the other edits
 * @throws WorkbookError `structure-locked`; `no-such-cell` where there is no such sheet; `sheet-changed` and
 *   `sheet-in-use` with the places
 */
export function removeSheet(
  editor: PackageEditor,
  book: Book,
  added: NewSheet,
  workbook: Workbook,
  edits: readonly Edit[],
): void {
  const { file } = editor;
  const { name } = added;
  const place = book.sheets.findIndex((one) => one.name === name);
  const part = book.sheets[place];
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (workbook.structureProtected) throw new WorkbookError("structure-locked", file);
  if (!part || !sheet) throw new WorkbookError("no-such-cell", file, name);
  const changed =
    sheetDifference(added, workbook, sheet, { cells: new Map(), notes: notesIn(edits) }) ??
    strangePart(editor, part, added);
  if (changed !== undefined) throw new WorkbookError("sheet-changed", file, changed, [changed]);
  const others = partsFrom(editor, "", part.path);
  const gone = new Set(edits.flatMap((edit) => (edit.kind === "remove-sheet" ? [edit.sheet.name] : [])));
  const cells = usesOfSheet(name, workbook, undefined, gone);
  const parts = book.sheets.flatMap((one) => (gone.has(one.name) ? [one.path] : []));
  const staying = new Set([...others].filter((path) => !parts.includes(path)));
  const uses = cells.length > 0 ? cells : partsThatMention(editor, book, staying, name);
  if (uses.length > 0) throw new WorkbookError("sheet-in-use", file, uses.slice(0, 12).join(", "), uses);

  for (const path of [part.path, ...partsFrom(editor, part.path)].filter((one) => !others.has(one))) {
    editor.set(relationshipsPath(path), undefined);
    editor.set(path, undefined);
    removeContentType(editor, path);
  }
  removeRelationships(editor, book.path, part.path);
  const id = unlistSheet(editor, book, place);
  const chain = relatedPart(editor, book.path, "calcChain");
  const isInChain = chain !== undefined && editor.textOrNone(chain)?.includes(` i="${id}"`);
  if (isInChain) dropCalculationChain(editor, book);
  dropEmptyStyles(editor, book);
}

function notesIn(edits: readonly Edit[]): Map<string, string | null> {
  return new Map(
    edits.flatMap((edit) =>
      edit.kind === "set-note" ? [[cellAddress(edit.at) ?? edit.at, edit.text] as const] : [],
    ),
  );
}

/** What hangs on the sheet and is not ours: a drawing of somebody's, a pivot table. */
function strangePart(editor: PackageEditor, { name, path }: SheetPart, added: NewSheet): string | undefined {
  const charts = added.charts?.length ?? 0;
  let found = 0;
  for (const related of relationshipsOf(editor, path)) {
    if (!OF_OURS.has(related.type)) return `${sheetPrefix(name)}: ${related.type}`;
    if (related.type !== "drawing") continue;
    const xml = editor.text(related.path);
    found += editor.within(related.path, () => parseNodes(xml, 1).children.length);
    if (relationshipsOf(editor, related.path).some(({ type }) => type !== "chart"))
      return `${sheetPrefix(name)}: ${related.type}`;
  }
  return found === charts ? undefined : `${sheetPrefix(name)}: drawing`;
}

/** All parts that one leads to, itself left out. */
function partsFrom(editor: PackageEditor, from: string, without?: string): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
    for (const related of relationshipsOf(editor, path)) {
      if (related.isExternal || related.path === without || related.path === from) continue;
      if (found.has(related.path) || !editor.has(related.path)) continue;
      found.add(related.path);
      waiting.push(related.path);
    }
  return found;
}

/** Parts of others with a formula that names the sheet: charts, marks, validations, pivot tables. */
function partsThatMention(
  editor: PackageEditor,
  book: Book,
  paths: ReadonlySet<string>,
  name: string,
): string[] {
  return [...paths].filter((path) => {
    if (
      path === book.path ||
      !/^xl\/(?:worksheets|charts|pivotCache|chartsheets|tables)\/.*\.xml$/i.test(path)
    )
      return false;
    const xml = editor.text(path);
    const texts = xml.matchAll(/>([^<]*!)[^<]*<|\ssheet="([^"]*)"/g);
    return [...texts].some(([, formula, sheet]) =>
      sheet === undefined ? mentionsSheet(unescapeXml(formula ?? ""), name) : unescapeXml(sheet) === name,
    );
  });
}
