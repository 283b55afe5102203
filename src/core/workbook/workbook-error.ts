/** Why a workbook could not be read. The sentence in the user's language is made where it is shown. */
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
  | HostErrorCode;

/** What a program refuses in which the workbook is open. */
export type HostErrorCode =
  | "cell-editing"
  | "locked"
  | "old-program"
  | "program-busy"
  | "workbook-closed"
  | "place-gone"
  | "name-taken"
  | "holds-formula"
  | "not-writable"
  | "half-written"
  | "refused";

/** What the outside world may refuse: thrown by readers, shown as one sentence at the top. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  /**
   * @param code what is the matter
   * @param file the file's name as the user gave it
   * @param detail facts for the sentence: the part of the file, the format found
   */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly file: string,
    readonly detail = "",
  ) {
    super(`${file}: ${code}${detail && ` (${detail})`}`);
  }
}
