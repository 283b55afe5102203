import { isSameHeld } from "../core/undo/held";
import { sheetPrefix } from "../core/workbook/address";
import { WorkbookError } from "../core/workbook/workbook-error";
import { officeCode } from "./excel-error";
import { type LaidMark, removeLaidMark } from "./overlays";
import { type CellWrite, CONTENTS, heldIn, holdsWhatWasWritten, retyped } from "./write-cells";

/** What a round trip was to write. What of it was written shows in what Excel answered. */
export interface Written {
  readonly cells: readonly CellWrite[];
  /** By `cells`: has an address where they were written. */
  readonly done: readonly Excel.Range[];
  /** With their ids loaded. */
  readonly sheets: readonly Excel.Worksheet[];
  /** With their ids loaded. */
  readonly marks: readonly LaidMark[];
  /** Whether sheets or marks go, which shows in no answer. */
  readonly removes: boolean;
}

/**
 * Takes back what was written of a round trip that was broken off. Answers to what came before the
 * refused step are there, as Microsoft's library hands them over.
 *
 * @returns how many things were taken back
 * @throws WorkbookError `half-written`, with the places, where Excel refuses that too
 */
export async function takeBack(
  context: Excel.RequestContext,
  file: string,
  written: Written,
): Promise<number> {
  const cells = written.cells.filter((_, i) => answered(() => written.done[i]?.address));
  const sheets = written.sheets.filter((sheet) => answered(() => sheet.id));
  const marks = written.marks.filter(({ format }) => answered(() => format.id));
  const broken = written.cells.find((_, i) => !answered(() => written.done[i]?.address));
  if (broken && (await wasChanged(context, file, broken, cells))) cells.push(broken);
  const count = cells.length + sheets.length + marks.length;
  if (count === 0) return 0;
  try {
    const { worksheets } = context.workbook;
    for (const { sheet, place, range, edits } of cells)
      worksheets.getItem(sheet).getRange(place).formulas = [edits.map((_, i) => retyped(heldIn(range, i)))];
    // What people wrote first, by itself: nothing else may stand in its way.
    if (cells.length > 0) await context.sync();
    for (const mark of marks) removeLaidMark(context, mark);
    for (const { id } of sheets) worksheets.getItem(id).delete();
    if (marks.length + sheets.length > 0) await context.sync();
    return count;
  } catch {
    throw halfWritten(file, cells);
  }
}

/** Whether cells were written after which the batch was broken off at once: their answer is lacking. */
async function wasChanged(
  context: Excel.RequestContext,
  file: string,
  broken: CellWrite,
  others: readonly CellWrite[],
): Promise<boolean> {
  const { sheet, place, range, edits } = broken;
  // Not `formulas`: these are known here without an answer, as they were set.
  if (!answered(() => range.valueTypes)) return false;
  try {
    const now = context.workbook.worksheets.getItem(sheet).getRange(place).load(CONTENTS);
    await context.sync();
    return edits.some((_, i) => !isSameHeld(heldIn(now, i), heldIn(range, i)));
  } catch {
    throw halfWritten(file, [...others, broken]);
  }
}

/** Refusals that come before anything is done. */
const NOTHING_DONE: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "AccessDenied",
]);

/**
 * Where no answer came at all, the work may have been done and only the answer lost: looks.
 *
 * @returns whether all of it is there
 * @throws WorkbookError `half-written` where only some of it is there; what Excel refuses
 */
export async function wasWritten(
  context: Excel.RequestContext,
  file: string,
  { cells, sheets, marks, removes }: Written,
  error: unknown,
): Promise<boolean> {
  if (cells.length === 0 || NOTHING_DONE.has(officeCode(error))) return false;
  const now = cells.map(({ sheet, place }) =>
    context.workbook.worksheets.getItem(sheet).getRange(place).load("formulas"),
  );
  await context.sync();
  const there = cells.filter((cell, i) => holdsWhatWasWritten(cell, now[i]?.formulas[0] ?? []));
  if (there.length === 0) return false;
  // Only the answer was too much: the batch itself came to its end.
  const cameToItsEnd = officeCode(error) === "ResponsePayloadSizeLimitExceeded";
  const mayLackOthers = (sheets.length + marks.length > 0 || removes) && !cameToItsEnd;
  if (there.length < cells.length || mayLackOthers) throw halfWritten(file, there);
  return true;
}

function halfWritten(file: string, cells: readonly CellWrite[]): WorkbookError {
  const places = cells.map(({ sheet, place }) => `${sheetPrefix(sheet)}!${place}`);
  return new WorkbookError("half-written", file, places.join(", "));
}

/** A property that Excel did not answer throws when it is read. */
function answered(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}
