import { detectTables } from "../tables/detect-tables";
import { viewWorkbook, type WorkbookView } from "../tables/sheet-view";
import type { TallyTable, UnreadTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { detectPatterns } from "./detect-patterns";
import { Identifier } from "./identify";
import type { Pattern } from "./pattern";

/** Everything that was found in a workbook: its tables and the rules between their figures, judged. */
export interface Detection {
  readonly view: WorkbookView;
  readonly tables: readonly TallyTable[];
  readonly unread: readonly UnreadTable[];
  readonly patterns: readonly Pattern[];
}

/** Finds the tables of a workbook and what should add up in them. Depends on the workbook alone. */
export function detect(workbook: Workbook): Detection {
  const view = viewWorkbook(workbook);
  const { tables, unread } = detectTables(view);
  const identifier = new Identifier();
  const patterns = tables.flatMap((table) => detectPatterns(workbook, table, identifier));
  return { view, tables, unread, patterns };
}
