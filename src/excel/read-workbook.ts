import type { ExcelTable, Remark, Sheet, Workbook } from "../core/workbook/workbook";
import { readableWorkbook } from "../core/text/readable-workbook";
import { StringTable } from "../core/workbook/string-table";
import { WorkbookError } from "../core/workbook/workbook-error";
import { conversation, stopIfAborted } from "./batch";
import { isTooMuch, toWorkbookError } from "./excel-error";
import { type Gathered, SheetGatherer } from "./gather-sheet";
import { type Block, halve, planBlocks } from "./plan-blocks";
import { rangeOfAddress, readBlocks } from "./read-blocks";
import { StyleTable } from "./style-table";
import { type SheetSurvey, surveyWorkbook, type WorkbookSurvey } from "./survey-workbook";

/**
 * How many cells are asked for in one answer. Excel on the web answers with at most 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization);
 * a cell with its formats takes 100 to 200 bytes. Where that was still too much, half of it is asked for.
 * Nor does taking so many in hold up the pane for long.
 */
export const CELLS_IN_AN_ANSWER = 25_000;

/**
 * Reads the open workbook: one round trip for what there is, one for all cells, more only where they do
 * not fit in one answer. Writes nothing. What Excel does not tell: superscripts, comments, the 1904 date
 * system (see README, “What is read”).
 *
 * @param file the workbook's name, for sentences
 * @throws WorkbookError for what Excel refuses; AbortError between round trips
 */
export async function readWorkbook(file: string, signal: AbortSignal): Promise<Workbook> {
  try {
    return await conversation(async (context) => {
      const survey = await surveyWorkbook(context);
      stopIfAborted(signal);
      return await readCells(context, survey, signal);
    });
  } catch (error) {
    throw toWorkbookError(error, file);
  }
}

type TablesBySheet = readonly (readonly ExcelTable[])[];

async function readCells(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  signal: AbortSignal,
): Promise<Workbook> {
  const { sheets } = survey;
  const waiting: Block[][] = planBlocks(
    sheets.map(({ used }) => used),
    CELLS_IN_AN_ANSWER,
  );
  const gathered: Gathered = { strings: new StringTable(), styles: new StyleTable() };
  const gatherers = sheets.map((sheet) => new SheetGatherer(sheet, gathered));
  let tables: TablesBySheet | undefined;
  for (let trip = waiting.shift(); trip; trip = waiting.shift()) {
    stopIfAborted(signal);
    // Asked again where the trip that asked first was too much.
    const takeTables = tables ? undefined : askForTables(context, sheets);
    try {
      for (const block of await readBlocks(context, sheets, trip)) gatherers[block.sheet]?.add(block);
      tables ??= takeTables?.();
    } catch (error) {
      const halves = isTooMuch(error) ? halve(trip) : undefined;
      if (!halves) throw error;
      waiting.unshift(...halves);
    }
  }
  return asWorkbook(
    survey,
    gatherers.map((gatherer, i) => gatherer.finish(tables?.[i] ?? [])),
    gathered,
  );
}

/** Asks where Excel's own tables stand; the answer may be taken after the next `sync`. */
function askForTables(context: Excel.RequestContext, sheets: readonly SheetSurvey[]): () => TablesBySheet {
  const asked = sheets.map(({ id, tables }) =>
    tables.map((table) => ({
      table,
      range: context.workbook.worksheets.getItem(id).tables.getItem(table.name).getRange().load("address"),
    })),
  );
  return () =>
    asked.map((onSheet) =>
      onSheet.flatMap(({ table: { name, showHeaders, showTotals }, range }) => {
        const place = rangeOfAddress(range.address);
        const [headerRows, totalsRows] = [showHeaders ? 1 : 0, showTotals ? 1 : 0];
        return place ? [{ name, range: place, headerRows, totalsRows }] : [];
      }),
    );
}

function asWorkbook(
  survey: WorkbookSurvey,
  sheets: readonly Sheet[],
  { strings, styles }: Gathered,
): Workbook {
  if (sheets.length === 0) throw new WorkbookError("no-sheets", survey.name);
  const remarks: Remark[] = styles.tooMany ? [{ code: "too-many-styles" }] : [];
  return readableWorkbook({
    name: survey.name,
    sheets,
    strings: strings.strings,
    superscripts: strings.superscripts,
    styles: styles.styles,
    names: survey.names,
    date1904: false,
    structureProtected: survey.structureProtected,
    remarks,
  });
}
