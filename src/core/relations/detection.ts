import { findBetweenSheets } from "../between/find-between";
import { findForm, type FormMatch } from "../forms/find-form";
import type { Form } from "../forms/form";
import { withForm } from "../forms/form-patterns";
import { formsWith } from "../forms/own/forms-with";
import { detectTables } from "../tables/detect-tables";
import { viewWorkbook, type WorkbookView } from "../tables/sheet-view";
import type { TallyTable, UnreadTable } from "../tables/tally-table";
import { unchangedSheets } from "../workbook/shared-sheets";
import type { Sheet, Workbook } from "../workbook/workbook";
import { detectPatterns } from "./detect-patterns";
import { findBrought } from "./find-brought";
import { findContinued } from "./find-continued";
import { findRunning } from "./find-running";
import { findStacked } from "./find-stacked";
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
  /** Forms of the user's own that tables were set beside, with those of the program. */
  readonly ownForms: readonly Form[];
  /** Figures that are shown in two places, or added over sheets. */
  readonly links: readonly LinkPattern[];
  /** The search for rules between sheets was cut short. */
  readonly betweenLimited: boolean;
  /** Tables in which the search for rules was cut short. */
  readonly limited: readonly TallyTable[];
  /** What each table gave by itself. */
  readonly byTable: ReadonlyMap<TallyTable, FoundInTable>;
}

interface FoundInTable {
  readonly table: TallyTable;
  readonly patterns: readonly Pattern[];
  readonly limited: boolean;
  readonly match: FormMatch | undefined;
  /** What ids were given to. */
  readonly given: readonly string[];
}

/**
 * Finds the tables of a workbook and what should add up in them. Depends on the workbook and the user's own
 * forms alone.
 * @param scope goes into every id: the workbook's name where several share a document
 * @param earlier what was found before the workbook was changed, under the same scope: sheets that are the same
 *   objects in both are not looked through again
 * @param ownForms forms of the user's own, which tables may be; as they were before where none are given
 */
export function detect(
  workbook: Workbook,
  scope = "",
  earlier?: Detection,
  ownForms: readonly Form[] = earlier?.ownForms ?? [],
): Detection {
  const view = viewWorkbook(workbook);
  const { tables, unread } = earlier
    ? withTablesOf(view, earlier, unchangedSheets(earlier.view.workbook, workbook))
    : detectTables(view);
  const identifier = new Identifier(scope);
  const forms = formsWith(ownForms);
  const before = earlier && areSameForms(earlier.ownForms, ownForms) ? earlier.byTable : undefined;
  const found = tables.map((table): FoundInTable => {
    const known = before?.get(table);
    if (known) {
      identifier.skip(known.given);
      return known;
    }
    const { result, given } = identifier.noting(() => {
      const { patterns, limited } = detectPatterns(workbook, table, identifier);
      const match = findForm(view, table, forms);
      const all = match ? withForm(workbook, table, patterns, match, identifier) : patterns;
      return { table, limited, match, patterns: all };
    });
    return { ...result, given };
  });
  const matches = new Map(found.flatMap(({ table, match }) => (match ? [[table, match] as const] : [])));
  const patterns = found.flatMap((one) => one.patterns);
  const continued = findContinued(view, tables, patterns, identifier);
  const running = findRunning(
    tables.filter((table) => !matches.has(table)),
    identifier,
  );
  const byFormulas = findLinks(workbook, tables, identifier);
  const brought = findBrought(tables, identifier);
  const stacked = findStacked(
    tables.filter((table) => !matches.has(table)),
    patterns,
    [...byFormulas, ...continued.links, ...brought],
    identifier,
  );
  const between = findBetweenSheets({ view, tables, forms: matches }, byFormulas, identifier);
  return {
    view,
    tables,
    unread,
    patterns: patterns.filter((pattern) => !continued.replaced.has(pattern)),
    forms: matches,
    ownForms,
    links: [...byFormulas, ...continued.links, ...brought, ...stacked, ...running, ...between.links],
    betweenLimited: between.limited,
    limited: found.flatMap(({ table, limited }) => (limited ? [table] : [])),
    byTable: new Map(found.map((one) => [one.table, one])),
  };
}

/** Whether tables that were set beside the one are found the same beside the other. */
export function areSameForms(one: readonly Form[], other: readonly Form[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The tables of a workbook, those of unchanged sheets as they were found before. */
function withTablesOf(
  view: WorkbookView,
  earlier: Detection,
  unchanged: ReadonlySet<Sheet>,
): ReturnType<typeof detectTables> {
  const { sheets } = view.workbook;
  const fresh = detectTables(view, (sheet) => !unchanged.has(sheet));
  const known = earlier.tables.filter(({ sheet }) => unchanged.has(sheet));
  const unread = earlier.unread.filter(({ sheetIndex }) => {
    const sheet = sheets[sheetIndex];
    return sheet !== undefined && unchanged.has(sheet);
  });
  // Stable: those of one sheet keep their order.
  const inOrder = <T extends { readonly sheetIndex: number }>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => a.sheetIndex - b.sheetIndex);
  return { tables: inOrder([...known, ...fresh.tables]), unread: inOrder([...unread, ...fresh.unread]) };
}
