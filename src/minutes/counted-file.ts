import type { CheckedFile } from "../core/units-sent/sent-file";
import type { UnitRow } from "../core/units-sent/unit-table";

/** A file that counts, with the unit it is of. */
export interface CountedFile {
  readonly row: UnitRow;
  readonly outcome: CheckedFile;
}
