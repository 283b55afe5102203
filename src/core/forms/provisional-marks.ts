import type { AddOverlay, Edit } from "../edit";
import { sheetPrefix } from "../workbook/address";
import type { FilledSheet } from "./fill-plan";
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

/** The same of a sheet that may be marked already: what was marked before and is final is so no longer. */
export function provisionalMarksAgain(sheet: FilledSheet): readonly Edit[] {
  const cleared: Edit = { kind: "remove-overlays", tones: ["provisional"], sheets: [sheet.name] };
  return [cleared, ...provisionalMarks([sheet])];
}
