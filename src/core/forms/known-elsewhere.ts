import type { SetState } from "../edit";
import { writeStatePart } from "../state/read-state";
import { EMPTY_STATE, type State } from "../state/state";
import type { FilledRecord } from "./filled-record";

/**
 * What a workbook is to remember of forms that were filled from others: which figures are short of people of whom too
 * little is known, so that a check of it does not take them for wrong. None where every figure is whole.
 *
 * @param files names of those that the lists are in
 * @param before what the workbook remembers that the forms are added to
 */
export function knownElsewhere(
  records: readonly FilledRecord[],
  files: readonly string[],
  before: State = EMPTY_STATE,
): SetState | undefined {
  const short = records.filter(({ unsettled }) => unsettled !== undefined);
  if (short.length === 0) return undefined;
  const filled = short.map((record) => fromFiles(record, files));
  return {
    kind: "set-state",
    xml: writeStatePart({ ...before, filled: [...(before.filled ?? []), ...filled] }),
  };
}

/** The sheets that it was filled from are not in this workbook. */
function fromFiles(record: FilledRecord, files: readonly string[]): FilledRecord {
  const sheets = new Set(["list", "previous", "units", "figures"]);
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !sheets.has(key)));
  return {
    ...(kept as Omit<FilledRecord, "list" | "previous" | "units" | "figures">),
    files: [...files, ...(record.files ?? [])],
  };
}
