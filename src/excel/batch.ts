import { toWorkbookError } from "./excel-error";

/**
 * One conversation with Excel. A context of its own instead of `Excel.run`: nothing is kept from one
 * `sync` to the next, so there is nothing to release, which `Excel.run` would do in one more round trip.
 *
 * @throws what `task` throws
 */
export function conversation<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return task(new Excel.RequestContext());
}

/**
 * The same, with what Excel refuses as a `WorkbookError`.
 *
 * @param file the workbook's name, for the sentence
 */
export async function converse<T>(
  file: string,
  task: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await conversation(task);
  } catch (error) {
    throw toWorkbookError(error, file);
  }
}

/** Stops between two round trips; one that is under way cannot be called back. */
export function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException("stopped", "AbortError");
}
