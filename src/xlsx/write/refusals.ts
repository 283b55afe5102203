import { WorkbookError, type WriteErrorCode } from "../../core/workbook/workbook-error";

/** More cells than these are counted and not named in the sentence; `WorkbookError.cells` has them all. */
const MOST_NAMED = 12;

/** Collects what cannot be written, so that the user hears of all cells at once and not of one after another. */
export class Refusals {
  private readonly cells = new Map<WriteErrorCode, Set<string>>();

  constructor(private readonly file: string) {}

  add(code: WriteErrorCode, at: string): void {
    const known = this.cells.get(code);
    if (known) known.add(at);
    else this.cells.set(code, new Set([at]));
  }

  /** @throws WorkbookError for the first kind of refusal, with its cells */
  throwIfAny(): void {
    for (const [code, found] of this.cells) {
      const cells = [...found];
      const more = cells.length > MOST_NAMED ? `, +${String(cells.length - MOST_NAMED)}` : "";
      throw new WorkbookError(code, this.file, cells.slice(0, MOST_NAMED).join(", ") + more, cells);
    }
  }
}
