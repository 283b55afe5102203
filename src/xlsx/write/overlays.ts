import {
  type AddOverlay,
  type Edit,
  OVERLAY_COLOURS,
  overlayFormula,
  type OverlayTone,
} from "../../core/edit";
import { parseAddress } from "../../core/parse-address";
import { rangeName } from "../../core/workbook/address";
import { unescapeXml } from "../xml-entities";
import { type Book, sheetPath } from "./book";
import type { PackageEditor } from "./package-editor";
import { relatedPart, relationshipsOf } from "./relationship-edit";
import { insertChild, SHEET_ORDER } from "./sheet-order";
import { addStyle, dropEmptyStyles, prefixed, removeStyles, stylesOf } from "./styles-part";
import { escapeXml, spliced } from "./xml-edit";
import { child, ownPrefix, parseNodes, type XmlNode } from "./xml-nodes";

const TONES: readonly OverlayTone[] = ["error", "query"];

/** Marks cells by conditional formats of ours, each in an element of its own, with differential formats of ours. */
export function addOverlays(editor: PackageEditor, book: Book, edits: readonly Edit[]): void {
  const overlays = edits.filter((edit): edit is AddOverlay => edit.kind === "add-overlay");
  for (const tone of TONES) {
    const bySheet = new Map<string, string[]>();
    for (const at of overlays.flatMap((edit) => (edit.tone === tone ? edit.at : []))) {
      const place = parseAddress(at);
      if (!place) continue;
      bySheet.set(place.sheet, [...(bySheet.get(place.sheet) ?? []), rangeName(place.range)]);
    }
    if (bySheet.size === 0) continue;
    const format = ourFormat(editor, book, tone);
    for (const [sheet, ranges] of bySheet)
      addRule(editor, sheetPath(book, sheet, editor.file), tone, format, ranges);
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

/** A fill, and a line around: where a format of the user's fills the cell, the line still shows. */
function differentialFormat(tone: OverlayTone): string {
  const rgb = (colour: string): string => `rgb="FF${colour.slice(1).toUpperCase()}"`;
  const { fill, line } = OVERLAY_COLOURS[tone];
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="thin"><color ${rgb(line)}/></${side}>`,
  );
  return `<dxf><fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor ${rgb(fill)}/></patternFill></fill><border>${sides.join("")}</border></dxf>`;
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

/** Takes off every mark of ours, also after another program has saved the workbook; those of the user stay. */
export function removeOverlays(editor: PackageEditor, book: Book): void {
  for (const { path } of book.sheets) {
    const xml = editor.textOrNone(path);
    if (!xml?.includes("khopso:")) continue;
    const root = editor.within(path, () => parseNodes(xml, 3));
    const gone = root.children.flatMap((element) => {
      if (element.name !== "conditionalFormatting") return [];
      const ours = element.children.filter((rule) => isOurRule(xml, rule));
      return ours.length === element.children.length ? [element] : ours;
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

function isOurRule(xml: string, rule: XmlNode): boolean {
  const formula = child(rule, "formula");
  const text = formula && unescapeXml(xml.slice(formula.inner, formula.innerEnd)).trim();
  return TONES.some((tone) => text === overlayFormula(tone));
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
    const isOurs = TONES.some(
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
