import type { Splice } from "./xml-edit";
import type { XmlNode } from "./xml-nodes";

/** The children of a worksheet in the only order Excel takes (ECMA-376 part 1, CT_Worksheet). */
export const SHEET_ORDER: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  // Buttons and other controls come in this wrapping.
  "mc:AlternateContent",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Puts an element among the children of another, behind all that must stand before it. */
export function insertChild(root: XmlNode, order: readonly string[], name: string, text: string): Splice {
  const rank = order.indexOf(name);
  const later = root.children.find((one) => order.indexOf(one.name) > rank);
  const at = later?.start ?? root.innerEnd;
  return { start: at, end: at, text };
}
