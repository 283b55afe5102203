import type { SetValue } from "../edit";
import { splitAddress } from "../address-list";
import { heldAt, isSameHeld } from "../undo/held";
import type { Workbook } from "../workbook/workbook";
import type { Suggested } from "./suggested";

/** A suggestion as edits, with what the user is to know before they are written. */
export interface SuggestionEdits {
  readonly edits: readonly SetValue[];
  /** Cells whose formula would go: they are written only where the user agrees. */
  readonly formulas: readonly string[];
  /** Cells on protected sheets: those that are locked will be refused. */
  readonly onProtected: readonly string[];
}

/** @param replacesFormulas the user has agreed that formulas go */
export function suggestionEdits(
  workbook: Workbook,
  suggested: Suggested,
  replacesFormulas = false,
): SuggestionEdits {
  const locked = new Set(workbook.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const cells = suggested.map(({ cell }) => cell);
  const formulas = cells.filter((cell) => "formula" in (heldAt(workbook, cell) ?? {}));
  const isFormula = new Set(formulas);
  return {
    edits: suggested.map(({ cell, suggestion }) => ({
      kind: "set-value",
      at: cell,
      value: suggestion,
      ...(replacesFormulas && isFormula.has(cell) && { replacesFormula: true }),
    })),
    formulas,
    onProtected: cells.filter((cell) => locked.has(splitAddress(cell).sheet)),
  };
}

/** The cells among these that hold something else in one workbook than in the other: they were changed meanwhile. */
export function changedSince(seen: Workbook, now: Workbook, cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => {
    const [before, after] = [heldAt(seen, cell), heldAt(now, cell)];
    return before === undefined || after === undefined || !isSameHeld(before, after);
  });
}
