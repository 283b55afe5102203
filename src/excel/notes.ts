import { splitAddress } from "../core/address-list";
import type { SetNote } from "../core/edit";
import { NOTE_MARK } from "../core/our-marks";
import { WorkbookError } from "../core/workbook/workbook-error";

/** Notes are known to Excel's programming interface from this set on. */
const NOTES = "1.18";

export function canWriteNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", NOTES);
}

/**
 * Looks what notes there are; what is returned puts the new ones into a round trip.
 *
 * @throws WorkbookError `old-program` where Excel has no notes for add-ins, `note-of-another` where
 *   somebody else's note is in the way
 */
export async function prepareNotes(
  context: Excel.RequestContext,
  edits: readonly SetNote[],
  file: string,
): Promise<() => void> {
  if (!canWriteNotes()) throw new WorkbookError("old-program", file, `ExcelApi ${NOTES}`);
  const asked = edits.map((edit) => {
    const { sheet, cell } = splitAddress(edit.at);
    const { notes } = context.workbook.worksheets.getItem(sheet);
    return { edit, cell, notes, before: notes.getItemOrNullObject(cell).load("content") };
  });
  await context.sync();
  for (const { edit, before } of asked)
    if (!before.isNullObject && !before.content.startsWith(NOTE_MARK))
      throw new WorkbookError("note-of-another", file, edit.at);
  return () => {
    for (const { edit, cell, notes, before } of asked) {
      if (!before.isNullObject) before.delete();
      if (edit.text !== null) notes.add(cell, NOTE_MARK + edit.text);
    }
  };
}
