import { findBetweenSheets } from "../between/find-between";
import { forms } from "../forms";
import { findForm, type FormMatch } from "../forms/find-form";
import { withForm } from "../forms/form-patterns";
import { detectTables } from "../tables/detect-tables";
import { viewWorkbook, type WorkbookView } from "../tables/sheet-view";
import type { TallyTable, UnreadTable } from "../tables/tally-table";
import type { Workbook } from "../workbook/workbook";
import { detectPatterns } from "./detect-patterns";
import { findContinued } from "./find-continued";
import { findLinks } from "./find-links";
import { Identifier } from "./identify";
import type { LinkPattern } from "./link";
import type { Pattern } from "./pattern";

/** Everything that was found in a workbook: its tables and the rules between their figures, judged. */
export interface Detection {
  readonly view: WorkbookView;
  readonly tables: readonly TallyTable[];
  readonly unread: readonly UnreadTable[];
  readonly patterns: readonly Pattern[];
  /** The tables that are forms. */
  readonly forms: ReadonlyMap<TallyTable, FormMatch>;
  /** Figures that are shown in two places, or added over sheets. */
  readonly links: readonly LinkPattern[];
  /** The search for rules between sheets was cut short. */
  readonly betweenLimited: boolean;
  /** Tables in which the search for rules was cut short. */
  readonly limited: readonly TallyTable[];
}

/**
 * Finds the tables of a workbook and what should add up in them. Depends on the workbook alone.
 * @param scope goes into every id: the workbook's name where several share a document
 */
export function detect(workbook: Workbook, scope = ""): Detection {
  const view = viewWorkbook(workbook);
  const { tables, unread } = detectTables(view);
  const identifier = new Identifier(scope);
  const found = tables.map((table) => {
    const { patterns, limited } = detectPatterns(workbook, table, identifier);
    const match = findForm(view, table, forms);
    return {
      table,
      limited,
      match,
      patterns: match ? withForm(workbook, table, patterns, match, identifier) : patterns,
    };
  });
  const matches = new Map(found.flatMap(({ table, match }) => (match ? [[table, match] as const] : [])));
  const patterns = found.flatMap((one) => one.patterns);
  const continued = findContinued(view, tables, patterns, identifier);
  const byFormulas = findLinks(workbook, tables, identifier);
  const between = findBetweenSheets({ view, tables, forms: matches }, byFormulas, identifier);
  return {
    view,
    tables,
    unread,
    patterns: patterns.filter((pattern) => !continued.replaced.has(pattern)),
    forms: matches,
    links: [...byFormulas, ...continued.links, ...between.links],
    betweenLimited: between.limited,
    limited: found.flatMap(({ table, limited }) => (limited ? [table] : [])),
  };
}
