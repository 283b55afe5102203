/** Why a workbook could not be read or written. The sentence in the user's language is made where it is shown. */
export type WorkbookErrorCode =
  | "not-found"
  | "not-readable"
  | "empty-file"
  | "unsupported-format"
  | "not-a-workbook"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "no-sheets"
  | WriteErrorCode
  | HostErrorCode;

/** What a program refuses in which the workbook is open. */
export type HostErrorCode =
  | "cell-editing"
  | "locked"
  | "old-program"
  | "program-busy"
  | "workbook-closed"
  | "workbook-behind"
  | "place-gone"
  | "half-written"
  | "refused";

/** Why edits were refused, all of them together, or a file could not be saved. */
export type WriteErrorCode =
  | "not-writable"
  | "no-such-cell"
  | "cells-hold-formulas"
  | "cells-locked"
  | "cells-in-merged-area"
  | "cells-in-array"
  | "cells-in-table-heading"
  | "cells-in-pivot"
  | "sheet-locked"
  | "structure-locked"
  | "sheet-name-refused"
  | "value-refused"
  | "formula-refused"
  | "note-of-others"
  | "disk-full"
  | "no-right-to-write"
  | "open-elsewhere"
  | "already-there";

/** What the outside world may refuse: thrown by readers and writers, shown as one sentence at the top. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  /**
   * @param code what is the matter
   * @param file the file's name as the user gave it
   * @param detail facts for the sentence: the part of the file, the format found
   * @param cells all cells that were refused, as addresses
   */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly file: string,
    readonly detail = "",
    readonly cells: readonly string[] = [],
  ) {
    super(`${file}: ${code}${detail && ` (${detail})`}`);
  }
}
