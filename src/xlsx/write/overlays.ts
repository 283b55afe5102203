import {
  type Edit,
  type Mark,
  OVERLAY_LOOKS,
  OVERLAY_TONES,
  overlayFormula,
  type OverlayTone,
} from "../../core/edit";
import { parseAddress } from "../../core/parse-address";
import { addedMarks, removedMarks, sheetOfMark } from "../../core/undo/marks";
import { rangeName, sheetPrefix } from "../../core/workbook/address";
import { unescapeXml } from "../xml-entities";
import { type Book, type SheetPart, sheetPath } from "./book";
import type { PackageEditor } from "./package-editor";
import { relatedPart, relationshipsOf } from "./relationship-edit";
import { insertChild, SHEET_ORDER } from "./sheet-order";
import { addStyle, dropEmptyStyles, prefixed, removeStyles, stylesOf } from "./styles-part";
import { attribute, escapeXml, spliced } from "./xml-edit";
import { child, ownPrefix, parseNodes, type XmlNode } from "./xml-nodes";

/** Marks cells by conditional formats of ours, each in an element of its own, with differential formats of ours. */
export function addOverlays(editor: PackageEditor, book: Book, edits: readonly Edit[]): void {
  for (const mark of addedMarks(edits)) {
    const ranges = mark.at.flatMap((at) => {
      const place = parseAddress(at);
      return place ? [rangeName(place.range)] : [];
    });
    if (ranges.length === 0) continue;
    const format = ourFormat(editor, book, mark.tone);
    addRule(editor, sheetPath(book, sheetOfMark(mark), editor.file), mark.tone, format, ranges);
  }
}

/** The number of our differential format, which is added where it is not there yet. */
function ourFormat(editor: PackageEditor, book: Book, tone: OverlayTone): number {
  const styles = stylesOf(editor, book);
  const root = editor.within(styles.path, () => parseNodes(styles.xml, 2));
  const wanted = prefixed(differentialFormat(tone), ownPrefix(styles.xml, root));
  const there = child(root, "dxfs")?.children.findIndex(
    ({ start, end }) => styles.xml.slice(start, end) === wanted,
  );
  if (there !== undefined && there >= 0) return there;
  const added = addStyle(editor, styles, "dxfs", differentialFormat(tone));
  editor.set(styles.path, added.styles.xml);
  return added.number;
}

