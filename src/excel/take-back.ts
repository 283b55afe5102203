import { sheetPrefix } from "../core/workbook/address";
import { WorkbookError } from "../core/workbook/workbook-error";
import { type CellWrite, retyped } from "./write-cells";

/** What a round trip was to write. What of it was written shows in what Excel answered. */
export interface Written {
  readonly cells: readonly CellWrite[];
  /** With their ids loaded. */
  readonly sheets: readonly Excel.Worksheet[];
  /** With their ids loaded. */
  readonly marks: readonly Excel.ConditionalFormat[];
}

/**
 * Takes back what was written of a round trip that was broken off. Answers to what came before the
 * refused step are there, as Microsoft's library hands them over; where there is none, nothing was done.
 *
 * @throws WorkbookError `half-written`, with the places, where Excel refuses that too
 */
export async function takeBack(context: Excel.RequestContext, file: string, written: Written): Promise<void> {
  const cells = written.cells.filter(({ range }) => answered(() => range.formulas));
  const sheets = written.sheets.filter((sheet) => answered(() => sheet.id));
  const marks = written.marks.filter((mark) => answered(() => mark.id));
  if (cells.length + sheets.length + marks.length === 0) return;
  try {
    const { worksheets } = context.workbook;
    for (const { sheet, place, range } of cells)
      worksheets.getItem(sheet).getRange(place).formulas = range.formulas.map((row) => row.map(retyped));
    for (const mark of marks) mark.delete();
    for (const { id } of sheets) worksheets.getItem(id).delete();
    await context.sync();
  } catch {
    throw new WorkbookError(
      "half-written",
      file,
      cells.map(({ sheet, place }) => `${sheetPrefix(sheet)}!${place}`).join(", "),
    );
  }
}

/** A property that Excel did not answer throws when it is read. */
function answered(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
