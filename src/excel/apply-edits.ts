import type { Edit } from "../core/edit";
import { addedMarks, removedMarks } from "../core/undo/marks";
import type { UndoEntry } from "../core/undo/entry";
import { WorkbookError } from "../core/workbook/workbook-error";
import { addSheet } from "./add-sheet";
import { conversation } from "./batch";
import { entryInExcel } from "./entry-in-excel";
import { toWorkbookError } from "./excel-error";
import { addMark, findMarks, type FoundMark, removeMarks } from "./overlays";
import { OwnSheets } from "./own-sheets";
import { refuseChangedSheets } from "./remove-sheets";
import { SheetNames } from "./sheet-names";
import { prepareState } from "./store";
import { takeBack, wasWritten } from "./take-back";
import { askBefore, overwrittenFormula, writeCells } from "./write-cells";

/**
 * Writes the edits in one round trip; where marks, our own part or a sheet that is to go must first be looked at,
 * after a few more. Where Excel refuses one of them, cells, sheets and marks that were written before it
 * are taken back. Notes of ours are not taken off: no pane makes them, and this library sees none.
 *
 * @param names how sheets are called in the edits and in the entry
 * @param own learns which sheets are added and removed
 * @returns what is needed to take the edits back
 * @throws WorkbookError: what Excel refuses; `cells-hold-formulas` where a value would have replaced a formula
 *   and the edit does not say that it may; `sheet-changed` and `sheet-in-use` for a sheet that is to go;
 *   `old-program` for notes;
 *   `half-written` where something could not be taken back
 */
export function applyEdits(
  file: string,
  edits: readonly Edit[],
  names = new SheetNames(),
  own = new OwnSheets(),
): Promise<UndoEntry> {
  const done = conversation(async (context) => {
    try {
      await refuseChangedSheets(file, edits);
      const inExcel = edits.map((edit) => names.edit(edit));
      return names.entryInReports(await write(context, file, inExcel, own), edits);
    } catch (error) {
      throw toWorkbookError(error, file);
    }
  });
  return own.during(done);
}

async function write(
  context: Excel.RequestContext,
  file: string,
  edits: readonly Edit[],
  own: OwnSheets,
): Promise<UndoEntry> {
  // Microsoft's library that this is tested with has no notes (ExcelApi 1.18): nothing unseen is done.
  const note = edits.find((edit) => edit.kind === "set-note");
  if (note) throw new WorkbookError("old-program", file, note.at);
  const states = edits.filter((edit) => edit.kind === "set-state");
  const unmarked = await marksToRemove(context, edits);
  const state = states.length > 0 ? await prepareState(context) : undefined;

  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const cells = askBefore(
    context,
    edits.filter((edit) => edit.kind === "set-value" || edit.kind === "set-formula"),
  );
  const stateBefore = state?.askBefore();
  const sheets = edits
    .filter((edit) => edit.kind === "add-sheet")
    .map(({ sheet }) => addSheet(context, sheet).load("id"));
  const done = cells.map((cell) => writeCells(context, cell));
  const marks = addedMarks(edits).flatMap((mark) => addMark(context, mark));
  removeMarks(context, unmarked);
  for (const { xml } of states) state?.replace(xml ?? undefined);
  // Last: a sheet that is gone could not be taken back.
  const removals = edits
    .filter((edit) => edit.kind === "remove-sheet")
    .map(({ sheet }) => context.workbook.worksheets.getItem(sheet.name).load("id"));
  for (const sheet of removals) sheet.delete();

  const written = { cells, done, sheets, marks, removes: unmarked.length + removals.length > 0 };
  const entry = (isSeen: boolean): UndoEntry =>
    entryInExcel(edits, {
      cells,
      done,
      isSeen,
      unmarked,
      state: isSeen ? (stateBefore?.value ?? null) : undefined,
    });
  try {
    await context.sync();
    own.learn(idsOf(sheets), idsOf(removals));
  } catch (error) {
    if ((await takeBack(context, file, written)) > 0) throw error;
    if (await wasWritten(context, file, written, error)) return entry(false);
    throw error;
  }
  const overwritten = cells.map(overwrittenFormula).find((at) => at !== undefined);
  if (overwritten !== undefined) {
    await takeBack(context, file, written);
    throw new WorkbookError("cells-hold-formulas", file, overwritten);
  }
  return entry(true);
}

function idsOf(sheets: readonly Excel.Worksheet[]): string[] {
  return sheets.map(({ id }) => id);
}

async function marksToRemove(context: Excel.RequestContext, edits: readonly Edit[]): Promise<FoundMark[]> {
  if (!edits.some(({ kind }) => kind === "remove-overlays")) return [];
  return removedMarks(edits, await findMarks(context));
}
