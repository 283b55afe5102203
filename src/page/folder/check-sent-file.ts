import { checkWorkbook } from "../../core/check-workbook";
import { stateIn } from "../../core/state/read-state";
import { withStateNote } from "../../core/state/state-note";
import { listedNames } from "../../core/units-sent/listed-names";
import { type CheckedFile, checkedFile } from "../../core/units-sent/sent-file";
import { readBeside } from "../file-store";
import { carriedState } from "../file-state";
import { type ReadOtherFormat, readFile } from "../../files/read-file";

/** Reads and checks one of several workbooks, as what it remembers has it. @throws WorkbookError, OtherFormatMet */
export async function checkSentFile(
  file: File,
  memory: File | undefined,
  readOther: ReadOtherFormat | undefined,
): Promise<CheckedFile> {
  const workbook = await readFile(file, readOther);
  const reading = (await carriedState(file)).reading ?? (memory && (await readBeside(memory)));
  const state = stateIn(reading);
  return checkedFile(workbook, withStateNote(checkWorkbook(workbook, { state }), reading), state);
}

/** The names in a list of units. @throws WorkbookError, OtherFormatMet */
export async function namesInFile(
  file: File,
  readOther: ReadOtherFormat | undefined,
): Promise<readonly string[]> {
  return listedNames(await readFile(file, readOther));
}