/** A fill, and a line around or italics: where a format of the user's fills the cell, they still show. */
function differentialFormat(tone: OverlayTone): string {
  const rgb = (colour: string): string => `rgb="FF${colour.slice(1).toUpperCase()}"`;
  const { fill, line } = OVERLAY_LOOKS[tone];
  const filled = `<fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor ${rgb(fill)}/></patternFill></fill>`;
  if (line === undefined) return `<dxf><font><i/></font>${filled}</dxf>`;
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="thin"><color ${rgb(line)}/></${side}>`,
  );
  return `<dxf>${filled}<border>${sides.join("")}</border></dxf>`;
}

function addRule(
  editor: PackageEditor,
  path: string,
  tone: OverlayTone,
  format: number,
  ranges: readonly string[],
): void {
  const xml = editor.text(path);
  const root = editor.within(path, () => parseNodes(xml, 1));
  const outside = root.children.filter(({ name }) => name === "conditionalFormatting" || name === "extLst");
  let priority = 1;
  for (const { start, end } of outside)
    for (const [, used] of xml.slice(start, end).matchAll(/\spriority\s*=\s*["'](\d+)/g))
      priority = Math.max(priority, Number(used) + 1);
  const rule = `<cfRule type="expression" dxfId="${String(format)}" priority="${String(priority)}"><formula>${escapeXml(overlayFormula(tone))}</formula></cfRule>`;
  const element = `<conditionalFormatting sqref="${ranges.join(" ")}">${rule}</conditionalFormatting>`;
  const text = prefixed(element, ownPrefix(xml, root));
  editor.set(path, spliced(xml, [insertChild(root, SHEET_ORDER, "conditionalFormatting", text)]));
}

interface FoundMark extends Mark {
  readonly element: XmlNode;
  readonly rule: XmlNode;
}

/** Every mark of ours, also after another program has saved the workbook. */
export function marksIn(editor: PackageEditor, book: Book): Mark[] {
  return book.sheets.flatMap((sheet) => marksOn(editor, sheet).map(({ at, tone }): Mark => ({ at, tone })));
}

function marksOn(editor: PackageEditor, { name, path }: SheetPart): FoundMark[] {
  const xml = editor.textOrNone(path);
  if (!xml?.includes("khopso:")) return [];
  const root = editor.within(path, () => parseNodes(xml, 3));
  return root.children.flatMap((element) => {
    if (element.name !== "conditionalFormatting") return [];
    const ranges = (attribute(xml, element, "sqref") ?? "").split(/\s+/).filter((range) => range !== "");
    const at = ranges.map((range) => `${sheetPrefix(name)}!${range}`);
    return element.children.flatMap((rule) => {
      const tone = toneOf(xml, rule);
      return tone ? [{ element, rule, at, tone }] : [];
    });
  });
}

/** Takes off the marks of ours that the edits say; those of the user stay. */
export function removeOverlays(editor: PackageEditor, book: Book, edits: readonly Edit[]): void {
  if (!edits.some(({ kind }) => kind === "remove-overlays")) return;
  for (const sheet of book.sheets) {
    const { path } = sheet;
    const found = marksOn(editor, sheet);
    const chosen = removedMarks(edits, found);
    if (chosen.length === 0) continue;
    const xml = editor.text(path);
    const gone = [...new Set(chosen.map(({ element }) => element))].flatMap((element) => {
      const rules = chosen.flatMap((mark) => (mark.element === element ? [mark.rule] : []));
      return rules.length === element.children.length ? [element] : rules;
    });
    editor.set(
      path,
      spliced(
        xml,
        gone.map(({ start, end }) => ({ start, end, text: "" })),
      ),
    );
  }
  removeOurFormats(editor, book);
}

function toneOf(xml: string, rule: XmlNode): OverlayTone | undefined {
  const formula = child(rule, "formula");
  const text = formula && unescapeXml(xml.slice(formula.inner, formula.innerEnd)).trim();
  return OVERLAY_TONES.find((tone) => text === overlayFormula(tone));
}

/** Those at the end of the list that nothing refers to: one in the middle would renumber those of the user. */
function removeOurFormats(editor: PackageEditor, book: Book): void {
  const path = relatedPart(editor, book.path, "styles");
  if (path === undefined || !editor.has(path)) return;
  for (;;) {
    const xml = editor.text(path);
    const root = editor.within(path, () => parseNodes(xml, 2));
    const list = child(root, "dxfs");
    const last = list?.children.at(-1);
    if (!list || !last) break;
    const prefix = ownPrefix(xml, root);
    const isOurs = OVERLAY_TONES.some(
      (tone) => xml.slice(last.start, last.end) === prefixed(differentialFormat(tone), prefix),
    );
    if (!isOurs || isUsed(editor, book, list.children.length - 1, xml)) break;
    editor.set(path, removeStyles(xml, list, [last]));
  }
  dropEmptyStyles(editor, book);
}

function isUsed(editor: PackageEditor, book: Book, format: number, styles: string): boolean {
  const use = new RegExp(`\\w*[dD]xfId\\s*=\\s*["']${String(format)}["']`);
  if (use.test(styles)) return true;
  return book.sheets.some(({ path }) => {
    const related = relationshipsOf(editor, path).filter(({ type }) => /^(?:table|pivotTable)$/.test(type));
    return [path, ...related.map((one) => one.path)].some((part) => use.test(editor.textOrNone(part) ?? ""));
  });
}
