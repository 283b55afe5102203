import type { Edit } from "../core/edit";
import { WorkbookError } from "../core/workbook/workbook-error";
import { addSheet } from "./add-sheet";
import { conversation } from "./batch";
import { toWorkbookError } from "./excel-error";
import { addOverlay, prepareRemoval } from "./overlays";
import { prepareState } from "./store";
import { takeBack, wasWritten } from "./take-back";
import { askBefore, overwrittenFormula, writeCells } from "./write-cells";

/**
 * Writes the edits in one round trip; where marks or our own part must first be looked for, after
 * one or two more. Where Excel refuses one of them, cells, sheets and marks that were written before it
 * are taken back. Notes of ours are not taken off: no pane makes them, and this library sees none.
 *
 * @throws WorkbookError: what Excel refuses; `cells-hold-formulas` where a value would have replaced a formula;
 *   `old-program` for notes;
 *   `half-written` where something could not be taken back
 */
export function applyEdits(file: string, edits: readonly Edit[]): Promise<void> {
  return conversation(async (context) => {
    try {
      await write(context, file, edits);
    } catch (error) {
      throw toWorkbookError(error, file);
    }
  });
}

async function write(context: Excel.RequestContext, file: string, edits: readonly Edit[]): Promise<void> {
  // Microsoft's library that this is tested with has no notes (ExcelApi 1.18): nothing unseen is done.
  const note = edits.find((edit) => edit.kind === "set-note");
  if (note) throw new WorkbookError("old-program", file, note.at);
  const states = edits.filter((edit) => edit.kind === "set-state");
  const unmark = edits.some(({ kind }) => kind === "remove-overlays")
    ? await prepareRemoval(context)
    : undefined;
  const setState = states.length > 0 ? await prepareState(context) : undefined;

  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const cells = askBefore(
    context,
    edits.filter((edit) => edit.kind === "set-value" || edit.kind === "set-formula"),
  );
  const sheets = edits
    .filter((edit) => edit.kind === "add-sheet")
    .map(({ sheet }) => addSheet(context, sheet).load("id"));
  const done = cells.map(writeCells);
  const marks = edits
    .filter((edit) => edit.kind === "add-overlay")
    .flatMap((edit) => addOverlay(context, edit));
  unmark?.();
  for (const { xml } of states) setState?.(xml ?? undefined);

  const written = { cells, done, sheets, marks };
  try {
    await context.sync();
  } catch (error) {
    if ((await takeBack(context, file, written)) > 0) throw error;
    if (await wasWritten(context, file, written, error)) return;
    throw error;
  }
  const overwritten = cells.map(overwrittenFormula).find((at) => at !== undefined);
  if (overwritten !== undefined) {
    await takeBack(context, file, written);
    throw new WorkbookError("cells-hold-formulas", file, overwritten);
  }
}
