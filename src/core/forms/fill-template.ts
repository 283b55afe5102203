import type { Edit } from "../edit";
import type { Held } from "../undo/entry";
import { heldAt, isSameHeld, NOTHING } from "../undo/held";
import { sheetPrefix } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import type { FilledSheet } from "./fill-plan";
import type { Template } from "./find-template";
import type { FormPlan } from "./plan-form";
import type { CellChange, Refill } from "./refill";

/** What filling a sheet of the user's own would write: values into cells that hold none of the user's formulas. */
export interface TemplateFill extends Refill {
  readonly filled: FilledSheet;
  /** Cells whose formula is the user's: it stays. */
  readonly kept: readonly string[];
  /** Some of its cells hold figures already, of an earlier filling perhaps. */
  readonly hasFigures: boolean;
}

/**
 * Plans the figures of a form into a sheet that is laid out as it. Empty cells are filled; a typed figure that differs
 * is told apart; formulas, formats and all else stay as they are.
 */
export function fillTemplate(workbook: Workbook, plan: FormPlan, { sheet, placeOf }: Template): TemplateFill {
  const changes: CellChange[] = [];
  const typed: CellChange[] = [];
  const kept: string[] = [];
  let hasFigures = false;
  for (const { row, column, cell } of plan.cells) {
    const place = placeOf(row.code, column.id);
    if (place === undefined || cell.kind === "unfilled" || cell.value === null) continue;
    const at = `${sheetPrefix(sheet)}!${place}`;
    const before = heldAt(workbook, at) ?? NOTHING;
    const after: Held = { value: cell.value };
    if ("formula" in before || "beyond" in before) {
      kept.push(at);
      continue;
    }
    if (!isSameHeld(before, NOTHING)) hasFigures = true;
    if (isSameHeld(before, after)) continue;
    const edit: Edit = { kind: "set-value", at, value: cell.value };
    (isSameHeld(before, NOTHING) ? changes : typed).push({ at, before, after, edit });
  }
  return {
    sheet,
    changes,
    typed,
    kept,
    hasFigures,
    filled: { form: plan.form, plan, name: sheet, isFrozen: true, placeOf },
  };
}
