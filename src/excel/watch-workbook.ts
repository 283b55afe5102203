import { conversation } from "./batch";
import type { OwnSheets } from "./own-sheets";

/** Watches the open workbook for those that ask. */
export interface WorkbookWatch {
  /** Calls back when something changes. @returns ends it */
  readonly watch: (onChange: () => void) => () => void;
  /** Begins again where Excel refused to before: it may have been busy, or a cell was being edited. */
  readonly retry: () => Promise<void>;
}

interface Registered {
  readonly context: Excel.RequestContext;
  readonly results: readonly OfficeExtension.EventHandlerResult<never>[];
}

/**
 * Tells when a cell changes or a sheet is added or deleted by anybody but ourselves, and, where Excel tells, when a
 * sheet is renamed or shown. Who changed a cell is known from ExcelApi 1.14 on; before that writes of ours are told
 * too. One round trip to begin, one to end.
 */
export function workbookWatch(own: OwnSheets): WorkbookWatch {
  const watchers = new Set<() => void>();
  let registered: Promise<Registered | undefined> | undefined;

  const begin = async (): Promise<void> => {
    registered = register(own, () => watchers.forEach((tell) => tell())).catch(() => undefined);
    // Without events a check still works; it just does not know when it has grown old.
    if (!(await registered)) registered = undefined;
  };
  const end = async (): Promise<void> => {
    const ended = await registered;
    registered = undefined;
    for (const result of ended?.results ?? []) result.remove();
    await ended?.context.sync().catch(() => undefined);
  };
  return {
    watch: (onChange) => {
      watchers.add(onChange);
      if (!registered) void begin();
      return () => {
        watchers.delete(onChange);
        if (watchers.size === 0) void end();
      };
    },
    retry: async () => {
      if (watchers.size > 0 && !registered) await begin();
    },
  };
}

function register(own: OwnSheets, onChange: () => void): Promise<Registered> {
  const handler = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const changed = ({ triggerSource }: Partial<Excel.WorksheetChangedEventArgs>): Promise<void> =>
    triggerSource === "ThisLocalAddin" ? Promise.resolve() : handler();
  const added = async ({ worksheetId }: Excel.WorksheetAddedEventArgs): Promise<void> => {
    if (!(await own.isAdded(worksheetId))) onChange();
  };
  const deleted = async ({ worksheetId }: Excel.WorksheetDeletedEventArgs): Promise<void> => {
    if (!(await own.isRemoved(worksheetId))) onChange();
  };
  return conversation(async (context) => {
    const { worksheets } = context.workbook;
    const results: OfficeExtension.EventHandlerResult<never>[] = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(added),
      worksheets.onDeleted.add(deleted),
    ];
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17"))
      results.push(worksheets.onNameChanged.add(handler), worksheets.onVisibilityChanged.add(handler));
    await context.sync();
    return { context, results };
  });
}
