import type { Book } from "./book";
import { removeContentType } from "./content-type-edit";
import type { PackageEditor } from "./package-editor";
import { relatedPart, removeRelationships } from "./relationship-edit";
import { insertChild } from "./sheet-order";
import { spliced, withAttribute } from "./xml-edit";
import { child, ownPrefix, parseNodes } from "./xml-nodes";

const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Puts an element into the workbook part where the schema has it. */
export function insertIntoWorkbook(xml: string, name: string, text: string): string {
  return spliced(xml, [insertChild(parseNodes(xml, 1), WORKBOOK_ORDER, name, text)]);
}

/** Tells the program that opens the workbook next to compute all formulas. */
export function askForCalculation(editor: PackageEditor, book: Book): void {
  const xml = editor.text(book.path);
  const root = editor.within(book.path, () => parseNodes(xml, 1));
  const node = child(root, "calcPr");
  const text = node
    ? spliced(xml, [
        {
          start: node.start,
          end: node.inner,
          text: withAttribute(xml.slice(node.start, node.inner), "fullCalcOnLoad", "1"),
        },
      ])
    : insertIntoWorkbook(xml, "calcPr", `<${ownPrefix(xml, root)}calcPr fullCalcOnLoad="1"/>`);
  editor.set(book.path, text);
}

/**
 * Takes out the part that says in which order Excel computed last: one that names a cell without a
 * formula makes Excel call the file damaged, and Excel makes it anew.
 */
export function dropCalculationChain(editor: PackageEditor, book: Book): void {
  const chain = relatedPart(editor, book.path, "calcChain");
  if (chain === undefined) return;
  editor.set(chain, undefined);
  removeRelationships(editor, book.path, chain);
  removeContentType(editor, chain);
}
