import type { Range } from "../core/workbook/address";
import type { DefinedName } from "../core/workbook/workbook";

/** What the first round trip tells: everything but the cells. */
export interface WorkbookSurvey {
  readonly name: string;
  readonly structureProtected: boolean;
  readonly names: readonly DefinedName[];
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSurvey[];
}

export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly protected: boolean;
  readonly tables: readonly TableSurvey[];
  /** Where values or formulas stand; undefined on an empty sheet. */
  readonly used: Range | undefined;
}

export interface TableSurvey {
  readonly name: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/**
 * How many sheets are asked for their used range before their number is known: from the first to the
 * next one, and beyond the last one of nothing. A workbook with more sheets takes one round trip more.
 */
export const SHEETS_AT_FIRST = 40;

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

const SHEET_FIELDS = [
  "id",
  "name",
  "visibility",
  "protection/protected",
  "names/items/name",
  "names/items/formula",
  "tables/items/name",
  "tables/items/showHeaders",
  "tables/items/showTotals",
];

/** Asks for the sheets, their tables and protection, the names and the used ranges. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  workbook.load("name");
  protection.load("protected");
  names.load("items/name,items/formula");
  worksheets.load(SHEET_FIELDS.map((field) => `items/${field}`).join());
  const first = usedRangesFromTheFirst(worksheets);
  await context.sync();

  const { items } = worksheets;
  const used = new Map<string, Excel.Range>();
  for (const { sheet, range } of first) if (!sheet.isNullObject) used.set(sheet.id, range);
  const more = items.filter(({ id }) => !used.has(id));
  for (const { id } of more) used.set(id, loadUsedRange(worksheets.getItem(id)));
  if (more.length > 0) await context.sync();

  return {
    name: workbook.name,
    structureProtected: protection.protected,
    names: [...definedNames(names), ...items.flatMap((sheet) => definedNames(sheet.names, sheet.name))],
    sheets: items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      protected: sheet.protection.protected,
      tables: sheet.tables.items.map(({ name, showHeaders, showTotals }) => ({
        name,
        showHeaders,
        showTotals,
      })),
      used: toRange(used.get(sheet.id)),
    })),
  };
}

function usedRangesFromTheFirst(
  worksheets: Excel.WorksheetCollection,
): { sheet: Excel.Worksheet; range: Excel.Range }[] {
  const asked: { sheet: Excel.Worksheet; range: Excel.Range }[] = [];
  let sheet = worksheets.getFirst();
  for (let n = 0; n < SHEETS_AT_FIRST; n++) {
    sheet.load("id");
    asked.push({ sheet, range: loadUsedRange(sheet) });
    sheet = sheet.getNextOrNullObject();
  }
  return asked;
}

/** Of values only: formatted areas that hold nothing may reach to the end of the sheet. */
function loadUsedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
}

function toRange(range: Excel.Range | undefined): Range | undefined {
  if (!range || range.isNullObject) return undefined;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

function definedNames(collection: Excel.NamedItemCollection, sheet?: string): DefinedName[] {
  return collection.items.map(({ name, formula }) => ({
    name,
    refersTo: String(formula).replace(/^=/, ""),
    ...(sheet !== undefined && { sheet }),
  }));
}
