import { conversation } from "./batch";

/**
 * Calls back when a cell changes or a sheet is added or deleted, whoever did it, and, where Excel tells,
 * when a sheet is renamed or shown. One round trip to begin, one to end.
 *
 * @returns ends the watching
 */
export function watchWorkbook(onChange: () => void): () => void {
  const handler = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const registered = conversation(async (context) => {
    const { worksheets } = context.workbook;
    const results: OfficeExtension.EventHandlerResult<never>[] = [
      worksheets.onChanged.add(handler),
      worksheets.onAdded.add(handler),
      worksheets.onDeleted.add(handler),
    ];
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17"))
      results.push(worksheets.onNameChanged.add(handler), worksheets.onVisibilityChanged.add(handler));
    await context.sync();
    return { context, results };
  });
  // Without events a check still works; it just does not know when it has grown old.
  registered.catch(() => undefined);
  return () => {
    void registered
      .then(async ({ context, results }) => {
        for (const result of results) result.remove();
        await context.sync();
      })
      .catch(() => undefined);
  };
}
