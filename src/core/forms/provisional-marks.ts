import type { AddOverlay, Edit } from "../edit";
import { sheetPrefix } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import type { FilledSheet } from "./fill-plan";
import type { TemplateFill } from "./fill-template";
import { provisionalOf } from "./plan-form";

/** The cells of a filled form whose figures may still change, A1 without the sheet, in the order of rows. */
export function provisionalCells({ plan, placeOf }: Pick<FilledSheet, "plan" | "placeOf">): string[] {
  return plan.cells.flatMap(({ row, column, cell }) => {
    if (cell.kind === "unfilled" || ("value" in cell && cell.value === null)) return [];
    return provisionalOf(plan, row.code, column.id).length > 0 ? (placeOf(row.code, column.id) ?? []) : [];
  });
}

/** Marks these cells of new sheets: over their formats, so that the mark can go when the figures are final. */
export function provisionalMarks(sheets: readonly FilledSheet[]): readonly AddOverlay[] {
  return sheets.flatMap((sheet): AddOverlay[] => {
    const at = provisionalCells(sheet).map((cell) => `${sheetPrefix(sheet.name)}!${cell}`);
    return at.length > 0 ? [{ kind: "add-overlay", at, tone: "provisional" }] : [];
  });
}

/** The same of a form in the user's own sheet; one that is protected takes no marks. */
export function provisionalInTemplate(
  workbook: Workbook,
  { filled, hasFigures }: TemplateFill,
): readonly Edit[] {
  if (!takesMarks(workbook, filled)) return [];
  return hasFigures ? provisionalMarksAgain(filled) : provisionalMarks([filled]);
}

/** Whether a sheet is there and may be marked. */
export function takesMarks({ sheets }: Workbook, { name: wanted }: Pick<FilledSheet, "name">): boolean {
  return sheets.some(({ name, protected: isProtected }) => name === wanted && !isProtected);
}

/** The same of a sheet that may be marked already: what was marked before and is final is so no longer. */
export function provisionalMarksAgain(sheet: FilledSheet): readonly Edit[] {
  const cleared: Edit = { kind: "remove-overlays", tones: ["provisional"], sheets: [sheet.name] };
  return [cleared, ...provisionalMarks([sheet])];
}
