import { conversation } from "./batch";

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
 * Tells when a cell changes or a sheet is added or deleted, whoever did it, and, where Excel tells, when a
 * sheet is renamed or shown. One round trip to begin, one to end.
 */
export function workbookWatch(): WorkbookWatch {
  const watchers = new Set<() => void>();
  let registered: Promise<Registered | undefined> | undefined;

  const begin = async (): Promise<void> => {
    registered = register(() => watchers.forEach((tell) => tell())).catch(() => undefined);
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

function register(onChange: () => void): Promise<Registered> {
  const handler = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  return conversation(async (context) => {
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
}
